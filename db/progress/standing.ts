/**
 * What is derived from reports by the domain's own rules: `report_state`, the state of each, and
 * `report_standing`, each unit's reports on an indicator summed up, so that boards read one row instead
 * of all periods. Derived wherever reports are (db/project.ts): by a write, by a rebuild and «as known
 * on» a day alike; nothing else writes these tables.
 */
import { unitStanding } from '../../domain/progress/standing.ts';
import { reportState } from '../../domain/progress/state.ts';
import type { ReviewFields, UnitFields, UnitStanding } from '../../domain/progress/types.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, prepare, raw, run, sql, type SqlValue } from '../sql.ts';
import { reportsOfIndicator } from './reports.ts';

const FIELDS = [
  'measure',
  'indicator',
  'unit',
  'acceptedPeriod',
  'acceptedValue',
  'acceptedDegree',
  'acceptedSum',
  'submittedPeriod',
  'submittedValue',
  'submittedDegree',
  'submittedSum',
  'latestPeriod',
  'drafts',
  'waiting',
  'returned',
  'accepted',
] as const satisfies readonly (keyof UnitStanding)[];

const PUT = `INSERT OR REPLACE INTO report_standing (${FIELDS.join(', ')}) VALUES (${FIELDS.map(() => '?').join(', ')})`;
const REMOVE = 'DELETE FROM report_standing WHERE measure = ? AND indicator = ? AND unit = ?';

/** Of `unit`, `measure` and `indicator`, from all reports of theirs. */
export const deriveSums = (
  db: WritableDb,
  [unit = '', measure = '', indicator = '']: readonly string[],
): void => {
  const standing = unitStanding(reportsOfIndicator(db, { unit, measure, indicator }));
  if (standing === null) prepare(db, REMOVE).run(measure, indicator, unit);
  else prepare(db, PUT).run(...FIELDS.map((field): SqlValue => standing[field]));
};

const PUT_STATE =
  'INSERT OR REPLACE INTO report_state (period, unit, measure, indicator, state) VALUES (?, ?, ?, ?, ?)';
const REMOVE_STATE =
  'DELETE FROM report_state WHERE period = ? AND unit = ? AND measure = ? AND indicator = ?';

export type ReportFields = UnitFields & ReviewFields;

/** The state of one report; `fields` is null where there is none any more. */
export const deriveState = (
  db: WritableDb,
  [unit = '', measure = '', indicator = '', period = '']: readonly string[],
  fields: ReportFields | null,
): void => {
  if (fields === null) prepare(db, REMOVE_STATE).run(period, unit, measure, indicator);
  else prepare(db, PUT_STATE).run(period, unit, measure, indicator, reportState(fields));
};

/** Of one measure, or of all, by measure and indicator. */
export const readStandings = (db: ReadableDb, measure?: string): UnitStanding[] =>
  measure === undefined
    ? all<UnitStanding>(db, sql`SELECT * FROM report_standing`)
    : all<UnitStanding>(db, sql`SELECT * FROM report_standing WHERE measure = ${measure}`);

export const DERIVED_FROM_REPORTS = ['report_state', 'report_standing'] as const;

/** Before everything is derived anew. */
export const clearDerivedFromReports = (db: WritableDb): void => {
  for (const table of DERIVED_FROM_REPORTS) run(db, sql`DELETE FROM ${raw(table)}`);
};
