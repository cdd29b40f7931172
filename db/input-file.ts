/**
 * A file that a person names is looked at before it is opened: a folder cannot be read, and a pipe or a
 * device would be waited on for ever.
 */
import { readFileSync, statSync } from 'node:fs';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';

const isOfDisk = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/**
 * Its size in bytes; `file`: what the person knows it by. `file.missing`, `file.no-file` (a folder, a
 * pipe, a device), `file.unreadable`.
 */
export const inputSize = (path: string, file = path): Result<number, Failure> => {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return err(failure('file.missing', { file }, file));
    return found.isFile() ? ok(found.size) : err(failure('file.no-file', { file }, file));
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    return err(failure('file.unreadable', { file }, file));
  }
};

/** All of it; refused as by `inputSize`. */
export const readInput = (path: string): Result<Buffer, Failure> => {
  const size = inputSize(path);
  if (!size.ok) return size;
  try {
    return ok(readFileSync(path));
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    return err(failure('file.unreadable', { file: path }, path));
  }
};
