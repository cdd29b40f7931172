/** What stands between two databases that were one: how much of the log they have in common. */
import { changeCount } from './about.ts';
import type { ReadableDb } from './open.ts';
import { get, sql } from './sql.ts';

const hashAt = (db: ReadableDb, place: number): string | undefined =>
  get<{ hash: string }>(db, sql`SELECT hash FROM change ORDER BY n LIMIT 1 OFFSET ${place - 1}`)
    ?.hash;

/** Each hash stands for all before it, so where one is the same, so are those. */
const inCommon = (a: ReadableDb, b: ReadableDb): number => {
  let [same, most] = [0, Math.min(changeCount(a), changeCount(b))];
  while (same < most) {
    const middle = Math.ceil((same + most) / 2);
    if (hashAt(a, middle) === hashAt(b, middle)) same = middle;
    else most = middle - 1;
  }
  return same;
};

export interface Between {
  /** Changes of the present data that the copy does not have. */
  readonly missing: number;
  /** Changes of the copy that the present data does not have. */
  readonly more: number;
}

export const between = (present: ReadableDb, copy: ReadableDb): Between => {
  const same = inCommon(present, copy);
  return { missing: changeCount(present) - same, more: changeCount(copy) - same };
};
