/**
 * A plan's table from a file against the plan: what it would change, or every cell that is wrong.
 *
 * All or nothing: with one wrong cell there are no items. A column that is missing leaves its values as
 * they are; a row that is missing proposes that its measure falls away; numbers of rows never change.
 *
 * A table may have been saved before an amendment was adopted. Which edition it was saved from, it does not
 * say: of the editions, it is the one that it differs from least. What was amended since then is newer here,
 * whether or not the file changed it too, and is proposed only where a person says so.
 */
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { EMPTY, isEmptyCell, shownText, type TableCell } from '../../domain/kernel/table-cell.ts';
import type { Currency } from '../../domain/kernel/money.ts';
import { INDICATOR_SETTERS, MEASURE_SETTERS, setField } from '../../domain/plan/amend-fields.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';
import { cellAddress } from '../sheets/address.ts';
import type { CellError } from '../../domain/kernel/cell-error.ts';
import { currencyIn } from '../sheets/in/head-units.ts';
import { oncePerCause } from '../sheets/in/causes.ts';
import { ignoredCells, unheadedCells, type IgnoredCells } from '../sheets/in/ignored.ts';
import { toldOf, type ReadTable, type ToldOfFile } from '../sheets/in/rows.ts';
import type { TableRow } from '../sheets/in/workbook.ts';
import {
  cellText,
  givenCell,
  notAValue,
  readCurrency,
  shareAsked,
  type Known,
} from './plan-cells.ts';
import { isDateOfCode } from './code-date.ts';
import { overflow } from './overflow.ts';
import {
  ID_COLUMN,
  MONEY_COLUMNS,
  PLAN_COLUMNS,
  planRows,
  type PlanColumn,
  type PlanRow,
} from './plan-sheet.ts';

export interface ProposedChange {
  readonly kind: 'set' | 'remove';
  readonly measure: string;
  readonly indicator: string | null;
  readonly field: string;
  readonly header: string;
  readonly before: string;
  readonly value: string | null;
  /** The cell that says so; null for a measure whose rows are gone. */
  readonly address: string | null;
  /** Where an amendment changed it after the file was saved, what it was then. */
  readonly was: string | null;
}

export interface PlanComparison extends ToldOfFile {
  readonly rows: number;
  /** The edition that the file was saved from, where a newer one was adopted since. */
  readonly savedFrom: number | null;
  /** Measures of the file that an amendment has removed since. */
  readonly removedSince: readonly string[];
  readonly errors: readonly CellError[];
  readonly changes: readonly ProposedChange[];
  readonly missingColumns: readonly string[];
  readonly ignoredColumns: readonly string[];
  /** What stands under no heading. */
  readonly ignored: IgnoredCells;
}

interface Placed {
  readonly column: PlanColumn;
  readonly at: number;
  /** What the heading says the amounts below it are in. */
  readonly currency: Currency | null;
}
interface ReadCellResult {
  readonly errors: readonly CellError[];
  readonly changes: readonly ProposedChange[];
}

const placedColumns = ({ columns, headings }: ReadTable<string>): Placed[] =>
  PLAN_COLUMNS.flatMap((column): Placed[] => {
    const at = columns.get(column.key);
    if (at === undefined || column.of === 'told') return [];
    const heading = headings.find((one) => one.at === at)?.text ?? '';
    return [{ column, at, currency: MONEY_COLUMNS.has(column.key) ? currencyIn(heading) : null }];
  });

const errorAt = (row: number, { column, at }: Placed, reason: Failure): CellError => {
  const address = cellAddress(row - 1, at);
  return {
    address,
    row,
    column: column.header,
    failure: { ...reason, where: address },
  };
};

const tidyText = (text: string): string => cellText({ kind: 'text', text });

const nothing: ReadCellResult = { errors: [], changes: [] };

/** Programs make hard spaces of plain ones and back; nobody sees which it is. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

/** A number in the file is the number in the plan, however its text is spelled there. */
const sameValue = (cell: TableCell, text: string, current: string): boolean =>
  plainSpaces(text) === plainSpaces(tidyText(current)) ||
  (cell.kind === 'number' &&
    current !== '' &&
    Number(current.replace(',', '.')) === Number(text.replace(',', '.')));

/** What an amendment would say to the value: a stage label that means nothing, a text that must not go. */
const objection = (of: PlanRow, field: string, value: string, plan: Plan): Failure | null => {
  const given = { value, code: of.measure.code, field, plan };
  const result =
    Object.hasOwn(INDICATOR_SETTERS, field) && of.indicator !== null
      ? setField(INDICATOR_SETTERS, of.indicator, given)
      : setField(MEASURE_SETTERS, of.measure, given);
  return result.ok || result.error.code === 'amendment.nothing-changed' ? null : result.error;
};

type Rows = ReadonlyMap<string, PlanRow>;

interface Scope {
  readonly plan: Plan;
  /** As they were in the edition that the file was saved from; null where that is this one. */
  readonly before: Rows | null;
  readonly known: Known;
  readonly currencyAt: number | undefined;
}

interface Found {
  readonly of: PlanRow;
  readonly row: number;
  readonly cells: readonly TableCell[];
}

/** As the file says it, where it does. */
const currencyOf = ({ of, cells }: Found, { known, currencyAt }: Scope): Currency => {
  const { currency } = of.measure;
  const cell = cells[currencyAt ?? -1];
  const read = cell === undefined ? null : readCurrency(cell, { ...known, currency });
  return read?.ok === true ? (read.value as Currency) : currency;
};

/** An amount under a heading that names another currency than the amount's own. */
const otherCurrency = (
  cell: TableCell,
  found: Found,
  { column, currency: said }: Placed,
  scope: Scope,
): Failure | null => {
  const { goal } = found.of;
  const own =
    column.key === 'goalStated' && goal !== undefined ? goal.currency : currencyOf(found, scope);
  return said === null || said === own || isEmptyCell(cell)
    ? null
    : failure('cell.head-currency', { value: shownText(cell), said, currency: own });
};

/** What the cell held when the file was saved, where it was amended since; else null. */
const amendedFrom = ({ of }: Found, column: PlanColumn, { before }: Scope): string | null => {
  const then = before?.get(of.id);
  if (then === undefined) return null;
  const text = column.text(then);
  return tidyText(text) === tidyText(column.text(of)) ? null : text;
};

const changeOf = (
  { of, row }: Found,
  { column, at }: Placed,
  value: string,
  was: string | null,
): ReadCellResult => {
  const change: ProposedChange = {
    kind: 'set',
    measure: of.measure.code,
    indicator: column.of === 'indicator' ? (of.indicator?.id ?? null) : null,
    field: column.key,
    header: column.header,
    before: column.text(of),
    value,
    address: cellAddress(row - 1, at),
    was,
  };
  return { errors: [], changes: [change] };
};

const readOne = (found: Found, placed: Placed, scope: Scope): ReadCellResult => {
  const { of, row, cells } = found;
  const { plan, known } = scope;
  const was = amendedFrom(found, placed.column, scope);
  const { column } = placed;
  const current = column.text(of);
  const cell = givenCell(cells[placed.at] ?? EMPTY, current);
  const raw = cellText(cell);
  if (isDateOfCode(cell, current)) return nothing;
  const doubt = cell.doubt ?? otherCurrency(cell, found, placed, scope);
  if (doubt !== null) return { errors: [errorAt(row, placed, doubt)], changes: [] };
  if (sameValue(cell, raw, current)) return nothing;
  if (was !== null && sameValue(cell, raw, was))
    return column.of === 'row' ? nothing : changeOf(found, placed, tidyText(was), was);
  const wrong = (reason: Failure): ReadCellResult => ({
    errors: [errorAt(row, placed, reason)],
    changes: [],
  });
  const isGoal = column.key === 'target' || column.key === 'baseline';
  const unfit = notAValue(cell) ?? (isGoal ? shareAsked(cell, of.indicator) : null);
  if (unfit !== null) return wrong(unfit);
  if (column.of === 'row') {
    const given = column.read(cell, { ...known, currency: currencyOf(found, scope) });
    if (given.ok && given.value === current) return nothing;
    const params = { value: raw, expected: current, column: column.header };
    return wrong(failure('cell.fixed', params));
  }
  if (column.required && raw === '') {
    return wrong(failure('cell.empty', { column: column.header }));
  }
  const read = column.read(cell, { ...known, currency: currencyOf(found, scope) });
  if (!read.ok) return wrong(read.error);
  if (read.value === tidyText(current)) return nothing;
  const against = objection(of, column.key, read.value, plan);
  if (against !== null) return wrong(against);
  return changeOf(found, placed, read.value, was);
};

/** Rows of the file under their rows of the plan; blank rows are passed over. */
const findRows = (
  table: readonly TableRow[],
  id: Placed,
  rows: Rows,
  before: Rows | null,
): { found: Found[]; errors: CellError[]; removedSince: string[] } => {
  const seen = new Map<string, string>();
  const found: Found[] = [];
  const errors: CellError[] = [];
  const removedSince = new Set<string>();
  for (const { n: row, cells } of table) {
    const cell = cells[id.at] ?? EMPTY;
    const value = cellText(givenCell(cell, ''));
    const of = rows.get(value);
    const other = seen.get(value);
    const then = before?.get(value);
    if (cell.doubt !== undefined) errors.push(errorAt(row, id, cell.doubt));
    else if (value === '')
      errors.push(errorAt(row, id, failure('cell.no-row', { column: id.column.header })));
    else if (of === undefined && then !== undefined) removedSince.add(then.measure.code);
    else if (of === undefined)
      errors.push(errorAt(row, id, failure('cell.unknown-row', { value })));
    else if (other !== undefined) {
      errors.push(errorAt(row, id, failure('cell.repeated-row', { value, other })));
    } else found.push({ of, row, cells });
    if (value !== '') seen.set(value, other ?? cellAddress(row - 1, id.at));
  }
  return { found, errors, removedSince: [...removedSince] };
};

/** A measure's value stands once for each of its indicators; all of them must say the same. */
const onceEach = (changes: readonly ProposedChange[]): ProposedChange[] => {
  const byField = new Map<string, ProposedChange>();
  for (const change of changes) {
    const key = JSON.stringify([change.measure, change.indicator, change.field]);
    if (!byField.has(key)) byField.set(key, change);
  }
  return [...byField.values()];
};

const disagreements = (found: readonly Found[], placed: readonly Placed[]): CellError[] => {
  const first = new Map<string, { text: string; address: string }>();
  return found.flatMap(({ of, row, cells }) =>
    placed.flatMap((one): CellError[] => {
      if (one.column.of !== 'measure') return [];
      const key = `${of.measure.code}/${one.column.key}`;
      const cell = cells[one.at] ?? EMPTY;
      if (cell.doubt !== undefined) return [];
      const text = cellText(givenCell(cell, one.column.text(of)));
      const known = first.get(key);
      if (known === undefined) first.set(key, { text, address: cellAddress(row - 1, one.at) });
      if (known === undefined || known.text === text) return [];
      const params = { measure: of.measure.code, other: known.address };
      return [errorAt(row, one, failure('cell.differs', params))];
    }),
  );
};

/** A measure that was added since the file was saved could not be in it. */
const removals = (
  measures: readonly Measure[],
  found: readonly Found[],
  base: Plan | null,
): ProposedChange[] => {
  const had = base === null ? null : new Set(base.measures.map(({ code }) => code));
  const kept = new Set(found.map(({ of }) => of.measure.code));
  return measures
    .filter(({ code }) => !kept.has(code) && had?.has(code) !== false)
    .map(({ code, title }) => ({
      kind: 'remove',
      measure: code,
      indicator: null,
      field: '',
      header: '',
      before: title,
      value: null,
      address: null,
      was: null,
    }));
};

const ignoredHeadings = ({ headings }: ReadTable<string>): string[] =>
  headings.filter(({ key }) => key === null).map(({ text }) => text);

const rowsById = (plan: Plan): Rows => new Map(planRows(plan).map((of) => [of.id, of]));

interface Read extends ReadCellResult {
  readonly found: readonly Found[];
  readonly removedSince: readonly string[];
}

const readTable = (table: ReadTable<string>, plan: Plan, known: Known, base: Plan | null): Read => {
  const placed = placedColumns(table);
  const id = { column: ID_COLUMN, at: table.columns.get(ID_COLUMN.key) ?? 0, currency: null };
  const before = base === null ? null : rowsById(base);
  const { found, errors, removedSince } = findRows(table.rows, id, rowsById(plan), before);
  const scope = { plan, before, known, currencyAt: table.columns.get('currency') };
  const read = found.flatMap((one) => placed.map((column) => readOne(one, column, scope)));
  return {
    found,
    removedSince,
    errors: oncePerCause(
      [
        ...errors,
        ...overflow(table),
        ...read.flatMap((one) => one.errors),
        ...disagreements(found, placed),
      ].toSorted((a, b) => a.row - b.row),
    ),
    changes: [
      ...onceEach(read.flatMap((one) => one.changes)),
      ...removals(plan.measures, found, base),
    ],
  };
};

/** In how many places the table says something else than an edition. */
const distance = (table: ReadTable<string>, plan: Plan, known: Known): number => {
  const { errors, changes } = readTable(table, plan, known, null);
  return errors.length + changes.length;
};

/** The edition that the table was saved from; null where that is the newest, the first of `plans`. */
const baseOf = (
  table: ReadTable<string>,
  plans: readonly [Plan, ...Plan[]],
  known: Known,
): Plan | null => {
  const [newest] = plans;
  const far = plans.map((plan) => ({ plan, n: distance(table, plan, known) }));
  const { plan } = far.reduce((best, one) => (one.n < best.n ? one : best));
  return plan === newest ? null : plan;
};

/** `plans`: all editions, the newest first. */
export const comparePlan = (
  table: ReadTable<string>,
  plans: readonly [Plan, ...Plan[]],
  known: Known,
): PlanComparison => {
  const base = baseOf(table, plans, known);
  const read = readTable(table, plans[0], known, base);
  const { found, removedSince, errors: allErrors, changes } = read;
  return {
    rows: found.length,
    savedFrom: base?.edition.n ?? null,
    removedSince,
    errors: allErrors,
    changes: allErrors.length === 0 ? changes : [],
    missingColumns: PLAN_COLUMNS.filter(
      ({ key, of }) => of !== 'told' && !table.columns.has(key),
    ).map(({ header }) => header),
    ignoredColumns: ignoredHeadings(table),
    ignored: ignoredCells(unheadedCells(table)),
    ...toldOf(table),
  };
};
