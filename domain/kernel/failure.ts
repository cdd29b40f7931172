/**
 * A failure that a person can be told about.
 *
 * `code` is stable English («plan.unknown-measure») and never changes its meaning; `params` fill the
 * sentence; `where` names the place (a file's row, a field, a path). Plain JSON, so it crosses every
 * port unharmed. The sentences of a feature stand in its own `failures.ts`, Bulgarian and English
 * side by side, and `domain/text/sentences.ts` joins them.
 */
export interface Failure {
  readonly code: string;
  readonly params: FailureParams;
  readonly where?: string;
}

export type FailureParams = Readonly<Record<string, string | number>>;
export type Language = 'bg' | 'en';
export type Sentence = Readonly<Record<Language, (p: FailureParams) => string>>;
export type Sentences = Readonly<Record<string, Sentence>>;

export const failure = (code: string, params: FailureParams = {}, where?: string): Failure =>
  where === undefined ? { code, params } : { code, params, where };
