/**
 * Words: mixed alphabets, doubled words, misspellings known and suspected, a verb left out.
 *
 * One finding a wrong word, with every cell it stands in: it is corrected once. A suspected word
 * stands once in the plan and differs by one letter, inside, from a word that stands often; endings
 * and first letters are left alone, because Bulgarian forms and prefixes differ just there.
 */
import type { Plan } from '../plan.ts';
import { finding, type Finding, type Severity } from './finding.ts';
import { KNOWN_MISSPELLINGS } from './known-misspellings.ts';
import { bare, measuresOf, readOnce, textCells, type TextCell } from './text-cells.ts';

export type SpellingRule =
  | 'mixed-script'
  | 'doubled-word'
  | 'misspelling'
  | 'rare-word'
  | 'missing-word';

type Found = Finding<SpellingRule>[];

const LETTERS = /\p{L}+/gu;
const DOUBLED = /(?<!\p{L})(\p{L}{2,})\s+\1(?!\p{L})/giu;
/** «разпоредби, гарантиращи …, гарантиращи …»: the same participle opens two parts in a row. */
const SAME_OPENING = /,\s+(\p{L}+(?:щ|ща|що|щи))\s[^.;]*?,\s+\1(?!\p{L})/giu;
/** «да» wants a verb; a noun with its article cannot follow. */
const NO_VERB = /(?<!\p{L})да\s+\p{L}{3,}(?:ията|иите|ността|ството|ването|нието)(?!\p{L})/giu;

/** «втория етап обхваща»: the subject of a sentence takes the full article. */
const SHORT_ARTICLE =
  /(?<=(?:^|[.,;:]\s+)(?:(?:а|и|като|че)\s+)?)(\p{L}{2,}и)я(\s+\p{L}+[^\P{L}аеиоя]\s+(?:обхваща|включва|предвижда|съдържа|определя|осигурява|урежда))(?!\p{L})/giu;

const OFTEN = 3;
const SHORTEST = 7;
const FREE_END = 3;

const found = (
  rule: SpellingRule,
  severity: Severity,
  cells: readonly TextCell[],
  word: string,
  params: Finding['params'] = {},
  judged = false,
): Finding<SpellingRule> =>
  finding({
    ...(judged ? { confidence: 'likely' as const } : {}),
    rule,
    severity,
    measures: measuresOf(cells),
    params: { word, ...params },
    cells: cells.map(bare),
    about: word,
  });

/** Each match with all the cells that hold it. */
const byMatch = (cells: readonly TextCell[], matches: (value: string) => string[]) => {
  const all = new Map<string, TextCell[]>();
  const read = readOnce((value) => new Set(matches(value)));
  for (const cell of cells)
    for (const match of read(cell.value)) all.set(match, [...(all.get(match) ?? []), cell]);
  return [...all];
};

const mixed = (value: string): string[] =>
  (value.match(LETTERS) ?? []).filter(
    (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
  );

const latinIn = (word: string): string => (word.match(/\p{Script=Latin}/gu) ?? []).join(', ');

/** A phrase with a capital is looked for as it is written. */
const asPhrase = (phrase: string): RegExp =>
  new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, /\p{Lu}/u.test(phrase) ? 'u' : 'iu');

const holding = (cells: readonly TextCell[], phrase: string): TextCell[] => {
  const pattern = asPhrase(phrase);
  const holds = readOnce((value) => pattern.test(value));
  return cells.filter(({ value }) => holds(value));
};

const misspelt = (cells: readonly TextCell[]): Found =>
  KNOWN_MISSPELLINGS.flatMap(({ wrong, right, judged }) => {
    const where = holding(cells, wrong);
    if (where.length === 0) return [];
    return [found('misspelling', 'warning', where, wrong, { right }, judged)];
  });

const count = (cells: readonly TextCell[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { value } of cells)
    for (const word of value.toLowerCase().match(LETTERS) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** One letter put in, left out, changed, or two swapped; not in the first letter, not in the ending. */
export const slipInside = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (at === 0 || Math.max(a.length, b.length) - at <= FREE_END) return false;
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return swapped || a.slice(at + 1) === b.slice(at + 1);
};

const rare = (cells: readonly TextCell[]): Found => {
  const counts = count(cells);
  const usual = [...counts].filter(([word, n]) => n >= OFTEN && word.length >= SHORTEST);
  return [...counts]
    .filter(([word, n]) => n === 1 && word.length >= SHORTEST - 1)
    .filter(([word]) => !KNOWN_MISSPELLINGS.some(({ wrong }) => wrong.includes(word)))
    .flatMap(([word]) => {
      const near = usual.find(([other]) => slipInside(word, other));
      if (near === undefined) return [];
      const where = holding(cells, word);
      return [found('rare-word', 'info', where, word, { near: near[0], count: near[1] })];
    });
};

export const spellingFindings = (plan: Plan): Found => {
  const cells = textCells(plan);
  return [
    ...byMatch(cells, mixed).map(([word, where]) =>
      found('mixed-script', 'error', where, word, { letters: latinIn(word) }),
    ),
    ...byMatch(cells, (value) => value.match(DOUBLED) ?? []).map(([word, where]) =>
      found('doubled-word', 'warning', where, word),
    ),
    ...byMatch(cells, (value) =>
      [...value.matchAll(SAME_OPENING)].map(([, word = '']) => `${word} …, ${word}`),
    ).map(([word, where]) => found('doubled-word', 'info', where, word)),
    ...misspelt(cells),
    ...byMatch(cells, (value) => value.match(SHORT_ARTICLE) ?? []).map(([word, where]) =>
      found('misspelling', 'warning', where, word, {
        right: word.replace(SHORT_ARTICLE, '$1ят$2'),
      }),
    ),
    ...rare(cells),
    ...byMatch(cells, (value) => value.match(NO_VERB) ?? []).map(([word, where]) =>
      found('missing-word', 'info', where, word),
    ),
  ];
};
