/** Where the logs of a key end: what an end or a narrower right is pinned to. */
import type { CutOff } from '../../domain/exchange/types.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';

/** The last position of each log known here, whatever its standing. */
export const knownEnds = (db: ReadableDb, kid: string): { log: string; seq: number }[] =>
  all<{ log: string; seq: number }>(
    db,
    sql`SELECT log, max(seq) AS seq FROM entry WHERE kid = ${kid} AND log <> '' GROUP BY log ORDER BY log`,
  );

/** The last entry that stands in its log, or the one at a position. */
export const standingEnd = (
  db: ReadableDb,
  kid: string,
  log: string,
  at: number | null,
): CutOff | null => {
  const row =
    at === null
      ? get<{ seq: number; id: string }>(
          db,
          sql`SELECT seq, id FROM entry WHERE kid = ${kid} AND log = ${log}
              AND status IN ('applied', 'denied', 'pending-registry') ORDER BY seq DESC LIMIT 1`,
        )
      : get<{ seq: number; id: string }>(
          db,
          sql`SELECT seq, id FROM entry WHERE kid = ${kid} AND log = ${log} AND seq = ${at}
              ORDER BY status <> 'applied', id LIMIT 1`,
        );
  return row === undefined ? null : [row.seq, row.id];
};
