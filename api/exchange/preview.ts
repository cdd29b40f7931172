/** What a package would hold, told before anything is sealed or written. */
import { ownKid, readChain } from '../../db/exchange/registries.ts';
import { countDrafts } from '../../db/exchange/seal.ts';
import { citedByAll, entriesFor } from '../../db/exchange/selection.ts';
import { newest } from '../../domain/exchange/registry.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { keysOf, logsFor, type SendInput } from './send.ts';

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
}

export const previewPackage = (
  store: Store,
  { to, full }: Omit<SendInput, 'passphrases'>,
): Result<SendPreview, Failure> => {
  const db = store.read;
  const chain = readChain(db);
  const registry = newest(chain);
  if (registry === null) return err(failure('exchange.not-joined'));
  if (to !== 'all' && keysOf(registry, to, '').length === 0)
    return err(failure('exchange.unit-unknown', { unit: to }));
  const receivers = keysOf(registry, to, ownKid(db) ?? '');
  const logs = logsFor(registry, receivers, to);
  const units = new Map<string, { unit: string; entries: number; changes: number }>();
  for (const { kid, ops } of entriesFor(db, receivers, logs, full)) {
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
  });
};
