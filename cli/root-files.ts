/**
 * Root keys in a folder, for founding: all of them and a deployment that holds, or none of them. A
 * private key that nobody needs is one more that can be lost.
 */
import { lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { notWritten } from '../db/faults.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { writeOut } from './out-file.ts';

interface RootFile {
  readonly name: string;
  readonly text: string;
}

interface Folder {
  readonly path: string;
  /** The uppermost folder that was made for it; undefined where it was there. */
  readonly made: string | undefined;
}

/** The folder, in which none of these files is yet; nothing is left of it where it is refused. */
export const rootFolder = (path: string, files: readonly RootFile[]): Result<Folder, Failure> => {
  const there = files.find(
    ({ name }) => lstatSync(join(path, name), { throwIfNoEntry: false }) !== undefined,
  );
  if (there !== undefined)
    return err(failure('exchange.root-there', { folder: path, file: there.name }));
  try {
    return ok({ path, made: mkdirSync(path, { recursive: true }) });
  } catch (error) {
    return err(notWritten(path, error));
  }
};

/** The folders that were made, as far as nothing else has been put into them. */
const removeFolders = (path: string, made: string): void => {
  try {
    rmdirSync(path);
    if (resolve(path) !== resolve(made)) removeFolders(dirname(path), made);
  } catch {
    // What somebody put there stays.
  }
};

interface Use<T> {
  readonly act: (files: RootFile[]) => Promise<T>;
  /** Asked where `act` broke: whether the keys belong to something all the same. */
  readonly isUsed: () => Promise<boolean>;
}

/** Written, read back and given to `act`; taken away again where they cannot be written or `act` is refused. */
export const withRootFiles = async <T>(
  { path, made }: Folder,
  files: readonly RootFile[],
  { act, isUsed }: Use<T>,
): Promise<Result<T, Failure>> => {
  const written: string[] = [];
  const takeAway = (): void => {
    for (const file of written) rmSync(file, { force: true });
    if (made !== undefined) removeFolders(path, made);
  };
  for (const { name, text } of files) {
    const file = join(path, name);
    const one = writeOut(file, text, 0o600);
    if (!one.ok) {
      takeAway();
      return one;
    }
    written.push(file);
  }
  try {
    return ok(
      await act(
        files.map(({ name }, i) => ({ name, text: readFileSync(written[i] ?? '', 'utf8') })),
      ),
    );
  } catch (error) {
    if (!(await isUsed())) takeAway();
    throw error;
  }
};
