/**
 * A unit knows before it writes what it may not: once this installation's key is listed, a write of a
 * shared log is held against the registry in force by the same function that judges entries taken in.
 */
import { allowed, type Verdict } from '../../domain/exchange/authorise.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import type { LogName, Op } from '../../domain/kernel/change.ts';
import { failure } from '../../domain/kernel/failure.ts';
import type { ReadableDb } from '../open.ts';
import { RefusedWrite } from '../refused.ts';
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

/** By the registry in force; `ok` while this installation belongs to no deployment. */
export const mayWrite = (db: ReadableDb, log: LogName, op: Written): Verdict =>
  rulesOf(db, log)?.(op) ?? 'ok';

export const refuseForbidden = (db: ReadableDb, log: LogName, ops: readonly Written[]): void => {
  const rules = rulesOf(db, log);
  const bad = rules === null ? undefined : ops.find((op) => rules(op) !== 'ok');
  if (bad === undefined) return;
  const unit = ownKey(db)?.unit ?? '';
  throw new RefusedWrite(failure('exchange.not-allowed', { unit, table: bad.t, row: bad.r }));
};
