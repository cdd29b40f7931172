/** Entry of the utility process. Its one argument is the data folder. */
import { mkdirSync } from 'node:fs';
import { startCore } from '../api/core.ts';
import { hostClock } from '../api/host/clock.ts';
import { noteProcess, programLog } from '../api/host/program-log.ts';
import { witnessFolder } from '../api/host/witness.ts';
import { BUILT } from '../domain/kernel/app-version.ts';
import { holdWindowLock, type WindowLock } from '../db/window-lock.ts';
import { hostCore, type HostedCore } from './core-host.ts';
import { askVault } from './core-vault.ts';
import type { FromCore } from './messages.ts';

const dataDir = process.argv[2] ?? '';

/** A folder that cannot be written has no lock; the core says in the window what is wrong with it. */
function lockFolder(): WindowLock | null {
  try {
    mkdirSync(dataDir, { recursive: true });
    return holdWindowLock(dataDir);
  } catch {
    return { release: () => undefined };
  }
}

function start(): HostedCore | null {
  const lock = lockFolder();
  if (lock === null) return null;
  const programs = programLog(dataDir, 'core');
  noteProcess(programs);
  const core = startCore({
    dataDir,
    now: hostClock(process.env),
    witness: witnessFolder(process.env),
    built: Date.parse(BUILT),
    dailyCopies: true,
    programs,
    vault: askVault(process.parentPort),
    desktop: {
      showSaved: (id) =>
        process.parentPort.postMessage({ kind: 'show-saved', id } satisfies FromCore),
    },
  });
  return {
    attach: core.attach,
    seal: async () => {
      await core.seal();
      await core.copy();
    },
    close: () => {
      core.close();
      lock.release();
    },
  };
}

hostCore({ parent: process.parentPort, start, exit: () => process.exit(0) });
