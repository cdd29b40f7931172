/**
 * The core of the application, without any host: opens the store, answers ports, pushes events. The
 * same in Electron's utility process, behind `myarka serve`, in the command line and in tests.
 */
import { randomBytes } from 'node:crypto';
import type { Failure } from '../domain/kernel/failure.ts';
import type { Result } from '../domain/kernel/result.ts';
import { ulid } from '../domain/kernel/ulid.ts';
import { dataVersion } from '../db/open.ts';
import type { Desktop } from './desktop.ts';
import type { CoreEvent } from './events.ts';
import { createSealer } from './exchange/auto-seal.ts';
import type { KeyVault } from './exchange/vault.ts';
import { createJobs } from './jobs.ts';
import { ownCopies } from './own-copies.ts';
import { codeOf, NO_LOG, type ProgramLog } from './program-log.ts';
import { positionOf, servePort, type Port } from './port.ts';
import { openStore, type Store } from './store.ts';
import type { Context } from './trpc.ts';
import { createUploadHolders } from './upload-holders.ts';

export interface CoreOptions {
  readonly dataDir: string;
  /** Milliseconds since 1970; the machine's clock where it is left out. */
  readonly now?: () => number;
  /** The operating system's store of secrets, where the host has one. */
  readonly vault?: KeyVault | null;
  /** What a desktop host does for its window. */
  readonly desktop?: Desktop | null;
  /** A window works here for hours: the core keeps a copy of the database for every day. */
  readonly dailyCopies?: boolean;
  readonly appVersion?: string;
  /** Where the program writes down what it did; nowhere where it is left out. */
  readonly programs?: ProgramLog;
  /** A folder of this person on this machine that no copy of the data folder holds; null where there is none. */
  readonly witness?: string | null;
  /** What a guess at the passphrase of a key made here costs (scrypt's N); no host says less than EXCHANGE §11. */
  readonly guess?: number | undefined;
  /** Who works in this run, whatever was said before. */
  readonly person?: string | undefined;
  /** When the application was made, in milliseconds; a clock that shows less is questioned. */
  readonly built?: number;
}

export interface Core {
  readonly context: Context;
  /** Serves a window's port; the function returned lets go of it. */
  readonly attach: (port: Port) => () => void;
  /** Signs what waits, where the key opens without asking; a host calls it before it closes. */
  readonly seal: () => Promise<void>;
  /** A copy of what is new, within a second and a half; a host calls it before it closes, and waits no longer. */
  readonly copy: () => Promise<void>;
  readonly close: () => void;
}

/** How often the core looks whether another process (the command line) wrote to the same file. */
const WATCH_MS = 1000;

const watchForeignWrites = (
  store: () => Result<Store, Failure>,
  changed: () => void,
): (() => void) => {
  let seen: number | null = null;
  const timer = setInterval(() => {
    const opened = store();
    if (!opened.ok) return;
    // Of the writing connection: what the core itself wrote does not move it.
    const version = dataVersion(opened.value.write);
    if (seen !== null && version !== seen) changed();
    seen = version;
  }, WATCH_MS);
  timer.unref();
  return () => clearInterval(timer);
};

const noteOpening = (programs: ProgramLog, store: Result<Store, Failure>): void => {
  if (!store.ok) return programs.note('error', 'not-opened', { code: codeOf(store.error.code) });
  const { created, migratedFrom } = store.value;
  return programs.note('info', 'opened', { created, migratedFrom });
};

/** What a window leaves behind goes with its port. */
const attachTo = (ports: Set<Port>, context: Context) => (port: Port) => {
  const { uploads } = context;
  ports.add(port);
  uploads.attached();
  servePort(port, { ...context, connection: port });
  return () => {
    ports.delete(port);
    uploads.detached(port);
  };
};

export const startCore = (options: CoreOptions): Core => {
  const { dataDir, now: machine = Date.now, vault = null, desktop = null } = options;
  const { appVersion, built, person, witness, guess, programs = NO_LOG } = options;
  const deps = { now: machine, appVersion, built, person, witness, programs };
  const ports = new Set<Port>();
  let store = openStore(dataDir, deps);
  noteOpening(programs, store);
  const now = (): number => (store.ok ? store.value.now() : machine());
  const current = (): Result<Store, Failure> => store;
  const tell = (event: CoreEvent): void => ports.forEach((port) => port.post({ event }));
  const sealer = createSealer(current, vault, () =>
    tell({ kind: 'changed', at: positionOf(store) }),
  );
  const emit = (event: CoreEvent): void => {
    tell(event.kind === 'changed' ? { ...event, at: positionOf(store) } : event);
    if (event.kind === 'changed') void sealer.changed();
  };
  const close = (): void => {
    if (store.ok) store.value.close();
  };
  const reopen = (work?: () => void, anew = false): Result<Store, Failure> => {
    close();
    try {
      work?.();
    } finally {
      store = openStore(dataDir, deps, anew);
      noteOpening(programs, store);
    }
    return store;
  };
  const jobs = createJobs(emit, () => ulid(now(), randomBytes(10)), now, programs);
  const uploads = createUploadHolders(dataDir);
  const context: Context = {
    dataDir,
    store: current,
    reopen,
    emit,
    now,
    jobs,
    programs,
    uploads,
    vault,
    guess,
    desktop,
  };
  const copies = ownCopies(current, now, programs, options.dailyCopies === true);
  const unwatch = watchForeignWrites(current, () => emit({ kind: 'changed' }));
  return {
    context,
    attach: attachTo(ports, context),
    seal: sealer.sealAll,
    copy: copies.onClosing,
    close: () => {
      unwatch();
      copies.end();
      uploads.close();
      close();
    },
  };
};
