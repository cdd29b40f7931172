/** What records of several rows have in common (db/exchange/reviews.ts). */
import type { FieldValue } from '../../domain/kernel/change.ts';
import type { ReadableDb } from '../open.ts';
import { LABELS, quoted, rowsWhere, type KeyValue } from '../references.ts';
import { prepare } from '../sql.ts';

/** A row, and who wrote to it last. */
export interface ReviewRow {
  readonly r: string;
  /** What a person knows it by, where its id does not tell. */
  readonly label: string | null;
  readonly by: string;
  readonly unit: string;
  readonly at: string;
}

export interface Several {
  readonly t: string;
  readonly f: string;
  readonly value: FieldValue;
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly ReviewRow[];
}

/** How many rows of a record are told one by one. */
export const SHOWN = 20;

const LAST_WRITE = `SELECT change.by, change.unit, change.claimed AS at
  FROM op JOIN change ON change.n = op.change WHERE op.t = ? AND op.r = ? AND op.dead = 0
  ORDER BY change.hlc DESC, op.n DESC LIMIT 1`;

const VALUE = 'SELECT v FROM cell WHERE t = ? AND r = ? AND f = ?';

const rowOf = (db: ReadableDb, t: string, r: string): ReviewRow => {
  const last = prepare(db, LAST_WRITE).get(t, r) as Pick<ReviewRow, 'by' | 'unit' | 'at'>;
  const label = prepare(db, VALUE).get(t, r, LABELS[t] ?? '') as { v: KeyValue } | undefined;
  return { r, label: typeof label?.v === 'string' ? label.v : null, ...last };
};

/** How many rows satisfy a condition, and the first of them. */
export const someRows = (
  db: ReadableDb,
  t: string,
  condition: string,
  values: readonly KeyValue[],
): Pick<Several, 'count' | 'rows'> => {
  const text = `SELECT count(*) AS n FROM ${quoted(t)} WHERE ${condition}`;
  const { n } = prepare(db, text).get(...values) as { n: number };
  const rows = rowsWhere(db, t, condition, values, SHOWN).map((r) => rowOf(db, t, r));
  return { count: n, rows };
};
