/**
 * A unit knows before it writes what it may not: every write of a shared log is held against the rights
 * of who works here (domain/exchange/rights.ts), in the one place that all writes pass (db/log.ts).
 * And nobody writes to a sealed row, because it would not count anywhere (domain/exchange/sealed.ts).
 */
import { holderOf } from '../../domain/exchange/authorise.ts';
import { newest } from '../../domain/exchange/registry.ts';
import { assumedRights, writeRefusal, type Rights } from '../../domain/exchange/rights.ts';
import { SEALED_FIELD, type LogName, type Op } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import type { ReadableDb } from '../open.ts';
import { RefusedWrite } from '../refused.ts';
import { opsOfRow, rowCells } from '../cells.ts';
import { prepare } from '../sql.ts';
import { ownKid, readChain } from './registries.ts';

type Written = Pick<Op, 'k' | 't' | 'r' | 'f'> & Partial<Pick<Op, 'v'>>;

/**
 * What this workplace may: by the registry in force where it lists its key, else what its unit would be
 * given. A key that waits to be listed or has ended signs nothing, so what is written meanwhile stays a
 * draft and is judged again when it is sealed.
 */
export const rightsHere = (db: ReadableDb, unit: string): Rights => {
  const registry = newest(readChain(db));
  const kid = ownKid(db);
  const holder = registry === null || kid === null ? null : holderOf(registry, kid);
  return holder === null ? assumedRights(unit) : { ...holder, assumed: false };
};

const SEALED = `SELECT 1 FROM cell WHERE t = ? AND r = ? AND f = '${SEALED_FIELD}' AND v = 1`;

const isSealed = (db: ReadableDb, { t, r }: Pick<Op, 't' | 'r'>): boolean =>
  prepare(db, SEALED).get(t, r) !== undefined;

const sealed = ({ t, r }: Written): Failure => failure('exchange.sealed', { table: t, row: r });

/** Why this field cannot be written here; null where it can. */
export const refusalHere = (
  db: ReadableDb,
  unit: string,
  log: LogName,
  op: Written,
): Failure | null =>
  isSealed(db, op)
    ? sealed(op)
    : log === 'local'
      ? null
      : writeRefusal(rightsHere(db, unit), log, op);

const isContested = (db: ReadableDb, { t, r }: Written): boolean =>
  rowCells(opsOfRow(db, t, r), ownKid(db) ?? '').some(({ open }) => open);

/** A sealed row takes no write; one that two people still disagree on takes no seal. */
export const refuseSealed = (db: ReadableDb, log: LogName, ops: readonly Written[]): void => {
  if (log !== 'council') return;
  const closed = ops.find((op) => isSealed(db, op));
  if (closed !== undefined) throw new RefusedWrite(sealed(closed));
  const open = ops.find((op) => op.k === 'seal' && isContested(db, op));
  if (open !== undefined)
    throw new RefusedWrite(failure('exchange.seal-contested', { table: open.t, row: open.r }));
};

/** What travels carries a person's name; settings of this installation are nobody's word. */
export const refuseNameless = ({ person }: { readonly person: string }, log: LogName): void => {
  if (log !== 'local' && person === '') throw new RefusedWrite(failure('person.missing'));
};

export const refuseForbidden = (
  db: ReadableDb,
  unit: string,
  log: LogName,
  ops: readonly Written[],
): void => {
  if (log === 'local') return;
  const rights = rightsHere(db, unit);
  for (const op of ops) {
    const reason = writeRefusal(rights, log, op);
    if (reason !== null) throw new RefusedWrite(reason);
  }
};
