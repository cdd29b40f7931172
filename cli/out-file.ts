/**
 * Files that the command line writes for a person, all in one way: an existing one is not overwritten
 * without --force, and none is ever half (db/whole-file.ts).
 */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { notWritten } from '../db/faults.ts';
import { writeWhole } from '../db/whole-file.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { textOption, type Command, type Invocation, type Values } from './command.ts';

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

/** Links, other spellings and second names of a file are that file. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((path) =>
    statSync(path, { throwIfNoEntry: false, bigint: true }),
  );
  if (a === undefined || b === undefined) return resolve(one) === resolve(other);
  return a.isFile() && a.dev === b.dev && a.ino === b.ino;
};

const isInside = (path: string, folder: string): boolean => {
  const there = existsSync(path) && existsSync(folder);
  return there && realpathSync(path).startsWith(realpathSync(folder) + sep);
};

/** Options that name a file to be written. */
const WRITTEN = ['out', 'statement'] as const;

const texts = (values: Values, but: string): string[] =>
  Object.entries(values)
    .filter(([name]) => name !== but && name !== 'data')
    .flatMap(([, value]) => value)
    .filter((value) => typeof value === 'string');

/**
 * Asked before a command with --out begins, so that nothing is done in vain, and that what is written
 * does not take the place of what is read, nor of the data, whatever --force says.
 */
export const outOccupied = (
  command: Command,
  { values, args, dataDir }: Pick<Invocation, 'values' | 'args' | 'dataDir'>,
): Failure | null => {
  if (!hasOut(command)) return null;
  for (const name of WRITTEN) {
    const path = textOption(values, name);
    if (path === undefined) continue;
    const read = [...args, ...texts(values, name)].find((other) => isSame(path, other));
    if (read !== undefined) return failure('file.same', { file: path, read }, path);
    if (isInside(path, dataDir)) return failure('file.of-data', { file: path }, path);
    const there = occupied(path, values);
    if (there !== null) return there;
  }
  return null;
};

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
