/**
 * Which rows of adopted text an edition consists of, as «table/row id»: of each code the row that the
 * latest edition up to it wrote, without removed ones, and the indicators of just these measure
 * rows. The same choice as `db/plan.ts` makes.
 */
import { rowId } from '../domain/kernel/row-id.ts';
import type { ReadableDb } from './open.ts';
import { prepare } from './sql.ts';

const GOALS = 'SELECT code, max(edition) AS edition FROM goal WHERE edition <= ? GROUP BY code';
const SUBGOALS =
  'SELECT code, max(edition) AS edition FROM subgoal WHERE edition <= ? GROUP BY code';
// With max(), SQLite takes the other columns from the row that has it.
const MEASURES =
  'SELECT code, max(edition) AS edition, removed FROM measure WHERE edition <= ? GROUP BY code';
const FRONT = [
  ['introduction', 'code'],
  ['abbreviation', 'short'],
] as const;
const INDICATORS = 'SELECT edition, id, measure FROM indicator WHERE edition <= ?';

interface Row {
  readonly code: string;
  readonly edition: number;
}

const rows = <T>(db: ReadableDb, text: string, edition: number): T[] =>
  prepare(db, text).all(edition) as T[];

const named = (table: string, { edition, code }: Row): string =>
  `${table}/${rowId(String(edition), code)}`;

/** The introduction and the list of abbreviations. */
const front = (db: ReadableDb, edition: number): string[] =>
  FRONT.flatMap(([table, key]) =>
    rows<Row & { removed: number | null }>(
      db,
      `SELECT ${key} AS code, max(edition) AS edition, removed FROM ${table}
       WHERE edition <= ? GROUP BY ${key}`,
      edition,
    )
      .filter(({ removed }) => removed !== 1)
      .map((row) => named(table, row)),
  );

export const currentRows = (db: ReadableDb, edition = Number.MAX_SAFE_INTEGER): Set<string> => {
  const measures = rows<Row & { removed: number | null }>(db, MEASURES, edition)
    .filter(({ removed }) => removed !== 1)
    .map((row) => named('measure', row));
  const present = new Set(measures);
  const indicators = rows<{ edition: number; id: string; measure: string }>(db, INDICATORS, edition)
    .filter(({ edition, measure }) => present.has(named('measure', { edition, code: measure })))
    .map(({ edition, id }) => named('indicator', { edition, code: id }));
  return new Set([
    ...rows<Row>(db, GOALS, edition).map((row) => named('goal', row)),
    ...rows<Row>(db, SUBGOALS, edition).map((row) => named('subgoal', row)),
    ...measures,
    ...front(db, edition),
    ...indicators,
  ]);
};
