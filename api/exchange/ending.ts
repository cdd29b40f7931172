/** Ending a key: what is lost by it, said beforehand; what nobody could undo is asked about. */
import { knownEnds, standingEnd } from '../../db/exchange/ends.ts';
import { ownKid, readChain } from '../../db/exchange/registries.ts';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { get, sql } from '../../db/sql.ts';
import { lostWith, type EndingEffect } from '../../domain/exchange/ending.ts';
import { keyOf } from '../../domain/exchange/registry.ts';
import type { CutOff, KeyStatus, Registry, RegistryKey } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { aboutKey, issue, type Issued, type RootAccess } from './issuing.ts';

/** Where each log of a key ends: at what is known here, or earlier in `main`. */
const cutOffs = (
  db: ReadableDb,
  kid: string,
  after: number | null,
): Result<Record<string, CutOff>, Failure> => {
  const last: Record<string, CutOff> = {};
  for (const { log } of knownEnds(db, kid)) {
    const cut = standingEnd(db, kid, log, log === 'main' && after !== 0 ? after : null);
    if (cut !== null) last[log] = cut;
  }
  if (after === 0) delete last['main'];
  else if (after !== null && last['main'] === undefined)
    return err(failure('exchange.position-unknown', { seq: after }));
  return ok(last);
};

/** A key may be named by the beginning of its id. */
const wholeKid = (db: ReadableDb, text: string): string => {
  const keys = Object.keys(readChain(db).at(-1)?.registry.keys ?? {});
  const fitting = keys.filter((kid) => kid === text || (text.length >= 6 && kid.startsWith(text)));
  return fitting.length === 1 ? (fitting[0] ?? text) : text;
};

export interface Ending {
  readonly kid: string;
  readonly status: Exclude<KeyStatus, 'active'>;
  /** The last position of the log `main` that counts; null: the last known here. */
  readonly after: number | null;
}

export interface EndInput extends Ending, RootAccess {
  /** That it is the last key of a role, or this workplace's own, is known and meant. */
  readonly sure: boolean;
}

/** How many entries of a log count here, up to a position and after it, how many begin to where the end moves, and how many wait. */
const counted = (db: ReadableDb, kid: string, log: string, end: number) =>
  get<{ kept: number; begin: number; lost: number; waiting: number }>(
    db,
    sql`SELECT coalesce(sum(status = 'applied' AND seq <= ${end}), 0) AS kept,
          coalesce(sum(status = 'revoked' AND seq <= ${end}), 0) AS begin,
          coalesce(sum(status = 'applied' AND seq > ${end}), 0) AS lost,
          coalesce(sum(status = 'gap' AND seq > ${end}), 0) AS waiting
        FROM entry WHERE kid = ${kid} AND log = ${log}`,
  ) ?? { kept: 0, begin: 0, lost: 0, waiting: 0 };

const lastAt = (db: ReadableDb, kid: string): string | null =>
  get<{ at: string | null }>(
    db,
    sql`SELECT max(at) AS at FROM entry WHERE kid = ${kid} AND log <> ''`,
  )?.at ?? null;

interface Named {
  readonly registry: Registry;
  readonly kid: string;
  readonly key: RegistryKey;
}

/** What the end of one key would do, where those of `together` end with it. */
export const effectOf = (
  db: ReadableDb,
  { registry, kid, key }: Named,
  after: number | null,
  together: readonly string[] = [],
): Result<EndingEffect, Failure> => {
  const last = cutOffs(db, kid, after);
  if (!last.ok) return last;
  const ends = knownEnds(db, kid).map(({ log }) => ({ log, seq: last.value[log]?.[0] ?? 0 }));
  const logs = ends.map(({ log, seq }) => counted(db, kid, log, seq));
  return ok({
    kid,
    unit: key.unit,
    label: key.label,
    kept: logs.reduce((sum, { kept }) => sum + kept, 0),
    begin: logs.reduce((sum, { begin }) => sum + begin, 0),
    lost: logs.reduce((sum, { lost }) => sum + lost, 0),
    waiting: logs.reduce((sum, { waiting }) => sum + waiting, 0),
    ends,
    lastAt: lastAt(db, kid),
    ended: key.status !== 'active',
    own: key.status === 'active' && kid === ownKid(db),
    ...lostWith(registry, kid, together),
  });
};

/** What ending a key so would do. `exchange.key-unknown`, `exchange.position-unknown`. */
export const endingEffect = (
  db: ReadableDb,
  { kid: named, after }: Ending,
): Result<EndingEffect, Failure> => {
  const kid = wholeKid(db, named);
  const registry = readChain(db).at(-1)?.registry;
  if (registry === undefined) return err(failure('exchange.not-joined'));
  const key = keyOf(registry, kid);
  return key === undefined
    ? err(failure('exchange.key-unknown', { kid }))
    : effectOf(db, { registry, kid, key }, after);
};

/** `exchange.end-asks` where a key is the last of a role or this workplace's own, and nobody said that it is meant. */
export const unasked = (
  { unit, label, own, lastRoles }: EndingEffect,
  sure: boolean,
): Failure | null =>
  !sure && (own || lastRoles.length > 0)
    ? failure('exchange.end-asks', { unit, label, own: Number(own), last: lastRoles.length })
    : null;

/** The registry in which the key has ended. */
export const withEnd = (
  db: ReadableDb,
  registry: Registry,
  { kid, status, after }: Ending,
): Result<Registry, Failure> => {
  const key = keyOf(registry, kid);
  if (key === undefined) return err(failure('exchange.key-unknown', { kid }));
  const last = cutOffs(db, kid, after);
  return last.ok
    ? ok({
        ...registry,
        keys: { ...registry.keys, [kid]: { ...key, status, last: last.value } },
      })
    : last;
};

/** Retires a key (a new one takes over) or revokes it (it is in wrong hands). */
export const endKey = (store: Store, deps: LogDeps, input: EndInput): Result<Issued, Failure> => {
  const { status, after, sure } = input;
  const effect = endingEffect(store.write, input);
  if (!effect.ok) return effect;
  const asks = unasked(effect.value, sure);
  if (asks !== null) return err(asks);
  const { kid } = effect.value;
  return issue(
    store,
    deps,
    input,
    status === 'revoked' ? 'revoke' : 'retire',
    (registry) => withEnd(store.write, registry, { kid, status, after }),
    aboutKey(kid, after === null ? {} : { after }),
  );
};
