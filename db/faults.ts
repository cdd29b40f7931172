/** What SQLite and the file system answer, as failures a person can be told about. */
import { failure, type Failure } from '../domain/kernel/failure.ts';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const KNOWN: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/^SQLITE_(NOTADB|CORRUPT)/, 'db.damaged'],
  [/^SQLITE_(BUSY|LOCKED)/, 'db.locked'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'db.disk-full'],
  [/^(SQLITE_READONLY|EACCES|EPERM|EROFS|SQLITE_PERM)/, 'db.read-only'],
  [/^(SQLITE_CANTOPEN|ENOENT|ENOTDIR)/, 'db.folder-gone'],
  [/^(SQLITE_IOERR|EIO)/, 'db.disk-error'],
];

/** The failure of a thrown storage error, or null where it is a bug of ours. */
export const storageFailure = (error: unknown, path: string): Failure | null => {
  const code = codeOf(error);
  const known = KNOWN.find(([pattern]) => pattern.test(code));
  if (known === undefined) return null;
  const detail = error instanceof Error ? error.message : code;
  return failure(known[1], { path, detail }, path);
};
