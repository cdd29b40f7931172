/**
 * A unit knows before it writes what it may not: once this installation's key is listed, a write of a
 * shared log is held against the registry in force by the same function that judges entries taken in.
 * And nobody writes to a sealed row, because it would not count anywhere (domain/exchange/sealed.ts).
 */
import { allowed, type Verdict } from '../../domain/exchange/authorise.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import { SEALED_FIELD, type LogName, type Op } from '../../domain/kernel/change.ts';
import { failure } from '../../domain/kernel/failure.ts';
import type { ReadableDb } from '../open.ts';
import { RefusedWrite } from '../refused.ts';
import { opsOfRow, rowCells } from '../cells.ts';
import { prepare } from '../sql.ts';
import { ownKey, ownKid, readChain } from './registries.ts';

type Written = Pick<Op, 'k' | 't' | 'r' | 'f'>;

/** The rules that hold here; null while this installation belongs to no deployment. */
const rulesOf = (db: ReadableDb, log: LogName): ((op: Written) => Verdict) | null => {
  const registry = newest(readChain(db));
  const kid = ownKid(db);
  if (log === 'local' || registry === null || kid === null) return null;
  if (keyOf(registry, kid)?.status !== 'active') return null;
  return (op) => allowed(op, log, registry, kid);
};

const SEALED = `SELECT 1 FROM cell WHERE t = ? AND r = ? AND f = '${SEALED_FIELD}' AND v = 1`;

const isSealed = (db: ReadableDb, { t, r }: Pick<Op, 't' | 'r'>): boolean =>
  prepare(db, SEALED).get(t, r) !== undefined;

/** By the registry in force; while this installation belongs to no deployment, whatever is not sealed. */
export const mayWrite = (db: ReadableDb, log: LogName, op: Written): Verdict | 'sealed' =>
  isSealed(db, op) ? 'sealed' : (rulesOf(db, log)?.(op) ?? 'ok');

const isContested = (db: ReadableDb, { t, r }: Written): boolean =>
  rowCells(opsOfRow(db, t, r), ownKid(db) ?? '').some(({ open }) => open);

/** A sealed row takes no write; one that two people still disagree on takes no seal. */
export const refuseSealed = (db: ReadableDb, log: LogName, ops: readonly Written[]): void => {
  if (log !== 'council') return;
  const closed = ops.find((op) => isSealed(db, op));
  if (closed !== undefined)
    throw new RefusedWrite(failure('exchange.sealed', { table: closed.t, row: closed.r }));
  const open = ops.find((op) => op.k === 'seal' && isContested(db, op));
  if (open !== undefined)
    throw new RefusedWrite(failure('exchange.seal-contested', { table: open.t, row: open.r }));
};

export const refuseForbidden = (db: ReadableDb, log: LogName, ops: readonly Written[]): void => {
  const rules = rulesOf(db, log);
  const bad = rules === null ? undefined : ops.find((op) => rules(op) !== 'ok');
  if (bad === undefined) return;
  const unit = ownKey(db)?.unit ?? '';
  throw new RefusedWrite(failure('exchange.not-allowed', { unit, table: bad.t, row: bad.r }));
};
