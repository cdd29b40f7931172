/**
 * Entries of keys that no registry lists: kept, within bounds, until one does. Nobody can check them, so
 * they are bounded by bytes, and whoever fills a key's room with junk is found out once the key is known.
 * What was not kept is remembered by its key and asked for again (db/exchange/gaps.ts).
 */
import {
  isGenuine,
  openCompact,
  readPayload,
  type Primitives,
} from '../../domain/exchange/envelope.ts';
import type { FreshEntry, SealedEntry } from '../../domain/exchange/package.ts';
import { keyOf, netOf, newest } from '../../domain/exchange/registry.ts';
import { isEntryPayload, majorOf } from '../../domain/exchange/schema.ts';
import { LIMITS, type RegistryChain, type RegistryKey } from '../../domain/exchange/types.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, get, run, sql } from '../sql.ts';
import { readMeta, writeMeta } from './registries.ts';

export type Released =
  | { readonly as: 'fresh'; readonly entry: FreshEntry }
  | { readonly as: 'newer'; readonly entry: SealedEntry };

/** What an entry is once its key is known; null where it is not that key's, or of another deployment. */
const released = (
  jws: string,
  key: RegistryKey,
  net: string | null,
  tools: Primitives,
): Released | null => {
  const opened = openCompact(jws, 'myarka-entry+json', tools);
  if (!opened.ok || !isGenuine(opened.value, key.jwk, tools)) return null;
  const { id, kid } = opened.value;
  const value = readPayload(opened.value, true, tools);
  if (!value.ok) return null;
  if (isEntryPayload(value.value))
    return value.value.net === net
      ? { as: 'fresh', entry: { id, kid, jws, payload: value.value } }
      : null;
  return (majorOf(value.value) ?? 1) > 1 ? { as: 'newer', entry: { id, kid, jws } } : null;
};

/** Entries that waited for a registry which lists their key; what is not that key's is dropped. */
export const releaseWaiting = (
  db: WritableDb,
  chain: RegistryChain,
  tools: Primitives,
): Released[] => {
  const registry = newest(chain);
  const found: Released[] = [];
  for (const { kid } of all<{ kid: string }>(db, sql`SELECT DISTINCT kid FROM waiting`)) {
    const key = registry === null ? undefined : keyOf(registry, kid);
    if (key === undefined) continue;
    for (const { jws } of all<{ jws: string }>(
      db,
      sql`SELECT jws FROM waiting WHERE kid = ${kid} ORDER BY hash`,
    )) {
      const entry = released(jws, key, netOf(chain), tools);
      if (entry !== null) found.push(entry);
    }
    run(db, sql`DELETE FROM waiting WHERE kid = ${kid}`);
  }
  return found;
};

const UNKEPT = 'unkept/';

/** That entries of this key came and were not kept, in a package made then. */
export const noteUnkept = (db: WritableDb, kid: string, made: string): void => {
  const before = readMeta(db, UNKEPT + kid) ?? '';
  if (made > before) writeMeta(db, UNKEPT + kid, made);
};

/** Its author has told anew what there is, so that what is missing shows as a hole. */
export const clearUnkept = (db: WritableDb, kid: string, made: string): void => {
  const since = readMeta(db, UNKEPT + kid);
  if (since !== null && made >= since) run(db, sql`DELETE FROM meta WHERE key = ${UNKEPT + kid}`);
};

export const unkeptKeys = (db: ReadableDb): string[] =>
  all<{ key: string }>(
    db,
    sql`SELECT key FROM meta WHERE key >= ${UNKEPT} AND key < 'unkept0' ORDER BY key`,
  ).map(({ key }) => key.slice(UNKEPT.length));

interface Room {
  readonly here: number;
  readonly all: number;
  readonly known: number;
}

const roomOf = (db: ReadableDb, kid: string, hash: string): Room =>
  get<Room>(
    db,
    sql`SELECT coalesce(sum(iif(kid = ${kid}, length(jws), 0)), 0) AS here,
          coalesce(sum(length(jws)), 0) AS "all", coalesce(sum(hash = ${hash}), 0) AS known
        FROM waiting`,
  ) ?? { here: 0, all: 0, known: 0 };

/** `full`: there is no room for it, for its key or at all. */
export const keepWaiting = (
  db: WritableDb,
  { kid, jws }: SealedEntry,
  at: string,
  tools: Primitives,
): 'kept' | 'known' | 'full' => {
  const hash = tools.encode(tools.sha256(jws));
  const room = roomOf(db, kid, hash);
  if (room.known > 0) return 'known';
  if (room.here + jws.length > LIMITS.waitingOfKey || room.all + jws.length > LIMITS.waiting)
    return 'full';
  run(
    db,
    sql`INSERT INTO waiting (hash, kid, jws, receivedAt) VALUES (${hash}, ${kid}, ${jws}, ${at})`,
  );
  return 'kept';
};
