/**
 * Leaving a deployment, one for a trial or one that was taken in by mistake: a full copy of everything
 * first, then the own data alone, as drafts, and the key put aside. A request for another key can follow.
 */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leaveDeployment, leavingOf, type Leaving } from '../../db/exchange/leave.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { ownKid, readChain } from '../../db/exchange/registries.ts';
import { createTools } from '../../db/exchange/tools.ts';
import type { LogDeps } from '../../db/log.ts';
import { REMEMBER, writeSetting } from '../../db/settings.ts';
import { transaction } from '../../db/sql.ts';
import { deploymentFingerprint } from '../../domain/exchange/fingerprint.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { BEFORE_LEAVING } from '../copies.ts';
import { makeFullCopy } from '../full-copy.ts';
import type { Store } from '../store.ts';
import { putKeyAside } from './installation.ts';

export interface Left extends Leaving {
  /** The full copy of what was here before. */
  readonly copy: string;
}

/** `exchange.not-joined` where there is no deployment to leave. */
export const leave = (store: Store, deps: LogDeps): Result<Left, Failure> => {
  const db = store.write;
  const [first] = readChain(db);
  if (first === undefined) return err(failure('exchange.not-joined'));
  const backups = join(store.folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const stamp = new Date(deps.now()).toISOString().replaceAll(':', '-');
  const { file } = makeFullCopy(store, join(backups, `${BEFORE_LEAVING}${stamp}.db`));
  const leaving = leavingOf(db);
  const detail = {
    kid: ownKid(db),
    deployment: deploymentFingerprint(first.id, createTools()),
    own: leaving.own,
    others: leaving.others,
    copy: basename(file),
  };
  transaction(db, () => {
    // The key said for whom it writes; from here on the setting does.
    writeSetting(db, deps, 'unit', deps.author.unit, REMEMBER);
    leaveDeployment(db);
    writeJournal(db, { kind: 'leave', at: deps.now(), author: deps.author, detail });
  });
  putKeyAside(store.folder);
  return ok({ ...leaving, copy: file });
};
