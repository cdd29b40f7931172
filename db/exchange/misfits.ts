/** Values that do not fit their field (db/misfit.ts), for a person to look at (EXCHANGE §8). */
import type { FieldValue } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { SHOWN } from './review-rows.ts';
import type { AheadValue } from './ahead.ts';
import { cutText } from '../../domain/text/cut.ts';

/** Of one unit and table. */
export interface Misfit {
  readonly kind: 'misfit';
  readonly t: string;
  readonly unit: string;
  readonly count: number;
  /** The first of them; the field is empty where the row's id fits no row of the table. */
  readonly values: readonly Omit<AheadValue, 'receivedAt'>[];
}

interface Row extends Omit<AheadValue, 'value' | 'receivedAt'> {
  readonly unit: string;
  readonly v: string | number | null;
}

const FIRST = `(SELECT min(f) FROM cell AS any WHERE any.t = misfit.t AND any.r = misfit.r
  AND any.f NOT IN ('_del', '_seal'))`;

const readRows = (db: ReadableDb): Row[] =>
  all<Row>(db, {
    text: `SELECT misfit.t, misfit.r, misfit.f, cell.v, change.by, change.unit, change.claimed AS at
      FROM misfit
      JOIN cell ON cell.t = misfit.t AND cell.r = misfit.r
        AND cell.f = iif(misfit.f = '', ${FIRST}, misfit.f)
      JOIN op ON op.n = cell.op JOIN change ON change.n = op.change
      ORDER BY misfit.t, misfit.r, misfit.f`,
    values: [],
  });

const SHORT = 200;

/** Of a text too long the beginning. */
const shortened = (v: Row['v']): FieldValue => {
  if (typeof v === 'number') return v === 1;
  return v === null ? null : cutText(v, SHORT);
};

export const misfits = (db: ReadableDb): Misfit[] => {
  const groups = Map.groupBy(readRows(db), ({ t, unit }) => JSON.stringify([t, unit]));
  return [...groups.values()].flatMap((rows): Misfit[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const values = rows.slice(0, SHOWN).map(({ t, r, f, v, by, at }) => {
      return { t, r, f, value: f === '' ? null : shortened(v), by, at };
    });
    return [{ kind: 'misfit', t: first.t, unit: first.unit, count: rows.length, values }];
  });
};

/** How many there are: of the report of an import, and of `db check`. */
export const countMisfits = (db: ReadableDb): number =>
  all<{ n: number }>(db, sql`SELECT count(*) AS n FROM misfit`)[0]?.n ?? 0;

export const misfitWarnings = (db: ReadableDb): Failure[] => {
  const count = countMisfits(db);
  return count === 0 ? [] : [failure('check.misfit', { count })];
};
