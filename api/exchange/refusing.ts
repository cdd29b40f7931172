/**
 * A refused file is kept aside with its reason, and told in the journal. One that was refused because
 * nobody listed its key is tried again once a registry does (receive.ts).
 */
import { raiseAlarm } from '../../db/exchange/alarm.ts';
import { writeJournal } from '../../db/exchange/journal.ts';
import { noteUnkept } from '../../db/exchange/waiting.ts';
import type { LogDeps } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { transaction } from '../../db/sql.ts';
import { isAboutTyping } from '../../domain/exchange/founding.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { isHopeful, quarantine, refusedBytes, refusedFiles, release } from './quarantine.ts';
import { shaOf, type PackageFile } from './taking-in.ts';

/** About this installation, or what was typed here: the file itself may be as good as any. */
const NO_VERDICTS: ReadonlySet<string> = new Set([
  'exchange.not-joined',
  'exchange.for-others',
  'exchange.registry-alarm',
  // A secret, if a locked one: it is not copied to where files lie to be looked at.
  'exchange.file-is-key',
]);

/** A word on the file itself. */
const isVerdict = (reason: Failure): boolean =>
  reason.code.startsWith('exchange.') && !NO_VERDICTS.has(reason.code) && !isAboutTyping(reason);

const raise = (db: WritableDb, { code, params }: Failure, file: string, at: string): void => {
  const { version, here, there } = params;
  if (code !== 'exchange.registry-twice' || version === undefined) return;
  raiseAlarm(db, { version: Number(version), here: String(here), there: String(there), file, at });
};

const keepRefused = (store: Store, deps: LogDeps, file: PackageFile, reason: Failure): void => {
  const sha256 = shaOf(file.bytes);
  const at = new Date(deps.now()).toISOString();
  const refused = { sha256, name: file.name, at, failure: reason };
  const gone = quarantine(store.folder, file.bytes, refused).filter(isHopeful);
  transaction(store.write, () => {
    for (const { failure: why } of gone) noteUnkept(store.write, String(why.params['key']), at);
    raise(store.write, reason, file.name, at);
    writeJournal(store.write, {
      kind: 'refuse',
      at: deps.now(),
      author: deps.author,
      file: file.name,
      sha256,
      detail: { code: reason.code },
    });
  });
};

/** Keeps a refused file aside where the refusal says something of the file. */
export const refuseFile = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
  reason: Failure,
): void => {
  if (isVerdict(reason)) keepRefused(store, deps, file, reason);
};

/** Files refused because nobody listed their key, one after the other: the registry in force may. */
export const waitingFiles = function* ({ folder }: Store): Generator<PackageFile> {
  for (const refused of refusedFiles(folder)) {
    const bytes = isHopeful(refused) ? refusedBytes(folder, refused.sha256) : null;
    if (bytes !== null) yield { name: refused.name, bytes };
  }
};

/** What became of a file that waited: it is here, waits on, or is refused for what it is. */
export const settleWaiting = (
  store: Store,
  deps: LogDeps,
  file: PackageFile,
  outcome: Result<unknown, Failure>,
): void => {
  const waitsOn =
    !outcome.ok && (isHopeful({ failure: outcome.error }) || !isVerdict(outcome.error));
  if (waitsOn) return;
  release(store.folder, shaOf(file.bytes));
  if (!outcome.ok) keepRefused(store, deps, file, outcome.error);
};
