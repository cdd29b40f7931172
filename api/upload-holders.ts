/**
 * Whose an upload is: of one connection of one core. What this core knows nothing of is of a core that
 * is no more, or of the command line beside it, and takes no place from anybody.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { incomingFolder } from './files.ts';

/** A window's port, by identity; null where the caller is in this process (the command line, tests). */
export type Connection = object | null;

interface Held {
  readonly of: Connection;
  readonly size: number;
  arrived: boolean;
}

/** A part that nobody here holds and nobody has touched for so long was given up. */
const STALE_MS = 60 * 60 * 1000;

export const partPath = (folder: string, id: string): string =>
  join(incomingFolder(folder), `${id}.part`);

export const createUploadHolders = (folder: string) => {
  const held = new Map<string, Held>();
  const remove = (id: string): void => {
    held.delete(id);
    rmSync(partPath(folder, id), { force: true });
  };
  /** Without those whose file a use case has taken or dropped. */
  const standing = (): readonly Held[] => {
    for (const id of held.keys())
      if (statSync(partPath(folder, id), { throwIfNoEntry: false }) === undefined) held.delete(id);
    return [...held.values()];
  };
  /** Removes the parts that nobody here holds; `all`: also those that somebody touched lately. */
  const sweep = (all: boolean): void => {
    if (!existsSync(incomingFolder(folder))) return;
    for (const name of readdirSync(incomingFolder(folder))) {
      const path = join(incomingFolder(folder), name);
      // File times are the machine's own, whatever clock the core was given.
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      const mine = held.has(name.replace(/\.part$/u, ''));
      if (!mine && (all || age >= STALE_MS)) rmSync(path, { force: true });
    }
  };
  let attached = false;
  return {
    /** The first window of this core: what lies here is of a core that was killed, or closed over it. */
    attached: (): void => {
      if (!attached) sweep(true);
      attached = true;
    },
    sweep: (): void => sweep(false),
    begun: (id: string, of: Connection, size: number): void =>
      void held.set(id, { of, size, arrived: false }),
    arrived: (id: string): void => {
      const one = held.get(id);
      if (one !== undefined) one.arrived = true;
    },
    sizeOf: (id: string): number | null => held.get(id)?.size ?? null,
    arriving: (): number => standing().filter(({ arrived }) => !arrived).length,
    bytes: (): number => standing().reduce((sum, { size }) => sum + size, 0),
    /** The window is gone, and nobody can take what it sent. */
    detached: (of: Connection): void => {
      for (const [id, one] of held) if (one.of === of) remove(id);
    },
    close: (): void => [...held.keys()].forEach(remove),
  };
};
export type UploadHolders = ReturnType<typeof createUploadHolders>;
