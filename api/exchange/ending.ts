/** Ending a key: what is lost by it, said beforehand; what nobody could undo is asked about. */
import { knownEnds, standingEnd } from '../../db/exchange/ends.ts';
import { ownKid, readChain } from '../../db/exchange/registries.ts';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { get, sql } from '../../db/sql.ts';
import { lostWith, type EndingEffect } from '../../domain/exchange/ending.ts';
import { keyOf } from '../../domain/exchange/registry.ts';
import type { CutOff, KeyStatus } from '../../domain/exchange/types.ts';
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

/** How many entries of a log count here, up to a position and after it. */
const counted = (db: ReadableDb, kid: string, log: string, end: number) =>
  get<{ kept: number; lost: number }>(
    db,
    sql`SELECT coalesce(sum(seq <= ${end}), 0) AS kept, coalesce(sum(seq > ${end}), 0) AS lost
        FROM entry WHERE kid = ${kid} AND log = ${log} AND status = 'applied'`,
  ) ?? { kept: 0, lost: 0 };

/** What ending a key so would do. `exchange.key-unknown`, `exchange.position-unknown`. */
export const endingEffect = (
  db: ReadableDb,
  { kid: named, after }: Ending,
): Result<EndingEffect, Failure> => {
  const kid = wholeKid(db, named);
  const registry = readChain(db).at(-1)?.registry;
  if (registry === undefined) return err(failure('exchange.not-joined'));
  const key = keyOf(registry, kid);
  if (key === undefined) return err(failure('exchange.key-unknown', { kid }));
  const last = cutOffs(db, kid, after);
  if (!last.ok) return last;
  const logs = knownEnds(db, kid).map(({ log }) =>
    counted(db, kid, log, last.value[log]?.[0] ?? 0),
  );
  return ok({
    kid,
    unit: key.unit,
    label: key.label,
    kept: logs.reduce((sum, { kept }) => sum + kept, 0),
    lost: logs.reduce((sum, { lost }) => sum + lost, 0),
    own: key.status === 'active' && kid === ownKid(db),
    ...lostWith(registry, kid),
  });
};

/**
 * Retires a key (a new one takes over) or revokes it (it is in wrong hands). `exchange.end-asks` where it
 * is the last of a role or this workplace's own.
 */
export const endKey = (store: Store, deps: LogDeps, input: EndInput): Result<Issued, Failure> => {
  const { status, after, sure } = input;
  const effect = endingEffect(store.write, input);
  if (!effect.ok) return effect;
  const { kid, unit, label, own, lastRoles } = effect.value;
  if (!sure && (own || lastRoles.length > 0))
    return err(
      failure('exchange.end-asks', { unit, label, own: Number(own), last: lastRoles.length }),
    );
  const kind = status === 'revoked' ? 'revoke' : 'retire';
  return issue(
    store,
    deps,
    input,
    kind,
    (registry) => {
      const key = keyOf(registry, kid);
      if (key === undefined) return err(failure('exchange.key-unknown', { kid }));
      const last = cutOffs(store.write, kid, after);
      if (!last.ok) return last;
      return ok({
        ...registry,
        keys: { ...registry.keys, [kid]: { ...key, status, last: last.value } },
      });
    },
    aboutKey(kid, after === null ? {} : { after }),
  );
};
