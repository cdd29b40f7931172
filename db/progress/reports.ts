/** Reports as stored: reading rows by what screens ask for, and the two sides' writes. */
import { rowWrites, type FieldValue, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { Period } from '../../domain/progress/period.ts';
import { EMPTY_REPORT } from '../../domain/progress/state.ts';
import type {
  ReportKey,
  ReportRow,
  ReviewFields,
  UnitFields,
} from '../../domain/progress/types.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, raw, sql } from '../sql.ts';

const COLUMNS = `unit, measure, indicator, period, value, degree, note, submittedAt, submittedBy,
  correctionOf, correctionReason, review, reviewOf, reviewReason, reviewedAt, reviewedBy,
  acceptedValue, acceptedDegree`;

export const reportRowId = ({ unit, measure, indicator, period }: ReportKey): string =>
  rowId(unit, measure, indicator, period);

export const readReport = (db: ReadableDb, key: ReportKey): ReportRow | null =>
  get<ReportRow>(
    db,
    sql`SELECT ${raw(COLUMNS)} FROM report WHERE unit = ${key.unit} AND measure = ${key.measure}
        AND indicator = ${key.indicator} AND period = ${key.period}`,
  ) ?? null;

/** The stored report, or an empty one under that key. */
export const reportOrEmpty = (db: ReadableDb, key: ReportKey): ReportRow =>
  readReport(db, key) ?? { ...key, ...EMPTY_REPORT };

export interface ReportFilter {
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly period?: Period | undefined;
}

export const MAX_LISTED = 5000;

/** A null filter is «any»: each index is chosen by the text of its own statement. */
const where = ({ unit, measure, period }: ReportFilter) => {
  const parts = [
    unit === undefined ? null : 'unit = ?',
    measure === undefined ? null : 'measure = ?',
    period === undefined ? null : 'period = ?',
  ].filter((part) => part !== null);
  const values = [unit, measure, period].filter((value) => value !== undefined);
  return { text: parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`, values };
};

/** In the order of their keys. */
export const listReports = (db: ReadableDb, filter: ReportFilter): ReportRow[] => {
  const { text, values } = where(filter);
  return all<ReportRow>(db, {
    text: `SELECT ${COLUMNS} FROM report ${text} LIMIT ${MAX_LISTED}`,
    values,
  });
};

/** Waiting for review, or returned to their unit; of one unit, or of all. */
export const reportsInState = (
  db: ReadableDb,
  state: 'submitted' | 'returned',
  unit?: string,
): ReportRow[] =>
  all<ReportRow>(
    db,
    unit === undefined
      ? sql`SELECT ${raw(COLUMNS)} FROM report WHERE state = ${raw(`'${state}'`)} LIMIT ${MAX_LISTED}`
      : sql`SELECT ${raw(COLUMNS)} FROM report WHERE state = ${raw(`'${state}'`)} AND unit = ${unit} LIMIT ${MAX_LISTED}`,
  );

interface GroupedStates {
  readonly period: Period;
  readonly unit: string;
  readonly state: string;
  readonly indicators: string;
}

/** Period → unit → indicator → state, of the periods named. */
export const statesOfPeriods = (
  db: ReadableDb,
  periods: readonly Period[],
): Map<Period, Map<string, Map<string, string>>> => {
  const groups = all<GroupedStates>(
    db,
    sql`SELECT period, unit, state, group_concat(indicator, '|') AS indicators FROM report
        WHERE period IN (SELECT value FROM json_each(${JSON.stringify(periods)}))
        GROUP BY period, unit, state`,
  );
  const states = new Map<Period, Map<string, Map<string, string>>>();
  for (const { period, unit, state, indicators } of groups) {
    const units = states.get(period) ?? new Map<string, Map<string, string>>();
    const known = units.get(unit) ?? new Map<string, string>();
    for (const indicator of indicators.split('|')) known.set(indicator, state);
    states.set(period, units.set(unit, known));
  }
  return states;
};

/** All periods of one unit on one indicator. */
export const reportsOfIndicator = (
  db: ReadableDb,
  { unit, measure, indicator }: Omit<ReportKey, 'period'>,
): ReportRow[] =>
  all<ReportRow>(
    db,
    sql`SELECT ${raw(COLUMNS)} FROM report
        WHERE unit = ${unit} AND measure = ${measure} AND indicator = ${indicator}`,
  );

type Fields<T> = Readonly<Partial<Record<keyof T, string | number | null>>>;

const stored = (fields: Fields<UnitFields & ReviewFields>): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'number' ? String(value) : (value ?? null),
    ]),
  );

export const unitWrites = (key: ReportKey, fields: Partial<UnitFields>): Write[] =>
  rowWrites('report', reportRowId(key), stored(fields));

export const reviewWrites = (key: ReportKey, fields: Partial<ReviewFields>): Write[] =>
  rowWrites('report', reportRowId(key), stored(fields));
