/** Every failure's sentence, by its code; a feature adds its own list here. */
import type { Failure, FailureParams, Language, Sentences } from '../kernel/failure.ts';
import { legible } from '../kernel/legible.ts';
import { clockSentences } from '../clock/failures.ts';
import { councilSentences } from '../council/failures.ts';
import { exchangeSentences } from '../exchange/failures.ts';
import { rightsSentences } from '../exchange/rights-failures.ts';
import { amendmentSentences } from '../plan/amend-failures.ts';
import { unitSentences } from '../plan/unit-failures.ts';
import { decisionSentences } from '../plan/decision-failures.ts';
import { draftSentences } from '../plan/draft-failures.ts';
import { noteSentences } from '../plan/note-failures.ts';
import { templateSentences } from '../papers/template-failures.ts';
import { paperSettingSentences } from '../papers/failures.ts';
import { registerSentences } from '../plan/register-failures.ts';
import { progressSentences } from '../progress/progress-failures.ts';
import { tariffSentences } from '../tariffs/failures.ts';
import { checkSentences } from './check-sentences.ts';
import { coreSentences } from './core-sentences.ts';
import { readSentences } from '../kernel/read/read-failures.ts';
import { doubtSentences } from './doubt-sentences.ts';
import { sheetSentences } from './sheet-sentences.ts';
import { oneStop } from './one-stop.ts';
import { documentSentences } from './document-failures.ts';

const ALL: Sentences = {
  ...tariffSentences,
  ...checkSentences,
  ...clockSentences,
  ...coreSentences,
  ...councilSentences,
  ...amendmentSentences,
  ...decisionSentences,
  ...unitSentences,
  ...draftSentences,
  ...documentSentences,
  ...doubtSentences,
  ...exchangeSentences,
  ...noteSentences,
  ...paperSettingSentences,
  ...templateSentences,
  ...progressSentences,
  ...readSentences,
  ...registerSentences,
  ...rightsSentences,
  ...sheetSentences,
};

/** Every code that has a sentence. */
export const SENTENCE_CODES: readonly string[] = Object.keys(ALL);

const legibleIn = (params: FailureParams): FailureParams =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' ? legible(value) : value,
    ]),
  );

const LETTER = String.raw`[\p{L}\p{N}]`;
/** Such a place may be any number of the sentence: only in quotation marks it is surely the place. */
const BARE_NUMBER = /^\d+(?:[.,]\d+)?$/;

/** Does the sentence itself name the place, as a whole: «5» is not named by «15.03.2022 г.», B3 not by B3:B7. */
const names = (text: string, where: string): boolean => {
  if (where === '' || text.includes(`„${where}“`) || text.includes(`“${where}”`)) return true;
  if (BARE_NUMBER.test(where)) return false;
  const plain = where.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return new RegExp(`(?<!${LETTER}:?)${plain}(?!:?${LETTER})`, 'u').test(text);
};

/**
 * What a person reads: what happened, where, and what to do. Names of files and what was typed stand in
 * it without controls, which could turn the words around them.
 */
export const sentence = (failure: Failure, language: Language = 'bg'): string => {
  const { code, params } = failure;
  const known = ALL[code];
  if (known === undefined) return legible(`${code} ${JSON.stringify(params)}`);
  const text = oneStop(known[language](legibleIn(params)));
  const where = failure.where === undefined ? '' : legible(failure.where);
  return names(text, where) ? text : `${where}: ${text}`;
};

export const knownCodes = (): string[] => Object.keys(ALL);
