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
  correctionOf, correctionReason, confirmed, confirmedReason, review, reviewOf, reviewReason, reviewedAt, reviewedBy,
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

const MAX_LISTED = 5000;

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

/** Of all units, newest periods first. */
export const latestReports = (db: ReadableDb, measure: string, limit: number): ReportRow[] =>
  all<ReportRow>(
    db,
    sql`SELECT ${raw(COLUMNS)} FROM report WHERE measure = ${measure}
        ORDER BY period DESC LIMIT ${limit}`,
  );

const IN_STATE = `SELECT ${COLUMNS.replaceAll(/\w+/g, 'report.$&')} FROM report_state AS s
  JOIN report ON report.unit = s.unit AND report.measure = s.measure
    AND report.indicator = s.indicator AND report.period = s.period`;

/** Waiting for review, or returned to their unit; of one unit, or of all. */
export const reportsInState = (
  db: ReadableDb,
  state: 'submitted' | 'returned',
  unit?: string,
): ReportRow[] =>
  all<ReportRow>(db, {
    text: `${IN_STATE} WHERE s.state = '${state}' ${unit === undefined ? '' : 'AND s.unit = ?'} LIMIT ${MAX_LISTED}`,
    values: unit === undefined ? [] : [unit],
  });

interface UnitStates {
  readonly period: Period;
  readonly unit: string;
  readonly states: string;
}

/** «3.1.1-1 accepted|3.2.1-1 submitted» */
const statesIn = (text: string): Map<string, string> =>
  new Map(
    text.split('|').map((pair): [string, string] => {
      const at = pair.lastIndexOf(' ');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );

/** Period → unit → indicator → state, of the periods named. */
export const statesOfPeriods = (
  db: ReadableDb,
  periods: readonly Period[],
): Map<Period, Map<string, Map<string, string>>> => {
  const found = new Map<Period, Map<string, Map<string, string>>>();
  const rows = all<UnitStates>(
    db,
    sql`SELECT period, unit, group_concat(indicator || ' ' || state, '|') AS states
        FROM report_state WHERE period IN (SELECT value FROM json_each(${JSON.stringify(periods)}))
        GROUP BY period, unit`,
  );
  for (const { period, unit, states } of rows) {
    const units = found.get(period) ?? new Map<string, Map<string, string>>();
    found.set(period, units.set(unit, statesIn(states)));
  }
  return found;
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
