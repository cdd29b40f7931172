/**
 * Keeps what was read and made into objects as long as nothing it was made of has changed. The stamp
 * is read from the same connection and moves with every such change; values are read-only.
 */
import type { ReadableDb } from './open.ts';

export const memo = <T>(db: ReadableDb, name: string, stamp: string, make: () => T): T => {
  // What a transaction reads of its own writes may be rolled back.
  if (db.raw.inTransaction) return make();
  const known = db.memo.get(name);
  if (known?.stamp === stamp) return known.value as T;
  const value = make();
  db.memo.set(name, { stamp, value });
  return value;
};
