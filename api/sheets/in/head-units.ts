/**
 * What a heading says its figures are in: «(€)», «, хил. лв.», «, %», «(месеци)». It is never dropped: where
 * the field is of that unit it is read, elsewhere the file is refused by the heading.
 */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import type { Currency } from '../../../domain/kernel/money.ts';
import { cellAddress } from '../address.ts';
import { endForms } from './heading-names.ts';
import { shortText, type TextRow } from './text-row.ts';

export const HEAD_UNITS = [
  'BGN',
  'EUR',
  'money',
  'percent',
  'scale',
  'day',
  'week',
  'month',
  'year',
  'count',
] as const;
export type HeadUnit = (typeof HEAD_UNITS)[number];

/** Of a field in words, and of one that is not read, whatever its heading says. */
export type FieldUnits = readonly HeadUnit[] | 'any';

const word = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}])`, 'u');

/** These say something wherever they stand in a heading. */
const ANYWHERE: readonly (readonly [HeadUnit, RegExp])[] = [
  ['EUR', /€/u],
  ['EUR', word('евро|eur|euros?')],
  ['BGN', word('лв|лева|bgn|leva')],
  ['money', /[$£¥₽]/u],
  ['money', word('щ\\.? ?д|usd|долара?|gbp|chf')],
  ['percent', /[%‰]/u],
  ['percent', word('процента?|проценти|на сто|per ?cent')],
  [
    'scale',
    word('хил|хиляд[аи]|млн|мил|милиона?|милиони|млрд|милиарда?|милиарди|thousands?|millions?|mln'),
  ],
  ['scale', /[x×х*] ?1[ .]?000|(?<!\p{N})000(?!\p{N})|1[ .]?000 ?(?:лв|bgn|€|евро|eur)/u],
];

/** These only behind a comma or in brackets: «за месец март» is no unit. */
const AT_THE_END: readonly (readonly [HeadUnit, RegExp])[] = [
  ['day', /^(?:ден|дни|days?)$/u],
  ['week', /^(?:седмица|седмици|weeks?)$/u],
  ['month', /^(?:мес|месец|месеци|months?)$/u],
  ['year', /^(?:г|год|година|години|years?)$/u],
  ['count', /^(?:бр|брой|броя|count)$/u],
];

interface Said {
  readonly unit: HeadUnit;
  /** As it is written there. */
  readonly as: string;
}

const plainly = (text: string): string => text.normalize('NFKC').toLowerCase();

export const unitsIn = (heading: string): Said[] => {
  const text = plainly(heading);
  const ends = endForms(text).map((form) => form.replace(/\.$/u, '').trim());
  return [
    ...ANYWHERE.flatMap(([unit, mark]): Said[] => {
      const as = mark.exec(text)?.[0];
      return as === undefined ? [] : [{ unit, as: as.trim() }];
    }),
    ...AT_THE_END.flatMap(([unit, mark]): Said[] => {
      const as = ends.find((form) => mark.test(form));
      return as === undefined ? [] : [{ unit, as }];
    }),
  ];
};

/** The one currency that a heading says its amounts are in. */
export const currencyIn = (heading: string): Currency | null => {
  const [first, ...more] = unitsIn(heading).flatMap(({ unit }) =>
    unit === 'BGN' || unit === 'EUR' ? [unit] : [],
  );
  return first === undefined || more.some((one) => one !== first) ? null : first;
};

interface Named {
  readonly heading: string;
  readonly also: readonly string[];
  readonly units?: FieldUnits;
}

/** The first unit of a heading that its field is not read in. */
export const unfitUnit = (heading: string, field: Named): Said | null => {
  if (field.units === 'any') return null;
  const own = [field.heading, ...field.also].flatMap(unitsIn).map(({ unit }) => unit);
  const fit = new Set<HeadUnit>([...own, ...(field.units ?? [])]);
  const said = unitsIn(heading);
  const both = said.filter(({ unit }) => unit === 'BGN' || unit === 'EUR');
  // «лв./€» leaves open which of them.
  if (new Set(both.map(({ unit }) => unit)).size > 1) return both[0] ?? null;
  return said.find(({ unit }) => !fit.has(unit)) ?? null;
};

interface Place {
  readonly row: number;
  readonly at: number;
}

const refusal = (column: string, unit: Said, { heading }: Named, { row, at }: Place): Failure => {
  const where = cellAddress(row - 1, at);
  return failure('sheet.heading-unit', { column, where, unit: unit.as, field: heading }, where);
};

/** Of a row below the headings that says how each column is written: a currency is to stand in the heading. */
export const unfitForm = (text: string, field: Named | undefined, place: Place): Failure | null => {
  if (field === undefined || field.units === 'any') return null;
  const heading = `${field.heading} (${text})`;
  const isMoney = ({ unit }: Said): boolean => unit === 'BGN' || unit === 'EUR';
  const unfit = unitsIn(heading).find(isMoney) ?? unfitUnit(heading, field);
  return unfit === null ? null : refusal(text, unfit, field, place);
};

interface Headed<K extends string> {
  readonly text: string;
  readonly at: number;
  readonly key: K | null;
}

/** Headings with a unit that is not their field's; those that are left out are not asked. */
export const unfitHeading = <K extends string>(
  headings: readonly Headed<K>[],
  fields: readonly (Named & { readonly key: K })[],
  row: number,
): Failure | null => {
  for (const { text, at, key } of headings) {
    const field = fields.find((one) => one.key === key);
    const unfit = field === undefined ? null : unfitUnit(text, field);
    if (field !== undefined && unfit !== null) return refusal(text, unfit, field, { row, at });
  }
  return null;
};

const SAYS_AMOUNTS: ReadonlySet<HeadUnit> = new Set(['BGN', 'EUR', 'money', 'scale']);

/**
 * «Всички суми са в хил. лв.» above the headings or below the table: said of every amount in it whose own
 * heading says nothing. Thousands are said of all of them.
 */
export const unitBeside = <K extends string>(
  rows: readonly TextRow[],
  headings: readonly Headed<K>[],
  fields: ReadonlyMap<number, Named & { readonly amounts?: boolean }>,
): Failure | null => {
  const amounts = headings.filter(({ at }) => fields.get(at)?.amounts === true);
  const isSilent = amounts.find(({ text }) => currencyIn(text) === null);
  for (const { n: row, text } of rows) {
    const said = unitsIn(text).filter(({ unit }) => SAYS_AMOUNTS.has(unit));
    const scale = said.find(({ unit }) => unit === 'scale');
    const [first] = said;
    const of = scale === undefined ? isSilent : amounts[0];
    if (first === undefined || of === undefined) continue;
    const params = { row, said: shortText(text), unit: (scale ?? first).as, column: of.text };
    return failure('sheet.unit-beside', params);
  }
  return null;
};
