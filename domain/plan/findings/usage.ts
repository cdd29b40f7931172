/**
 * Bulgarian usage: prepositions left out or hanging, two words for one thing side by side, foreign words
 * in the place of a Bulgarian name, a hyphen for a dash, the full stop that some cells of a column lack.
 */
import type { Measure, Plan } from '../plan.ts';
import { cell, finding, type Finding, type FindingCell } from './finding.ts';
import { bare, indicatorCell, measuresOf, textCells, type TextCell } from './text-cells.ts';

export type UsageRule =
  | 'missing-preposition'
  | 'dangling-preposition'
  | 'doubled-sense'
  | 'foreign-words'
  | 'hyphen-for-dash'
  | 'full-stop-varies'
  | 'range-dash-varies';

type Found = Finding<UsageRule>[];

/** «управление сигурността»: a verbal noun and what it is done to, with nothing between; «с оглед създаването». */
const NO_PREPOSITION = [
  /(?<!\p{L})\p{L}{3,}(?:не|ие)\s+\p{L}{4,}(?:ността|вото|нето)(?!\p{L})/giu,
  /(?<!\p{L})с\s+оглед\s+(?!на\s|че\s|да\s)\p{L}+/giu,
];

/** «среда за …, в това число и до …»: the part named apart hangs on a preposition that the whole has not. */
const APART =
  /,\s+((?:в\s+това\s+число|в\s+т\.\s?ч\.|включително)\s+(?:и\s+)?(до|към|от|с|върху))\s/giu;

const hanging = (value: string): string[] =>
  [...value.matchAll(APART)]
    .filter(({ 2: preposition = '', index }) => {
      const before = value.slice(0, index);
      return !new RegExp(`(?<!\\p{L})${preposition}(?!\\p{L})`, 'iu').test(before);
    })
    .map(([, words = '']) => words);

/** A word and its loan, one after the other. Which words are one is no pattern of the text. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['наблюдение', 'мониторинг'],
  ['дигитализация', 'цифровизация'],
  ['въвеждане', 'имплементиране'],
];

const doubledIn = (value: string): string[] =>
  SYNONYMS.flatMap(([a, b]) => {
    const pair = new RegExp(
      `(?<!\\p{L})(?:${a}\\p{L}{0,2}(?:,|\\s+и)\\s+${b}\\p{L}{0,2}|${b}\\p{L}{0,2}(?:,|\\s+и)\\s+${a}\\p{L}{0,2})(?!\\p{L})`,
      'giu',
    );
    return value.match(pair) ?? [];
  });

/** Words of a foreign language in quotation marks, not a name (it would have capitals). */
const IN_QUOTES = /(?<=[„"«])[a-z]+(?:\s+[a-z]+)+(?=[“”"»])/gu;
/** English in Bulgarian letters; which of them have a Bulgarian name is no pattern of the text. */
const TRANSCRIBED = /(?<!\p{L})(?:ентерпрайз|стейкхолдър)\p{L}*(?!\p{L})/giu;

/** «интернет на нещата („internet of things“)»: the foreign name may stand in brackets after a Bulgarian one. */
const IN_BRACKETS = /(?<=[а-я][“”"»]?\s*)\([^()]*\)/giu;

/** Lists of sources begin their lines with a hyphen; there it is no dash (`fundingText`). */
const HYPHEN = /(?<=\p{L}{2})\s+-\s+(?=\p{L}{2})/gu;
const WORD_BEFORE = /\p{L}+$/u;
const WORD_AFTER = /^\p{L}+/u;

const hyphens = (value: string): string[] =>
  [...value.matchAll(HYPHEN)].map(({ 0: text, index }) => {
    const before = WORD_BEFORE.exec(value.slice(0, index))?.[0] ?? '';
    return before + text + (WORD_AFTER.exec(value.slice(index + text.length))?.[0] ?? '');
  });

const slips = (
  rule: UsageRule,
  cells: readonly TextCell[],
  find: (value: string) => readonly string[],
): Found => {
  const at = new Map<string, TextCell[]>();
  for (const one of cells)
    for (const place of new Set(find(one.value))) at.set(place, [...(at.get(place) ?? []), one]);
  return [...at].map(([place, where]) =>
    finding({
      rule,
      severity: 'info',
      measures: measuresOf(where),
      params: { place },
      cells: where.map(bare),
      about: `${where[0]?.code}|${place}`,
    }),
  );
};

const COLUMNS: Readonly<Record<string, (m: Measure) => readonly FindingCell[]>> = {
  title: (m) => [cell(m, 'title', m.title)],
  expectedResult: (m) => [cell(m, 'expectedResult', m.expectedResult)],
  text: (m) => m.indicators.map((i) => indicatorCell(i, 'text')),
};

/**
 * One finding a column, of no single measure: the cells that differ from the most of them, in ending with
 * a full stop or not.
 */
const fullStops = ({ measures }: Plan): Found =>
  Object.entries(COLUMNS).flatMap(([field, of]) => {
    const filled = measures.flatMap(of).filter(({ value }) => value.trim() !== '');
    const ends = Map.groupBy(filled, ({ value }) => value.trim().endsWith('.'));
    const [with_, without] = [ends.get(true) ?? [], ends.get(false) ?? []];
    const fewer = with_.length < without.length ? with_ : without;
    if (fewer.length === 0) return [];
    return [
      finding({
        rule: 'full-stop-varies',
        severity: 'info',
        measures: [],
        params: { field, with: with_.length, without: without.length },
        cells: fewer,
        about: field,
      }),
    ];
  });

/** «2019 – 2025» beside «2024-2026»: the forms, the usual one first, and the cells with another. */
const RANGE = /(?<![\d.])\d{4}(\s*[-–]\s*)\d{4}(?![\d.])/gu;

const rangeDashes = (plan: Plan, cells: readonly TextCell[]): Found => {
  const stages = plan.measures.map((m) => ({ ...cell(m, 'stage', m.stage), measures: [m.code] }));
  const ranges = [...cells, ...stages].flatMap((of) =>
    [...of.value.matchAll(RANGE)].map(([range, dash = '']) => ({ of, range, dash })),
  );
  const [usual, ...others] = [...Map.groupBy(ranges, ({ dash }) => dash)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const odd = others.flatMap(([, list]) => list);
  if (usual === undefined || odd.length === 0) return [];
  return [
    finding({
      rule: 'range-dash-varies',
      severity: 'info',
      measures: [],
      params: {
        usual: usual[1][0]?.range ?? '',
        count: usual[1].length,
        others: [...new Set(odd.map(({ range }) => `„${range}“`))].join(', '),
      },
      cells: [...new Set(odd.map(({ of }) => of))].map(bare),
      about: usual[0].trim(),
    }),
  ];
};

export const usageFindings = (plan: Plan): Found => {
  const cells = textCells(plan);
  const places = (find: readonly RegExp[]) => (value: string) =>
    find.flatMap((form) => value.match(form) ?? []);
  return [
    ...slips('missing-preposition', cells, places(NO_PREPOSITION)),
    ...slips('dangling-preposition', cells, hanging),
    ...slips('doubled-sense', cells, doubledIn),
    ...slips('foreign-words', cells, (value) =>
      places([IN_QUOTES, TRANSCRIBED])(value.replace(IN_BRACKETS, ' ')),
    ),
    ...slips(
      'hyphen-for-dash',
      cells.filter(({ field }) => field !== 'fundingText'),
      hyphens,
    ),
    ...fullStops(plan),
    ...rangeDashes(plan, cells),
  ];
};
