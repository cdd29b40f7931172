/** The stored registry chain, and this installation's own place in it. */
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import type {
  Registry,
  RegistryChain,
  RegistryJws,
  RegistryKey,
} from '../../domain/exchange/types.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, get, prepare, run, sql } from '../sql.ts';

interface Row {
  readonly id: string;
  readonly jws: string;
  readonly registry: string;
}

interface Kept {
  readonly last: string;
  readonly chain: RegistryChain;
}

/** A chain is read once for each connection and version: every write asks who may. */
const KEPT = new WeakMap<object, Kept>();

const lastId = (db: ReadableDb): string =>
  get<{ id: string }>(db, sql`SELECT id FROM registry ORDER BY version DESC LIMIT 1`)?.id ?? '';

export const readChain = (db: ReadableDb): RegistryChain => {
  const last = lastId(db);
  const kept = KEPT.get(db);
  if (kept !== undefined && kept.last === last) return kept.chain;
  const chain = all<Row>(db, sql`SELECT id, jws, registry FROM registry ORDER BY version`).map(
    ({ id, jws, registry }) => ({
      id,
      jws: JSON.parse(jws) as RegistryJws,
      registry: JSON.parse(registry) as Registry,
    }),
  );
  KEPT.set(db, { last, chain });
  return chain;
};

/**
 * Stores the versions that are not stored yet; true where there were any. Where people have decided for
 * another content of a version, that one takes the place of ours, and what cites it is judged anew.
 */
export const storeChain = (db: WritableDb, chain: RegistryChain): boolean => {
  const before = readChain(db);
  const rival = before.findIndex(({ id }, i) => chain[i] !== undefined && chain[i].id !== id);
  const known = rival === -1 ? before.length : rival;
  if (rival !== -1) {
    run(db, sql`DELETE FROM registry WHERE version > ${rival}`);
    run(db, sql`UPDATE entry SET verdict = NULL WHERE reg > ${rival}`);
  }
  for (const { id, jws, registry } of chain.slice(known)) {
    prepare(db, 'INSERT INTO registry (version, id, jws, registry) VALUES (?, ?, ?, ?)').run(
      registry.version,
      id,
      JSON.stringify(jws),
      JSON.stringify(registry),
    );
  }
  return chain.length > known;
};

export const readMeta = (db: ReadableDb, key: string): string | null =>
  get<{ value: string }>(db, sql`SELECT value FROM meta WHERE key = ${key}`)?.value ?? null;

export const writeMeta = (db: WritableDb, key: string, value: string): void => {
  run(db, sql`INSERT OR REPLACE INTO meta (key, value) VALUES (${key}, ${value})`);
};

/** The device key of this installation; null where none was made. */
export const ownKid = (db: ReadableDb): string | null => readMeta(db, 'device.kid');
export const setOwnKid = (db: WritableDb, kid: string): void => writeMeta(db, 'device.kid', kid);

/** The latest clock among what was taken in; ours goes on from there. */
export const adoptedClock = (db: ReadableDb): string | null => readMeta(db, 'clock');

export const ownKey = (db: ReadableDb): RegistryKey | null => {
  const registry = newest(readChain(db));
  const kid = ownKid(db);
  return registry === null || kid === null ? null : (keyOf(registry, kid) ?? null);
};
