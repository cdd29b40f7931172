/**
 * What is derived from reports by the domain's own rules: `report_state`, the state of each, and
 * `report_standing`, each unit's reports on an indicator summed up, so that boards read one row instead
 * of all periods. Derived wherever reports are (db/project.ts): by a write, by a rebuild and «as known
 * on» a day alike; nothing else writes these tables.
 */
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import type { Period } from '../../domain/progress/period.ts';
import { unitStanding } from '../../domain/progress/standing.ts';
import { reportState } from '../../domain/progress/state.ts';
import type { UnitStanding } from '../../domain/progress/types.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, prepare, raw, run, sql, type SqlValue } from '../sql.ts';
import { readReport, reportsOfIndicator } from './reports.ts';

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

const deriveStanding = (
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

const deriveState = (
  db: WritableDb,
  [unit = '', measure = '', indicator = '', period = '']: readonly string[],
): void => {
  const report = readReport(db, { unit, measure, indicator, period: period as Period });
  if (report === null) prepare(db, REMOVE_STATE).run(period, unit, measure, indicator);
  else prepare(db, PUT_STATE).run(period, unit, measure, indicator, reportState(report));
};

/** After rows of `report` were derived: their states, and the sums they belong to, each once. */
export const deriveFromReports = (db: WritableDb, reportRows: Iterable<string>): void => {
  const keys = new Map<string, string[]>();
  for (const row of reportRows) {
    const parts = rowIdParts(row);
    deriveState(db, parts);
    keys.set(parts.slice(0, 3).join('\n'), parts.slice(0, 3));
  }
  for (const parts of keys.values()) deriveStanding(db, parts);
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
