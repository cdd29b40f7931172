/**
 * `db check` for packages: the registry chain and every entry's signature, each entry's standing, and
 * whether the operations here are those of the entry they came from.
 */
import { allowed, isWrite } from '../../domain/exchange/authorise.ts';
import {
  isGenuine,
  openCompact,
  readPayload,
  type Primitives,
} from '../../domain/exchange/envelope.ts';
import { judgeLog } from '../../domain/exchange/log.ts';
import { extendChain, keyOf, newest, versionOf } from '../../domain/exchange/registry.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { isEntryPayload } from '../../domain/exchange/schema.ts';
import type { EntryPayload, Registry, RegistryChain } from '../../domain/exchange/types.ts';
import type { ReadableDb } from '../open.ts';
import { storedValue } from '../project.ts';
import { all, prepare, sql } from '../sql.ts';
import { allLogs, entriesOfLog, jwsOf, type EntryRow } from './entries.ts';
import { readChain } from './registries.ts';

const chainProblems = (chain: RegistryChain, tools: Primitives): Failure[] => {
  const anew = extendChain(
    [],
    chain.map(({ jws }) => jws),
    tools,
  );
  const same = anew.ok && anew.value.length === chain.length;
  const equal = anew.ok && JSON.stringify(anew.value) === JSON.stringify(chain);
  return same && equal ? [] : [failure('check.registry-chain')];
};

const genuine = (
  db: ReadableDb,
  entry: EntryRow,
  registry: Registry,
  tools: Primitives,
): EntryPayload | null => {
  const opened = openCompact(jwsOf(db, entry.n), 'myarka-entry+json', tools);
  const key = keyOf(registry, entry.kid);
  if (!opened.ok || key === undefined || opened.value.id !== entry.id) return null;
  if (!isGenuine(opened.value, key.jwk, tools)) return null;
  const value = readPayload(opened.value, true, tools);
  return value.ok && isEntryPayload(value.value) ? value.value : null;
};

interface OpRow {
  readonly i: number;
  readonly k: string;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: string | number | null;
  readonly dead: number;
}

const OPS = `SELECT op.n - entry.firstOp AS i, op.k, op.t, op.r, op.f, op.v, op.dead
  FROM entry JOIN change ON change.entry = entry.n JOIN op ON op.change = change.n WHERE entry.n = ?
  UNION ALL SELECT op_seal.i, op.k, op.t, op.r, op.f, op.v, op.dead
  FROM op_seal JOIN op ON op.n = op_seal.op WHERE op_seal.entry = ? ORDER BY i`;

const opsProblem = (db: ReadableDb, entry: EntryRow, payload: EntryPayload): Failure | null => {
  const rows = prepare(db, OPS).all(entry.n, entry.n) as OpRow[];
  const applied = entry.status === 'applied';
  const expected = payload.ops.flatMap(({ k, t, r, f, v }, i) =>
    isWrite(k) ? [JSON.stringify([i, k, t, r, f, storedValue(v)])] : [],
  );
  const found = rows.map(({ i, k, t, r, f, v }) => JSON.stringify([i, k, t, r, f, v]));
  const untouched = rows.length === 0 && !applied;
  if (!untouched && found.join('\n') !== expected.join('\n'))
    return failure('check.entry-changed', { entry: entry.id });
  const dead = rows.some((row) => (row.dead === 1) === applied);
  return dead ? failure('check.entry-force', { entry: entry.id }) : null;
};

const logProblems = (
  db: ReadableDb,
  { kid, log }: { kid: string; log: string },
  chain: RegistryChain,
  registry: Registry,
  tools: Primitives,
): Failure[] => {
  const rows = entriesOfLog(db, kid, log);
  const payloads = new Map(rows.map((row) => [row.id, genuine(db, row, registry, tools)]));
  const standings = judgeLog(
    rows.map((row) => ({
      ...row,
      verdict: () => {
        const cited = versionOf(chain, row.reg);
        const payload = payloads.get(row.id);
        return cited === null || payload === null || payload === undefined
          ? 'key'
          : allowed(payload.ops, log, { registry: cited, kid, tools });
      },
    })),
    chain,
  );
  return rows.flatMap((row) => {
    const payload = payloads.get(row.id) ?? null;
    if (payload === null) return [failure('check.entry-signature', { entry: row.id })];
    const standing = standings.get(row.id);
    if (standing?.status !== row.status)
      return [failure('check.entry-standing', { entry: row.id, status: row.status })];
    const problem = opsProblem(db, row, payload);
    return problem === null ? [] : [problem];
  });
};

const unlisted = (db: ReadableDb): Failure[] =>
  all<{ id: string }>(db, sql`SELECT id FROM entry`).map(({ id }) =>
    failure('check.entry-unlisted', { entry: id }),
  );

export const entryProblems = (db: ReadableDb, tools: Primitives): Failure[] => {
  const chain = readChain(db);
  const registry = newest(chain);
  if (registry === null) return unlisted(db);
  return [
    ...chainProblems(chain, tools),
    ...allLogs(db).flatMap((log) => logProblems(db, log, chain, registry, tools)),
  ];
};
