/**
 * Files that the command line writes for a person, all in one way: an existing one is not overwritten
 * without --force, and none is ever half (db/whole-file.ts).
 */
import { lstatSync, statSync } from 'node:fs';
import { writeWhole } from '../db/whole-file.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { textOption, type Command, type Values } from './command.ts';

/** Stands beside every --out that is a file; the command line adds it by itself. */
export const FORCE = { force: { type: 'boolean' } } as const;

/** Keys are put into a folder, and never in the place of other keys. */
export const hasOut = ({ options, usage }: Command): boolean =>
  options?.['out'] !== undefined && !usage.includes('--out DIR');

/**
 * Why a file is not written there; a folder is no file, what is put into it is asked by itself. A link
 * stands there whatever has become of what it names.
 */
export const occupied = (path: string, values: Values): Failure | null => {
  if (values['force'] === true) return null;
  const there = lstatSync(path, { throwIfNoEntry: false });
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return there === undefined || isFolder ? null : failure('file.exists', { file: path }, path);
};

/** Asked before a command with --out begins, so that nothing is done in vain. */
export const outOccupied = (command: Command, values: Values): Failure | null => {
  const path = hasOut(command) ? textOption(values, 'out') : undefined;
  return path === undefined ? null : occupied(path, values);
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Why a file did not come to be, in the system's word. */
export const notWritten = (path: string, error: unknown): Failure =>
  failure('file.not-written', { path, detail: codeOf(error) });

export const writeOut = (
  path: string,
  bytes: string | Uint8Array,
  mode = 0o644,
): Result<string, Failure> => {
  try {
    writeWhole(path, bytes, mode);
    return ok(path);
  } catch (error) {
    return err(notWritten(path, error));
  }
};
