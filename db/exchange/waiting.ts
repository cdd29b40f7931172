/** Entries of keys that no registry lists: kept, within bounds, until one does. Nobody can check them. */
import {
  isGenuine,
  openCompact,
  readPayload,
  type Primitives,
} from '../../domain/exchange/envelope.ts';
import type { FreshEntry, SealedEntry } from '../../domain/exchange/package.ts';
import { keyOf, netOf, newest } from '../../domain/exchange/registry.ts';
import { isEntryPayload } from '../../domain/exchange/schema.ts';
import { LIMITS, type RegistryChain } from '../../domain/exchange/types.ts';
import type { WritableDb } from '../open.ts';
import { all, get, run, sql } from '../sql.ts';

/** Entries that waited for a registry which lists their key. */
export const releaseWaiting = (
  db: WritableDb,
  chain: RegistryChain,
  tools: Primitives,
): FreshEntry[] => {
  const registry = newest(chain);
  const released: FreshEntry[] = [];
  for (const { hash, kid, jws } of all<{ hash: string; kid: string; jws: string }>(
    db,
    sql`SELECT hash, kid, jws FROM waiting ORDER BY hash`,
  )) {
    const key = registry === null ? undefined : keyOf(registry, kid);
    if (key === undefined) continue;
    run(db, sql`DELETE FROM waiting WHERE hash = ${hash}`);
    const opened = openCompact(jws, 'myarka-entry+json', tools);
    if (!opened.ok || !isGenuine(opened.value, key.jwk, tools)) continue;
    const value = readPayload(opened.value, true, tools);
    if (!value.ok || !isEntryPayload(value.value) || value.value.net !== netOf(chain)) continue;
    released.push({ id: opened.value.id, kid, jws, payload: value.value });
  }
  return released;
};

/** At most so many for a key, and so many keys: nobody may fill the disk with what nobody can check. */
export const keepWaiting = (
  db: WritableDb,
  entry: SealedEntry,
  at: string,
  tools: Primitives,
): boolean => {
  const hash = tools.encode(tools.sha256(entry.jws));
  const mine =
    get<{ n: number }>(db, sql`SELECT count(*) AS n FROM waiting WHERE kid = ${entry.kid}`)?.n ?? 0;
  const keys = get<{ n: number }>(db, sql`SELECT count(DISTINCT kid) AS n FROM waiting`)?.n ?? 0;
  if (mine >= LIMITS.waitingPerKey || (mine === 0 && keys >= LIMITS.waitingKeys)) return false;
  return (
    run(
      db,
      sql`INSERT OR IGNORE INTO waiting (hash, kid, jws, receivedAt) VALUES (${hash}, ${entry.kid}, ${entry.jws}, ${at})`,
    ) > 0
  );
};
