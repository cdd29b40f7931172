/**
 * The first package of a workplace: what it asked for and who answered, side by side. The fingerprint is
 * not among it; that is what a person has to hear from the ministry (domain/exchange/founding.ts).
 */
import { ownKid } from '../../db/exchange/registries.ts';
import type { ReadableDb } from '../../db/open.ts';
import type { OpenPackage } from '../../domain/exchange/package.ts';
import { isPilot, keyOf } from '../../domain/exchange/registry.ts';
import { keptRequest } from './installation.ts';
import { readRequest } from './join.ts';

interface Workplace {
  readonly unit: string;
  readonly label: string;
}

export interface Joining {
  /** What was asked for here; null where the request is gone. */
  readonly asked: (Workplace & { readonly made: string }) | null;
  /** How the registry lists this workplace. */
  readonly listed: Workplace & { readonly roles: readonly string[] };
  /** Whose key stands in the first registry, by its own word. */
  readonly founders: readonly Workplace[];
  readonly founded: string;
  readonly root: { readonly keys: number; readonly threshold: number };
  /** One of one signature: fit for a trial only. */
  readonly pilot: boolean;
}

export const joiningOf = (db: ReadableDb, folder: string, pack: OpenPackage): Joining | null => {
  const kid = ownKid(db) ?? '';
  const [first] = pack.chain;
  const own = keyOf(pack.registry, kid);
  if (first === undefined || own === undefined) return null;
  const kept = keptRequest(folder, kid);
  const asked = kept === null ? null : readRequest(kept);
  const { root } = pack.registry;
  return {
    asked:
      asked?.ok === true
        ? { unit: asked.value.unit, label: asked.value.label, made: asked.value.made }
        : null,
    listed: { unit: own.unit, label: own.label, roles: own.roles },
    founders: Object.values(first.registry.keys).map(({ unit, label }) => ({ unit, label })),
    founded: first.registry.made,
    root: { keys: root.keys.length, threshold: root.threshold },
    pilot: isPilot(pack.registry),
  };
};
