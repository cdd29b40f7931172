/**
 * A copy of the database before an act that is hard to take back: an edition is adopted, a unit goes into
 * another, a package brings another registry. Kept by the rule of the daily copies, among themselves.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { changeCount } from '../db/about.ts';
import { backupTo } from '../db/backup.ts';
import { BEFORE_ACT } from './copies.ts';
import { changesIn, stampOf, superseded, timeOf } from './daily-copy.ts';
import type { Store } from './store.ts';

const END = '.db';

/** Throws what the disk says: without its copy the act is not done. */
export const copyBefore = ({ folder, read }: Pick<Store, 'folder' | 'read'>, now: number): void => {
  const backups = join(folder, 'backups');
  const placeOf = (at: number): string => join(backups, `${BEFORE_ACT}${stampOf(at)}${END}`);
  const times = (): number[] =>
    readdirSync(backups)
      .filter((name) => name.startsWith(BEFORE_ACT) && name.endsWith(END))
      .map((name) => timeOf(name.slice(BEFORE_ACT.length, -END.length)))
      .filter((at) => !Number.isNaN(at));
  mkdirSync(backups, { recursive: true });
  const last = Math.max(...times());
  // An act that was refused a moment ago has its copy.
  if (Number.isFinite(last) && changesIn(placeOf(last)) === changeCount(read)) return;
  backupTo(read, placeOf(now));
  for (const at of superseded(times())) rmSync(placeOf(at), { force: true });
};
