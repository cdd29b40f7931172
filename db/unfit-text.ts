/**
 * What a field does not take is not written here: a text longer than its table says (domain/tables), half
 * a letter, which would break the chain of hashes for good, since it is not the same text once it was
 * stored, and controls, which nobody sees. A value that the cell held once, as somebody else signed it, may
 * be taken and brought back. JSON keeps both escaped, and holds what was in a file as it was there. The sign
 * that stands for a lost letter is asked about where somebody types it: here it may come from what others
 * wrote, in a protocol that is made of it.
 */
import { failure } from '../domain/kernel/failure.ts';
import type { Op } from '../domain/kernel/change.ts';
import { textTrouble } from '../domain/kernel/read/text.ts';
import { LIMITS } from '../domain/exchange/types.ts';
import type { FieldType } from '../domain/tables/field-types.ts';
import { tableOf } from '../domain/tables/registry.ts';
import type { ReadableDb } from './open.ts';
import { RefusedWrite } from './refused.ts';
import { get, sql } from './sql.ts';

const LOST = '\uFFFD';

type Written = Pick<Op, 't' | 'r' | 'f' | 'v'>;

const typeOf = (t: string, f: string): FieldType | undefined => {
  const fields = tableOf(t)?.fields ?? {};
  return Object.hasOwn(fields, f) ? fields[f] : undefined;
};

/** In UTF-16 units, as the format counts them. */
const mostOf = (type: FieldType | undefined): number =>
  typeof type === 'object' && 'text' in type ? type.text : LIMITS.text;

const wasHeld = (db: ReadableDb, { t, r, f, v }: Written): boolean =>
  typeof v === 'string' &&
  v.isWellFormed() &&
  get(db, sql`SELECT 1 FROM op WHERE t = ${t} AND r = ${r} AND f = ${f} AND v = ${v}`) !==
    undefined;

export const refuseUnfit = (db: ReadableDb, written: Written): void => {
  const { t, f, v } = written;
  if (typeof v !== 'string') return;
  const type = typeOf(t, f);
  const of = { table: t, field: f };
  const most = mostOf(type);
  if (v.length > most)
    throw new RefusedWrite(failure('write.too-long', { ...of, length: v.length, most }));
  if (typeof type === 'object' && 'json' in type) return;
  const trouble = textTrouble(v.replaceAll(LOST, '?'), Infinity, of);
  if (trouble !== null && !wasHeld(db, written)) throw new RefusedWrite(trouble);
};
