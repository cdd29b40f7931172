/**
 * The next registry version, signed by enough root keys: what it makes count is there at once, what waited
 * for it, too, as if a package had brought it (db/exchange/take.ts).
 */
import { alarmFailure, standingAlarm } from '../../db/exchange/alarm.ts';
import { knownEnds } from '../../db/exchange/ends.ts';
import { writeJournal, type JournalKind } from '../../db/exchange/journal.ts';
import { readChain } from '../../db/exchange/registries.ts';
import { createTools } from '../../db/exchange/tools.ts';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { effectsOf } from '../../domain/exchange/effects.ts';
import { extendChain, keyOf, netOf } from '../../domain/exchange/registry.ts';
import { logKey, type Registry } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { enforce } from './enforce.ts';
import { issuingTrouble } from './installation.ts';
import { openRootKeys, type RootFile } from './join.ts';
import { isOutdated } from './sealing.ts';
import { signRegistry } from './sign.ts';

const tools = createTools();

export interface RootAccess {
  readonly rootFiles: readonly RootFile[];
  readonly passphrases: readonly string[];
}

export type Change = (registry: Registry) => Result<Registry, Failure>;
/** What the journal tells of an act beside the version: whose key, up to where. */
export type About = (registry: Registry) => Readonly<Record<string, string | number>>;

/** A version that was issued. */
export interface Issued {
  readonly version: number;
  /** Entries that had waited for it and were taken in. */
  readonly entries: number;
}

export const issue = (
  store: Store,
  deps: LogDeps,
  root: RootAccess,
  kind: JournalKind,
  change: Change,
  about: About = () => ({}),
): Result<Issued, Failure> => {
  const db = store.write;
  const chain = readChain(db);
  const last = chain.at(-1);
  const net = netOf(chain);
  if (last === undefined || net === null) return err(failure('exchange.not-joined'));
  const { minApp = '' } = last.registry;
  if (isOutdated(store, last.registry))
    return err(failure('exchange.app-old', { least: minApp, here: store.appVersion }));
  const alarm = standingAlarm(db);
  if (alarm !== null && kind !== 'settle') return err(alarmFailure(alarm));
  const trouble = issuingTrouble(db, store);
  if (trouble !== null) return err(trouble);
  const keys = openRootKeys(root.rootFiles, root.passphrases);
  if (!keys.ok) return keys;
  const made = new Date(deps.now()).toISOString();
  const version = last.registry.version + 1;
  const wanted = change({ ...last.registry, net, version, prev: last.id, made });
  if (!wanted.ok) return wanted;
  const changed = withFloors(last.registry, wanted.value, db);
  const extended = extendChain(chain, [signRegistry(changed, keys.value)], tools);
  if (!extended.ok) {
    const needed = last.registry.root.threshold;
    const given = countRoots(last.registry, keys.value);
    return err(
      extended.error === 'threshold'
        ? failure('exchange.signatures-few', { needed, given })
        : failure('exchange.registry-refused', { problem: extended.error }),
    );
  }
  const entries = enforce(store, deps, extended.value, (waited) => {
    const detail = { ...about(changed), version, ...(waited === 0 ? {} : { waited }) };
    writeJournal(db, { kind, at: deps.now(), author: deps.author, detail });
  });
  return ok({ version, entries });
};

export const aboutKey =
  (kid: string, more: Readonly<Record<string, number>> = {}): About =>
  (registry) => {
    const key = keyOf(registry, kid);
    return key === undefined ? more : { key: `${key.unit}, ${key.label}`, ...more };
  };

const countRoots = (
  registry: Registry,
  keys: readonly { readonly jwk: { readonly x: string } }[],
): number => keys.filter(({ jwk }) => registry.root.keys.some(({ x }) => x === jwk.x)).length;

/** A right that shrinks does so from the position after the last one known here, whosever key it is. */
const withFloors = (before: Registry, after: Registry, db: ReadableDb): Registry => {
  const losers = effectsOf(before, after).filter(({ change }) => change === 'narrower');
  const floors = losers.flatMap(({ kid }) =>
    knownEnds(db, kid).map(({ log, seq }) => {
      const place = logKey(kid, log);
      return [place, [...(after.floors[place] ?? []), [seq, after.version] as const]] as const;
    }),
  );
  return { ...after, floors: { ...after.floors, ...Object.fromEntries(floors) } };
};
