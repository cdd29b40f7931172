/**
 * `report_standing`: each unit's reports on an indicator summed up by the domain's own rule, so that
 * boards read one row instead of all periods. Derived wherever reports are derived (db/project.ts):
 * by a write, by a rebuild and «as known on» a day alike; nothing else writes it.
 */
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import { unitStanding } from '../../domain/progress/standing.ts';
import type { UnitStanding } from '../../domain/progress/types.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, prepare, sql, type SqlValue } from '../sql.ts';
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

const derive = (
  db: WritableDb,
  [unit = '', measure = '', indicator = '']: readonly string[],
): void => {
  const standing = unitStanding(reportsOfIndicator(db, { unit, measure, indicator }));
  if (standing === null) prepare(db, REMOVE).run(measure, indicator, unit);
  else prepare(db, PUT).run(...FIELDS.map((field): SqlValue => standing[field]));
};

/** After rows of `report` were derived: sums up anew what they belong to, each once. */
export const deriveStandings = (db: WritableDb, reportRows: Iterable<string>): void => {
  const keys = new Map<string, string[]>();
  for (const row of reportRows) {
    const parts = rowIdParts(row).slice(0, 3);
    keys.set(parts.join('\n'), parts);
  }
  for (const parts of keys.values()) derive(db, parts);
};

/** Of one measure, or of all, by measure and indicator. */
export const readStandings = (db: ReadableDb, measure?: string): UnitStanding[] =>
  measure === undefined
    ? all<UnitStanding>(db, sql`SELECT * FROM report_standing`)
    : all<UnitStanding>(db, sql`SELECT * FROM report_standing WHERE measure = ${measure}`);
