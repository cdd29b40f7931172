/** Headings of section III against the list in section II, and names that lose a word on the way. */
import { words } from '../content-words.ts';
import type { Abbreviation, Goal, Plan, Subgoal } from '../plan.ts';
import { variantOf } from './abbreviations.ts';
import { cell, cellsOf, finding, type Finding } from './finding.ts';
import { indicatorCell } from './text-cells.ts';

export type HeadingRule = 'heading-differs' | 'name-differs';

type Found = Finding<HeadingRule>[];

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A name spelt out otherwise than declared is told by `abbreviation-name-varies`. */
const shortened = (text: string, abbreviations: readonly Abbreviation[]): string =>
  abbreviations.reduce((said, a) => {
    const name = variantOf(said, a);
    return name === null ? said : said.replace(`${name} (${a.short})`, a.short);
  }, plain(text));

const differing = (of: Goal | Subgoal, { abbreviations }: Plan): Found =>
  shortened(of.title, abbreviations) === shortened(of.titleInList, abbreviations)
    ? []
    : [
        finding({
          rule: 'heading-differs',
          severity: 'info',
          measures: [],
          params: { code: of.code, title: of.title, titleInList: of.titleInList },
          cells: [cell(of, 'titleInList', of.titleInList), cell(of, 'title', of.title)],
        }),
      ];

const NAME_WORDS = 4;

/** A name begins with a capital inside the text; so many words are compared. */
const namesIn = (text: string): string[][] => {
  const list = words(text);
  return list.flatMap((word, i) =>
    i > 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(word) ? [list.slice(i, i + NAME_WORDS + 1)] : [],
  );
};

/** `short` is `long` with one word left out after the first. */
const lacksOne = (short: readonly string[], long: readonly string[]): string | null => {
  if (short[0] !== long[0]) return null;
  const missing = long.findIndex((word, i) => word !== short[i]);
  if (missing < 1 || missing >= long.length - 1) return null;
  const rest = [...long.slice(0, missing), ...long.slice(missing + 1)];
  return rest.every((word, i) => word === short[i]) ? (long[missing] ?? null) : null;
};

const lostWord = (title: string, text: string): string | null => {
  for (const long of namesIn(title))
    for (const short of namesIn(text)) {
      const lost = lacksOne(short.slice(0, long.length - 1), long);
      if (lost !== null) return lost;
    }
  return null;
};

const renamed = ({ measures }: Plan): Found =>
  measures.flatMap((m) =>
    m.indicators.flatMap((i) => {
      const word = lostWord(m.title, i.text);
      if (word === null) return [];
      return [
        finding({
          rule: 'name-differs',
          severity: 'info',
          measures: [m.code],
          params: { word },
          cells: [...cellsOf(m, ['title']), indicatorCell(i, 'text')],
        }),
      ];
    }),
  );

export const headingFindings = (plan: Plan): Found => [
  ...[...plan.goals, ...plan.subgoals].flatMap((of) => differing(of, plan)),
  ...renamed(plan),
];
