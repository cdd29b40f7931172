/** Healing the chain of the log (db/heal.ts) in a data folder: what was there before lies in a copy. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backupTo } from '../db/backup.ts';
import { firstBroken } from '../db/chain.ts';
import { writeJournal } from '../db/exchange/journal.ts';
import { heal, healable, type Healed } from '../db/heal.ts';
import type { LogDeps } from '../db/log.ts';
import { transaction } from '../db/sql.ts';
import type { Failure } from '../domain/kernel/failure.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { Store } from './store.ts';

export interface HealedStore extends Healed {
  /** The file as it was; null where there was nothing to heal. A full copy of it could not be made. */
  readonly copy: string | null;
}

export const healStore = (store: Store, deps: LogDeps): Result<HealedStore, Failure> => {
  const db = store.write;
  const wouldBe = healable(db);
  if (!wouldBe.ok) return wouldBe;
  if (wouldBe.value.every((links) => firstBroken(links) === null))
    return ok({ changes: 0, journal: 0, copy: null });
  const backups = join(store.folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const stamp = new Date(deps.now()).toISOString().replaceAll(':', '-');
  const copy = join(backups, `myarka-before-heal-${stamp}.db`);
  backupTo(store.read, copy);
  return transaction(db, () => {
    const healed = heal(db);
    if (!healed.ok) return healed;
    const detail = { ...healed.value, copy: basename(copy) };
    writeJournal(db, { kind: 'heal', at: deps.now(), author: deps.author, detail });
    return ok({ ...healed.value, copy });
  });
};
