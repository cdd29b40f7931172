/**
 * The name of a council in running text, after «на» and «от»: «заседание на Междуведомствения съвет». Names of
 * usual endings have a proposal; what has none stays as it is, and whoever knows better writes it in the
 * council's settings, for that name: a council that is renamed is proposed anew.
 */
import type { Council } from './types.ts';

/** Nouns that a council is, with their article. */
const NOUNS: Readonly<Record<string, { readonly with: string; readonly feminine: boolean }>> = {
  съвет: { with: 'съвета', feminine: false },
  комитет: { with: 'комитета', feminine: false },
  комисия: { with: 'комисията', feminine: true },
  група: { with: 'групата', feminine: true },
};

const FEMININE = /(?:на|ска)$/u;
/** Masculine adjectives whose «е» falls out with the article: «експертен», «експертния». */
const LOSES = /(?:ивен|[ае]лен|авен|ртен|учен)$/u;
const KEEPS = /ствен$/u;

/** «Междуведомствен», «Междуведомствения»; null for an ending of which nothing is sure. */
const withArticle = (word: string, feminine: boolean): string | null => {
  if (feminine) return FEMININE.test(word) ? `${word}та` : null;
  if (KEEPS.test(word)) return `${word}ия`;
  if (LOSES.test(word)) return `${word.slice(0, -2)}ния`;
  return word.endsWith('ски') ? `${word}я` : null;
};

const MOST_ADJECTIVES = 2;

/** Null where no rule is sure. */
export const proposedName = (title: string): string | null => {
  const [first = '', ...others] = title.split(' ');
  const words = [first, ...others];
  const at = words.findIndex((word) => Object.hasOwn(NOUNS, word.toLocaleLowerCase('bg')));
  const noun = NOUNS[(words[at] ?? '').toLocaleLowerCase('bg')];
  if (noun === undefined || at > MOST_ADJECTIVES) return null;
  // Capitals throughout are a heading, not a text.
  if (at === 0 && first.slice(1) !== first.slice(1).toLocaleLowerCase('bg')) return null;
  if (at === 0) return [`${first.slice(0, 1)}${noun.with.slice(1)}`, ...others].join(' ');
  const sure = words.slice(0, at).every((word) => withArticle(word, noun.feminine) !== null);
  const named = withArticle(first, noun.feminine);
  // «Работна група»: the adjective takes it, and the noun stays.
  return sure && named !== null ? [named, ...others].join(' ') : null;
};

export const runningName = ({ title, layout }: Pick<Council, 'title' | 'layout'>): string => {
  const { inText } = layout;
  return inText !== null && inText.title === title ? inText.form : (proposedName(title) ?? title);
};
