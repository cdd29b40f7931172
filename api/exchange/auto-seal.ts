/**
 * Sealing without being asked (EXCHANGE §17): once 500 changes wait, and when the application closes.
 * Only where the operating system opens the key, since nobody's passphrase is kept. What the registry
 * does not allow stays a draft and is not tried again until as many more have come.
 */
import { countDrafts } from '../../db/exchange/seal.ts';
import { LIMITS } from '../../domain/exchange/types.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { deviceLock, unlockDevice } from './installation.ts';
import { seal } from './sealing.ts';
import type { KeyVault } from './vault.ts';

const DRAFTS_ONLY = { receipts: false, checkpoint: false, valuations: false };

export interface Sealer {
  /** Something was written: seals where enough waits. */
  readonly changed: () => Promise<void>;
  readonly sealAll: () => Promise<void>;
}

export const createSealer = (
  store: () => Result<Store, Failure>,
  vault: KeyVault | null,
  onSealed: () => void,
): Sealer => {
  let kept = 0;
  let running: Promise<void> | null = null;

  const sealFrom = async (least: number): Promise<void> => {
    const opened = store();
    if (vault === null || !opened.ok || deviceLock(opened.value.folder) !== 'system') return;
    // A clock in doubt signs nothing: what waits is signed once a person has said what the time is.
    if (opened.value.clockQuestion() !== null) return;
    const { read } = opened.value;
    if (countDrafts(read) < kept + least) return;
    const key = await unlockDevice(read, opened.value, vault, []);
    const { turn } = opened.value;
    if (!key.ok || !(await turn.enter())) return;
    try {
      const now = store();
      // The store may have been closed, or opened anew, while the system was asked.
      if (!now.ok || now.value !== opened.value) return;
      seal(now.value, now.value.logDeps(), key.value, DRAFTS_ONLY);
      kept = countDrafts(now.value.read);
    } finally {
      turn.leave();
    }
    onSealed();
  };
  const sealOnce = (least: number): Promise<void> => {
    running ??= sealFrom(least)
      // What cannot be sealed now waits for the next package, which says why.
      .catch(() => undefined)
      .finally(() => {
        running = null;
      });
    return running;
  };
  return {
    changed: () => sealOnce(LIMITS.ops),
    sealAll: async () => {
      await running;
      kept = 0;
      await sealOnce(1);
    },
  };
};
