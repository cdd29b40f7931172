import type { ReadableDb } from '../open.ts';
import { get, sql } from '../sql.ts';

/**
 * Moves when the plan's adopted text, a source's deadline or a decision about its links does. The sum is there for a cell
 * that goes back to an earlier operation, as when an entry is judged anew.
 */
export const planStamp = (db: ReadableDb): string =>
  get<{ stamp: string }>(
    db,
    sql`SELECT count(*) || '/' || coalesce(sum(op), 0) || '/' || coalesce(max(op), 0) AS stamp
        FROM cell WHERE t IN (
          'edition', 'stage', 'goal', 'subgoal', 'measure', 'indicator', 'measure_funding',
          'measure_body', 'abbreviation', 'introduction', 'doubt_decision', 'funding_source', 'funding_deadline', 'link_decision')`,
  )?.stamp ?? '';
