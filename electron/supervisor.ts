/**
 * Keeps the core's process alive. A process that ends unasked is started again, and who listens is
 * told; one that ends too often within a short time is given up, because restarting it would only
 * hide the cause. What the core acknowledged is on the disk, so nothing is carried over.
 */

export interface CoreProcess<Transfer> {
  postMessage(message: unknown, transfer?: Transfer[]): void;
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  kill(): boolean;
}

export interface SupervisorDeps<Transfer> {
  readonly start: () => CoreProcess<Transfer>;
  readonly now: () => number;
  readonly onRestart: () => void;
  readonly onGiveUp: () => void;
  readonly onMessage: (message: unknown) => void;
}

export interface Supervisor<Transfer> {
  readonly send: (message: unknown, transfer?: Transfer[]) => void;
  /** Ends the core for good; resolves when it is gone, by force after a while. */
  readonly stop: () => Promise<void>;
}

const LIMIT = { restarts: 3, withinMs: 60_000 } as const;
const PATIENCE_MS = 3000;

export function supervise<Transfer>(deps: SupervisorDeps<Transfer>): Supervisor<Transfer> {
  let restarts: number[] = [];
  let core: CoreProcess<Transfer> | null = null;
  let onGone: (() => void) | null = null;

  const launch = (): void => {
    core = deps.start();
    core.on('exit', ended);
    core.on('message', deps.onMessage);
  };
  const ended = (): void => {
    core = null;
    if (onGone) return onGone();
    restarts = restarts.filter((at) => deps.now() - at < LIMIT.withinMs);
    if (restarts.length >= LIMIT.restarts) return deps.onGiveUp();
    restarts.push(deps.now());
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
