/**
 * The register as one table: filter, sort, group. Pure functions over the measures in memory.
 *
 * Sorting is stable and ends in document order. A measure with two sources, stages or bodies belongs
 * to the group of both together, so that group sums add up to the whole.
 */
import { compareBg } from '../text/collate.ts';
import { begins, codesAsked } from '../text/query.ts';
import { indicatorKind } from './indicator-kind.ts';
import type { Measure } from './plan.ts';
import { COLUMNS, type ColumnId, type ColumnValue } from './register-columns.ts';
import type { GroupKey, RegisterFilter, RegisterQuery, SortKey } from './register-query.ts';
import { KEY_SEPARATOR, stageKeys, sumParts, type Part, type Sum } from './totals.ts';
import { isSilent } from './stated-money.ts';

export interface RegisterGroup {
  readonly key: string;
  readonly keys: readonly string[];
  readonly rows: readonly Measure[];
  readonly sum: Sum;
}

export interface RegisterResult {
  readonly rows: readonly Measure[];
  /** Empty where the query does not group. */
  readonly groups: readonly RegisterGroup[];
  readonly sum: Sum;
}

type Test = (m: Measure) => boolean;

const anyOf =
  <T>(wanted: readonly T[], of: (m: Measure) => readonly T[]): Test =>
  (m) =>
    of(m).some((value) => wanted.includes(value));

/** One test a filter field that is set; a measure must pass all. */
const testsOf = (f: RegisterFilter, found: ReadonlySet<string> | null): Test[] => {
  const tests: Test[] = [];
  const { yearFrom, yearTo, moneyMin, moneyMax, regular } = f;
  if (f.goal) tests.push(anyOf(f.goal, (m) => [m.goal]));
  if (f.subgoal) tests.push(anyOf(f.subgoal, (m) => [m.subgoal]));
  if (f.stage) tests.push(anyOf(f.stage, (m) => m.stages));
  if (regular !== undefined) tests.push((m) => m.regular === regular);
  if (yearFrom !== undefined) tests.push((m) => m.end >= yearFrom);
  if (yearTo !== undefined) tests.push((m) => m.start <= yearTo);
  if (f.endIn) tests.push(anyOf(f.endIn, (m) => [m.end]));
  if (f.responsible) tests.push(anyOf(f.responsible, (m) => m.responsible));
  if (f.partner) tests.push(anyOf(f.partner, (m) => m.partners));
  if (f.source) tests.push(anyOf(f.source, (m) => m.funding.map((x) => x.source)));
  if (moneyMin !== undefined) tests.push((m) => !isSilent(m) && m.budget >= moneyMin);
  if (moneyMax !== undefined) tests.push((m) => !isSilent(m) && m.budget <= moneyMax);
  if (f.indicatorKind) tests.push(anyOf(f.indicatorKind, (m) => m.indicators.map(indicatorKind)));
  if (f.codes) tests.push(anyOf(f.codes, (m) => [m.code]));
  if (found !== null) tests.push((m) => found.has(m.code));
  return tests;
};

/** `found` are the codes that the full-text search gave for the query's words; null where none was made. */
export const filterMeasures = (
  measures: readonly Measure[],
  filter: RegisterFilter,
  found: ReadonlySet<string> | null = null,
): Measure[] => {
  const tests = testsOf(filter, found);
  return measures.filter((m) => tests.every((test) => test(m)));
};

type Sortable = number | string;

const sortable = (value: ColumnValue): Sortable => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value : value.join(', ');
};

const compare = (a: Sortable, b: Sortable): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareBg(String(a), String(b));

const sortOnce = (rows: readonly Measure[], { column, descending }: SortKey): Measure[] => {
  const { value } = COLUMNS[column];
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: sortable(value(row)) }))
    .toSorted((a, b) => sign * compare(a.key, b.key))
    .map(({ row }) => row);
};

/** Later keys first, each stable: the first key of the list weighs most. */
export const sortMeasures = (rows: readonly Measure[], sort: readonly SortKey[]): Measure[] =>
  sort.reduceRight<Measure[]>((sorted, key) => sortOnce(sorted, key), [...rows]);

const listOf = (value: ColumnValue): string[] =>
  typeof value === 'object' ? [...value] : [String(value)];

/** Parts that differ only by order are one group; an empty list is the group «». */
const groupKeys = (m: Measure, by: GroupKey): string[] => {
  if (by === 'stage') return stageKeys(m);
  const keys = [...new Set(listOf(COLUMNS[by satisfies ColumnId].value(m)))];
  return keys.length === 0 ? [''] : keys.toSorted(compareBg);
};

const sumOf = (rows: readonly Measure[]): Sum =>
  sumParts(
    rows.map((m): Part => ({ keys: [], measure: m.code, amount: m.budget, currency: m.currency })),
  );

/** Groups stand in the collated order of their keys; rows keep the order they came in. */
export const groupMeasures = (rows: readonly Measure[], by: GroupKey): RegisterGroup[] => {
  const byKey = new Map<string, { keys: string[]; rows: Measure[] }>();
  for (const row of rows) {
    const keys = groupKeys(row, by);
    const key = keys.join(KEY_SEPARATOR);
    const group = byKey.get(key) ?? { keys, rows: [] };
    group.rows.push(row);
    byKey.set(key, group);
  }
  return [...byKey]
    .map(([key, group]) => ({ key, ...group, sum: sumOf(group.rows) }))
    .toSorted((a, b) => compareBg(a.key, b.key));
};

/** A question of codes alone asks for these measures, not for texts that mention them; unless there are none. */
const foundFor = (
  measures: readonly Measure[],
  words: string,
  found: ReadonlySet<string> | null,
): ReadonlySet<string> | null => {
  const codes = codesAsked(words);
  const named = measures.filter(({ code }) => codes?.some((asked) => begins(code, asked)));
  return named.length === 0 ? found : new Set(named.map(({ code }) => code));
};

export const runRegister = (
  measures: readonly Measure[],
  query: RegisterQuery,
  found: ReadonlySet<string> | null = null,
): RegisterResult => {
  const asked = foundFor(measures, query.words, found);
  const rows = sortMeasures(filterMeasures(measures, query.filter, asked), query.sort);
  const groups = query.group === null ? [] : groupMeasures(rows, query.group);
  return { rows, groups, sum: sumOf(rows) };
};
