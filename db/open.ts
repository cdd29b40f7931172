/**
 * Opening SQLite. The one place that loads the native module, after checking that Node can carry it
 * (below 22 it ends the process without a word).
 *
 * Two branded handles: what takes a `ReadableDb` cannot write, and the reading connection is opened
 * read-only, so SQLite holds the promise too. WAL and `synchronous=FULL`: what was acknowledged is on
 * the disk.
 */
import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import type { Brand } from '../domain/kernel/brand.ts';

export interface Handle {
  readonly raw: BetterSqlite3.Database;
  readonly statements: Map<string, BetterSqlite3.Statement>;
  /** What was read and made into objects, by name; `db/memo.ts`. */
  readonly memo: Map<string, Memo>;
}
interface Memo {
  readonly stamp: string;
  readonly value: unknown;
}
export type ReadableDb = Brand<Handle, 'ReadableDb'>;
export type WritableDb = ReadableDb & Brand<Handle, 'WritableDb'>;

const MIN_NODE_MAJOR = 22;

type Constructor = new (
  path: string | Buffer,
  options?: BetterSqlite3.Options,
) => BetterSqlite3.Database;

const loadSqlite = (): Constructor => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < MIN_NODE_MAJOR) {
    throw new Error(
      `Node ${process.versions.node} is too old for SQLite here; ${MIN_NODE_MAJOR} or newer is needed.`,
    );
  }
  return createRequire(import.meta.url)('better-sqlite3') as Constructor;
};

const configure = (raw: BetterSqlite3.Database): Handle => {
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
  raw.pragma('busy_timeout = 2000');
  return { raw, statements: new Map(), memo: new Map() };
};

/** Opens or makes the file. Throws SqliteError; `db/faults.ts` turns these into sentences. */
export const openWritable = (path: string): WritableDb => {
  const raw = new (loadSqlite())(path);
  try {
    raw.pragma('busy_timeout = 2000');
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    return configure(raw) as WritableDb;
  } catch (error) {
    raw.close();
    throw error;
  }
};

export const openReadable = (path: string): ReadableDb =>
  configure(new (loadSqlite())(path, { readonly: true, fileMustExist: true })) as ReadableDb;

/** Empty, or what a database in memory was (`serialize`). */
export const openInMemory = (image?: Uint8Array): WritableDb =>
  configure(
    new (loadSqlite())(image === undefined ? ':memory:' : Buffer.from(image)),
  ) as WritableDb;

/** A file that serves only as a lock: nothing is ever written to it, and nobody waits for it. */
export const openLockFile = (path: string): WritableDb => {
  const raw = new (loadSqlite())(path, { timeout: 0 });
  return { raw, statements: new Map(), memo: new Map() } as Handle as WritableDb;
};

export const closeDb = (db: ReadableDb): void => {
  db.statements.clear();
  db.memo.clear();
  db.raw.close();
};

/** A number that moves whenever another connection or process has written to the file. */
export const dataVersion = (db: ReadableDb): number =>
  db.raw.pragma('data_version', { simple: true }) as number;
