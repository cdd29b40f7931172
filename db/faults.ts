/** What SQLite and the file system answer, as failures a person can be told about. */
import { existsSync, statfsSync } from 'node:fs';
import { RefusedWrite } from './refused.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const KNOWN: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^SQLITE_(NOTADB|CORRUPT)/, 'db.damaged'],
  [/^SQLITE_(BUSY|LOCKED)/, 'db.locked'],
  [/^(EBUSY|ETXTBSY|SQLITE_IOERR_DELETE$)/, 'file.held'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, 'db.disk-full'],
  [/^(SQLITE_READONLY|EACCES|EPERM|EROFS|SQLITE_PERM)/, 'db.read-only'],
  [/^(SQLITE_CANTOPEN|ENOENT|ENOTDIR|EEXIST)/, 'db.folder-gone'],
  [/^(SQLITE_IOERR|EIO)/, 'db.disk-error'],
];

/** Below this SQLite cannot even make its side files, and calls a full disk an I/O error. */
const LEAST_ROOM = 256 * 1024;

const isFull = (folder: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_ROOM;
  } catch {
    return false;
  }
};

const textOf = (error: unknown, name: string): string =>
  typeof error === 'object' && error !== null && name in error
    ? String((error as Record<string, unknown>)[name])
    : '';

/** Windows says «not permitted» of what another program has open and we want to rename or remove. */
const MOVES: ReadonlySet<string> = new Set(['rename', 'unlink', 'rm', 'rmdir']);
const isHeld = (error: unknown, code: string): boolean =>
  /^(EACCES|EPERM)$/.test(code) && MOVES.has(textOf(error, 'syscall'));

/** The file that stands in the way: the one to be replaced, where there is one. */
const heldFile = (error: unknown, path: string): string => {
  const [from, to] = [textOf(error, 'path'), textOf(error, 'dest')];
  if (to !== '' && existsSync(to)) return to;
  return from === '' ? path : from;
};

/** The failure of a thrown storage error, or null where it is a bug of ours. `path`: the data folder or a file. */
export const storageFailure = (error: unknown, path: string): Failure | null => {
  if (error instanceof RefusedWrite) return error.failure;
  const code = codeOf(error);
  const known = KNOWN.find(([pattern]) => pattern.test(code))?.[1];
  if (known === undefined) return null;
  const detail = error instanceof Error ? error.message : code;
  if (known === 'file.held' || isHeld(error, code)) {
    const file = heldFile(error, path);
    return failure('file.held', { file, detail: code }, file);
  }
  const actual = known === 'db.disk-error' && isFull(path) ? 'db.disk-full' : known;
  return failure(actual, { path, detail }, path);
};

/** Why a file that a person named did not come to be: no room there, else the system's word. */
export const notWritten = (path: string, error: unknown): Failure =>
  storageFailure(error, path)?.code === 'db.disk-full'
    ? failure('file.no-room', { path })
    : failure('file.not-written', {
        path,
        detail: codeOf(error) === '' ? String(error) : codeOf(error),
      });
