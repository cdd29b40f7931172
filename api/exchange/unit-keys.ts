/**
 * The keys of a unit that is no more, ended together in one version of the registry: retired, since nobody
 * took them away, and each up to the last entry of it that stands here (ending.ts).
 */
import { readChain } from '../../db/exchange/registries.ts';
import { createTools } from '../../db/exchange/tools.ts';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { goneUnit, readUnits } from '../../db/plan/units.ts';
import type { EndingEffect } from '../../domain/exchange/ending.ts';
import { fingerprintOf } from '../../domain/exchange/fingerprint.ts';
import { newest } from '../../domain/exchange/registry.ts';
import type { Registry, RegistryKey } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { effectOf, unasked, withEnd } from './ending.ts';
import { issue, type Issued, type RootAccess } from './issuing.ts';

const tools = createTools();

/** Those of the unit that can still sign, in the order of their names. */
export const keysInForce = (
  registry: Registry | null,
  unit: string,
): { readonly kid: string; readonly key: RegistryKey }[] =>
  Object.entries(registry?.keys ?? {})
    .filter(([, key]) => key.unit === unit && key.status === 'active')
    .map(([kid, key]) => ({ kid, key }))
    .toSorted((a, b) => a.key.label.localeCompare(b.key.label, 'bg') || (a.kid < b.kid ? -1 : 1));

/** Two workplaces of a unit may bear one name. */
export interface UnitKey extends EndingEffect {
  readonly fingerprint: string;
}

export interface UnitKeys {
  readonly unit: string;
  /** What the end of each does, where all of them end; none where all have. */
  readonly keys: readonly UnitKey[];
  /** Root keys that it takes, and who keeps them, as far as the registry says. */
  readonly needed: number;
  readonly holders: readonly string[];
}

/** `unit.unknown`. */
export const unitKeys = (db: ReadableDb, unit: string): Result<UnitKeys, Failure> => {
  if (!readUnits(db).some(({ code }) => code === unit))
    return err(failure('unit.unknown', { unit }));
  const registry = newest(readChain(db));
  const inForce = keysInForce(registry, unit);
  const together = inForce.map(({ kid }) => kid);
  const keys: UnitKey[] = [];
  for (const { kid, key } of inForce) {
    if (registry === null) break;
    const effect = effectOf(db, { registry, kid, key }, null, together);
    if (!effect.ok) return effect;
    keys.push({ ...effect.value, fingerprint: fingerprintOf(kid, tools) });
  }
  return ok({
    unit,
    keys,
    needed: registry?.root.threshold ?? 1,
    holders: registry?.root.holders ?? [],
  });
};

export interface EndUnitKeysInput extends RootAccess {
  readonly unit: string;
  /** Those that were looked at: others are not ended unseen. */
  readonly kids: readonly string[];
  /** That one is the last of a role, or this workplace's own, is known and meant. */
  readonly sure: boolean;
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join() === b.toSorted().join();

/**
 * `exchange.unit-stands`, `exchange.unit-keys-none`; `exchange.unit-keys-moved` where the registry has changed since
 * they were looked at.
 */
export const endUnitKeys = (
  store: Store,
  deps: LogDeps,
  input: EndUnitKeysInput,
): Result<Issued, Failure> => {
  const { unit, kids, sure } = input;
  const db = store.write;
  const gone = goneUnit(db, unit);
  if (!gone.ok) return gone;
  const now = unitKeys(db, unit);
  if (!now.ok) return now;
  const { keys } = now.value;
  if (keys.length === 0) return err(failure('exchange.unit-keys-none', { unit }));
  const inForce = keys.map(({ kid }) => kid);
  if (!isSameSet(inForce, kids))
    return err(failure('exchange.unit-keys-moved', { unit, now: keys.length }));
  const asks = keys.map((effect) => unasked(effect, sure)).find((one) => one !== null);
  if (asks !== undefined) return err(asks);
  return issue(
    store,
    deps,
    input,
    'retire',
    (registry) => {
      let ended: Result<Registry, Failure> = ok(registry);
      for (const kid of inForce) {
        if (!ended.ok) return ended;
        ended = withEnd(db, ended.value, { kid, status: 'retired', after: null });
      }
      return ended;
    },
    () => ({ key: keys.map(({ label }) => `${unit}, ${label}`).join('; ') }),
  );
};
