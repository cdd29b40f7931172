/**
 * Whose turn it is to write. A long transaction (a package on its way in) has the file to itself for a
 * while; every other write waits until it is over, and is told so where that takes too long. Reading
 * goes on all the time.
 */

/** How long a save may wait, in milliseconds. */
const PATIENCE_MS = 10_000;

const endsWithin = (what: Promise<unknown>, millis: number): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), millis);
    void what.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });

export class WriteTurn {
  readonly #patience: number;
  #writing = 0;
  /** Ends when the long transaction does; null where there is none. */
  #held: Promise<void> | null = null;
  #quiet: (() => void) | null = null;

  constructor(patience: number = PATIENCE_MS) {
    this.#patience = patience;
  }

  /** False where a long transaction did not end in time; otherwise `leave` has to follow. */
  async enter(): Promise<boolean> {
    while (this.#held !== null) if (!(await endsWithin(this.#held, this.#patience))) return false;
    this.#writing += 1;
    return true;
  }

  leave(): void {
    this.#writing -= 1;
    if (this.#writing === 0) this.#quiet?.();
  }

  #othersDone(): Promise<void> {
    if (this.#writing === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#quiet = resolve;
    });
  }

  /** Runs work while nobody else writes. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#held !== null) await this.#held;
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    try {
      await this.#othersDone();
      return await work();
    } finally {
      this.#quiet = null;
      this.#held = null;
      release();
    }
  }
}
