/**
 * Keeps the core's process alive. A process that ends unasked is started again, and who listens is
 * told; one that ends too often within a short time is given up, because restarting it would only
 * hide the cause. What the core acknowledged is on the disk, so nothing is carried over.
 */
import { patience } from './patience.ts';

export interface CoreProcess<Transfer> {
  postMessage(message: unknown, transfer?: Transfer[]): void;
  on(event: 'exit', listener: (code: number) => void): unknown;
  /** The engine gave up (no memory, say); the end follows. Unheard, it would end the main process too. */
  on(event: 'error', listener: (...what: unknown[]) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  kill(): boolean;
}

export interface SupervisorDeps<Transfer> {
  readonly start: () => CoreProcess<Transfer>;
  readonly now: () => number;
  /** Asked of every end that nobody wanted, before anything else. */
  readonly onEnd: (code: number) => void;
  readonly onRestart: () => void;
  readonly onGiveUp: () => void;
  readonly onMessage: (message: unknown) => void;
}

export interface Supervisor<Transfer> {
  readonly send: (message: unknown, transfer?: Transfer[]) => void;
  /** Ends the core for good; resolves when it is gone, by force after a while. */
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 3000;

export function supervise<Transfer>(deps: SupervisorDeps<Transfer>): Supervisor<Transfer> {
  const mayTryAgain = patience(deps.now);
  let core: CoreProcess<Transfer> | null = null;
  let onGone: (() => void) | null = null;

  const launch = (): void => {
    core = deps.start();
    core.on('exit', ended);
    core.on('error', () => undefined);
    core.on('message', deps.onMessage);
  };
  const ended = (code: number): void => {
    core = null;
    if (onGone) return onGone();
    deps.onEnd(code);
    if (!mayTryAgain()) return deps.onGiveUp();
    launch();
    return deps.onRestart();
  };

  launch();
  return {
    send: (message, transfer) => core?.postMessage(message, transfer),
    stop: () =>
      new Promise((resolve) => {
        if (core === null) return resolve();
        const running = core;
        const patience = setTimeout(() => running.kill(), PATIENCE_MS);
        onGone = () => {
          clearTimeout(patience);
          resolve();
        };
        return running.postMessage({ kind: 'close' });
      }),
  };
}
