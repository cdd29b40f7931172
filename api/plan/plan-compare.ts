/**
 * A plan's table from a file against the plan: what it would change, or every cell that is wrong.
 *
 * All or nothing: with one wrong cell there are no items. A column that is missing leaves its values as
 * they are; a row that is missing proposes that its measure falls away; numbers of rows never change.
 */
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { INDICATOR_SETTERS, MEASURE_SETTERS, setField } from '../../domain/plan/amend-fields.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';
import { cellAddress } from '../sheets/address.ts';
import type { Grid, GridValue } from '../sheets/grid.ts';
import { cellText, type Known } from './plan-cells.ts';
import { ID_COLUMN, PLAN_COLUMNS, planRows, type PlanColumn, type PlanRow } from './plan-sheet.ts';

export interface CellError {
  readonly address: string;
  readonly row: number;
  readonly column: string;
  readonly failure: Failure;
}

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
}

export interface PlanComparison {
  readonly rows: number;
  readonly errors: readonly CellError[];
  readonly changes: readonly ProposedChange[];
  readonly missingColumns: readonly string[];
  readonly ignoredColumns: readonly string[];
}

interface Placed {
  readonly column: PlanColumn;
  readonly at: number;
}
interface ReadCellResult {
  readonly errors: readonly CellError[];
  readonly changes: readonly ProposedChange[];
}

const headerOf = (value: GridValue): string => cellText(value).toLowerCase();

const columnsOf = (header: readonly GridValue[]): Result<Placed[], Failure> => {
  const placed: Placed[] = [];
  for (const [at, value] of header.entries()) {
    const name = headerOf(value);
    const column = PLAN_COLUMNS.find(
      (one) => one.header.toLowerCase() === name || one.key === value,
    );
    if (column === undefined) continue;
    if (placed.some((one) => one.column === column)) {
      const where = cellAddress(0, at);
      return err(failure('sheet.repeated-column', { column: column.header }, where));
    }
    placed.push({ column, at });
  }
  return placed.some(({ column }) => column === ID_COLUMN)
    ? ok(placed)
    : err(failure('sheet.no-column', { column: ID_COLUMN.header }));
};

const errorAt = (row: number, { column, at }: Placed, reason: Failure): CellError => {
  const address = cellAddress(row, at);
  return {
    address,
    row: row + 1,
    column: column.header,
    failure: { ...reason, where: address },
  };
};

const nothing: ReadCellResult = { errors: [], changes: [] };

/** A number in the file is the number in the plan, however its text is spelled there. */
const sameValue = (value: GridValue, text: string, current: string): boolean =>
  text === cellText(current) ||
  (typeof value === 'number' && current !== '' && Number(current.replace(',', '.')) === value);

/** What an amendment would say to the value: a stage label that means nothing, a text that must not go. */
const objection = (of: PlanRow, field: string, value: string, plan: Plan): Failure | null => {
  const given = { value, code: of.measure.code, field, plan };
  const result =
    Object.hasOwn(INDICATOR_SETTERS, field) && of.indicator !== null
      ? setField(INDICATOR_SETTERS, of.indicator, given)
      : setField(MEASURE_SETTERS, of.measure, given);
  return result.ok || result.error.code === 'amendment.nothing-changed' ? null : result.error;
};

interface Scope {
  readonly plan: Plan;
  readonly known: Known;
}

const readOne = (
  of: PlanRow,
  value: GridValue,
  place: { readonly row: number; readonly placed: Placed },
  { plan, known }: Scope,
): ReadCellResult => {
  const { column } = place.placed;
  const current = column.text(of);
  const raw = cellText(value);
  if (sameValue(value, raw, current)) return nothing;
  const wrong = (reason: Failure): ReadCellResult => ({
    errors: [errorAt(place.row, place.placed, reason)],
    changes: [],
  });
  if (column.of === 'row') return wrong(failure('cell.fixed', { value: raw, expected: current }));
  if (column.required && raw === '') {
    return wrong(failure('cell.empty', { column: column.header }));
  }
  const read = column.read(value, known);
  if (!read.ok) return wrong(read.error);
  if (read.value === cellText(current)) return nothing;
  const against = objection(of, column.key, read.value, plan);
  if (against !== null) return wrong(against);
  const change: ProposedChange = {
    kind: 'set',
    measure: of.measure.code,
    indicator: column.of === 'indicator' ? (of.indicator?.id ?? null) : null,
    field: column.key,
    header: column.header,
    before: current,
    value: read.value,
    address: cellAddress(place.row, place.placed.at),
  };
  return { errors: [], changes: [change] };
};

interface Found {
  readonly of: PlanRow;
  readonly row: number;
  readonly cells: readonly GridValue[];
}

/** Rows of the file under their rows of the plan; blank rows are passed over. */
const findRows = (
  grid: Grid,
  id: Placed,
  rows: ReadonlyMap<string, PlanRow>,
): { found: Found[]; errors: CellError[] } => {
  const seen = new Map<string, string>();
  const found: Found[] = [];
  const errors: CellError[] = [];
  for (const [row, cells] of grid.rows.entries()) {
    if (row === 0 || cells.every((cell) => cellText(cell) === '')) continue;
    const value = cellText(cells[id.at] ?? null);
    const of = rows.get(value);
    const other = seen.get(value);
    if (of === undefined) errors.push(errorAt(row, id, failure('cell.unknown-row', { value })));
    else if (other !== undefined) {
      errors.push(errorAt(row, id, failure('cell.repeated-row', { value, other })));
    } else found.push({ of, row, cells });
    seen.set(value, other ?? cellAddress(row, id.at));
  }
  return { found, errors };
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
      const text = cellText(cells[one.at] ?? null);
      const known = first.get(key);
      if (known === undefined) first.set(key, { text, address: cellAddress(row, one.at) });
      if (known === undefined || known.text === text) return [];
      const params = { measure: of.measure.code, other: known.address };
      return [errorAt(row, one, failure('cell.differs', params))];
    }),
  );
};

const removals = (measures: readonly Measure[], found: readonly Found[]): ProposedChange[] => {
  const kept = new Set(found.map(({ of }) => of.measure.code));
  return measures
    .filter(({ code }) => !kept.has(code))
    .map(({ code, title }) => ({
      kind: 'remove',
      measure: code,
      indicator: null,
      field: '',
      header: '',
      before: title,
      value: null,
      address: null,
    }));
};

const ignored = (header: readonly GridValue[], placed: readonly Placed[]): string[] =>
  header.flatMap((value, at) => {
    const name = cellText(value);
    return name === '' || placed.some((one) => one.at === at) ? [] : [name];
  });

export const comparePlan = (
  grid: Grid,
  plan: Plan,
  known: Known,
): Result<PlanComparison, Failure> => {
  const header = grid.rows[0] ?? [];
  const placed = columnsOf(header);
  if (!placed.ok) return placed;
  const id = placed.value.find(({ column }) => column === ID_COLUMN);
  if (id === undefined) return err(failure('sheet.no-column', { column: ID_COLUMN.header }));
  const rows = new Map(planRows(plan).map((of) => [of.id, of]));
  const { found, errors } = findRows(grid, id, rows);
  const read = found.flatMap(({ of, row, cells }) =>
    placed.value.map((one) =>
      readOne(of, cells[one.at] ?? null, { row, placed: one }, { plan, known }),
    ),
  );
  const allErrors = [
    ...errors,
    ...read.flatMap((one) => one.errors),
    ...disagreements(found, placed.value),
  ].toSorted((a, b) => a.row - b.row);
  const changes = [
    ...onceEach(read.flatMap((one) => one.changes)),
    ...removals(plan.measures, found),
  ];
  return ok({
    rows: found.length,
    errors: allErrors,
    changes: allErrors.length === 0 ? changes : [],
    missingColumns: PLAN_COLUMNS.filter(
      (column) => !placed.value.some((one) => one.column === column),
    ).map(({ header: name }) => name),
    ignoredColumns: ignored(header, placed.value),
  });
};
