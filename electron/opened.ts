/**
 * Packages that a person opened from the desktop, out of a command line: Explorer gives full paths,
 * a terminal relative ones, Linux file managers addresses; several at once are all meant.
 */
import { basename, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPackageName } from '../domain/exchange/file-name.ts';

const FILE_SCHEME = /^file:/iu;

const pathOf = (argument: string, folder: string): string | null => {
  if (!FILE_SCHEME.test(argument)) {
    return isAbsolute(argument) ? argument : resolve(folder, argument);
  }
  try {
    return fileURLToPath(argument);
  } catch {
    return null;
  }
};

/** Without the program itself and its options; relative to the folder it was started in. */
export const openedPackages = (argv: readonly string[], folder: string): string[] =>
  argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => pathOf(argument, folder))
    .filter((path) => path !== null)
    .filter((path) => isPackageName(basename(path)));
