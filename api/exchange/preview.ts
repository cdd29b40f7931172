/** What a package would hold, told before anything is sealed or written. */
import { ownKid, readChain } from '../../db/exchange/registries.ts';
import { countDrafts, countValuations } from '../../db/exchange/seal.ts';
import { citedByAll } from '../../db/exchange/selection.ts';
import { newest } from '../../domain/exchange/registry.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { keysOf, logsFor, nobodyOf, selected, type SendInput } from './send.ts';
import { isOutdated } from './sealing.ts';

export interface SendPreview {
  /** Keys that the package is for. */
  readonly receivers: readonly { readonly unit: string; readonly label: string }[];
  /** Sealed entries that go along, by the unit of their author. */
  readonly units: readonly {
    readonly unit: string;
    readonly entries: number;
    readonly changes: number;
  }[];
  /** Written here and not sealed yet. */
  readonly drafts: number;
  readonly registries: number;
  /** True where the council's papers go along. */
  readonly council: boolean;
  /** Valuations made here that could go along, whether or not they are asked for; null where they may not. */
  readonly valuations: number | null;
  /** True where the registry asks for a newer application: only what is signed already goes along. */
  readonly outdated: boolean;
}

export const previewPackage = (store: Store, input: SendInput): Result<SendPreview, Failure> => {
  const { to, full } = input;
  const db = store.read;
  const chain = readChain(db);
  const registry = newest(chain);
  if (registry === null) return err(failure('exchange.not-joined'));
  if (to !== 'all' && keysOf(registry, to, '').length === 0) return err(nobodyOf(registry, to));
  const receivers = keysOf(registry, to, ownKid(db) ?? '');
  const logs = logsFor(registry, receivers, input);
  const units = new Map<string, { unit: string; entries: number; changes: number }>();
  for (const { kid, ops } of selected(db, registry, receivers, input)) {
    const unit = registry.keys[kid]?.unit ?? '';
    const { entries, changes } = units.get(unit) ?? { entries: 0, changes: 0 };
    units.set(unit, { unit, entries: entries + 1, changes: changes + ops });
  }
  return ok({
    receivers: receivers.map((kid) => ({
      unit: registry.keys[kid]?.unit ?? '',
      label: registry.keys[kid]?.label ?? '',
    })),
    units: [...units.values()],
    drafts: countDrafts(db),
    registries: chain.length - (full ? 0 : citedByAll(db, receivers)),
    council: logs.has('council'),
    valuations: logsFor(registry, receivers, { to, valuations: true }).has('valuations')
      ? countValuations(db)
      : null,
    outdated: isOutdated(store, registry),
  });
};
