/** Where the data lies: one folder, the same for the window and for the command line. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { lostDatabase } from '../copies.ts';
import { renameData } from '../../db/rename.ts';

export interface Place {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** A host's own command line, where `--data DIR` may stand; the command line reads its own. */
  readonly argv?: readonly string[];
}

const DATA = '--data';

const asked = (argv: readonly string[]): string | undefined => {
  const at = argv.indexOf(DATA);
  if (at !== -1) return argv[at + 1];
  return argv.find((argument) => argument.startsWith(`${DATA}=`))?.slice(DATA.length + 1);
};

/** The folder of a profile that Windows copies over the network at each sign-on: until 0.1 data lay there. */
const roaming = ({ env, home }: Place): string =>
  join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Myarka');

const usual = ({ platform, env, home }: Place): string => {
  switch (platform) {
    case 'win32':
      return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Myarka');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Myarka');
    default:
      return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'myarka');
  }
};

/** Named by a person, beside a program on a stick, or the system's usual place. */
export function dataDirOf(place: Place): string {
  const { env, argv = [] } = place;
  const named = asked(argv) ?? env['MYARKA_DATA'];
  if (named !== undefined && named !== '') return resolve(named);
  const stick = env['PORTABLE_EXECUTABLE_DIR'];
  return stick === undefined ? usual(place) : join(stick, 'Myarka-data');
}

const hasData = (folder: string): boolean => existsSync(join(folder, 'myarka.db'));

/** A name that is free, for what stood in the place without being data. */
const aside = (folder: string): string => {
  let n = 1;
  while (existsSync(`${folder}-${n}`)) n += 1;
  return `${folder}-${n}`;
};

const moveAll = (old: string, folder: string): void => {
  mkdirSync(dirname(folder), { recursive: true });
  if (!existsSync(folder)) return renameData(old, folder);
  const kept = aside(folder);
  renameData(folder, kept);
  try {
    renameData(old, folder);
  } catch (error) {
    renameData(kept, folder);
    throw error;
  }
};

/**
 * The folder to work with. Data of an earlier build in the roaming profile moves to the local one by
 * one renaming; a folder without data that stands there (a browser's files) is put aside, one with what
 * a lost database left is not touched. Where the move cannot be, the data is used where it is.
 */
export function settleDataDir(place: Place): string {
  const folder = dataDirOf(place);
  if (place.platform !== 'win32' || folder !== usual(place)) return folder;
  const old = roaming(place);
  if (hasData(folder) || lostDatabase(folder) !== null || !hasData(old)) return folder;
  try {
    moveAll(old, folder);
    return folder;
  } catch {
    return old;
  }
}

export type FolderRisk = 'network' | 'synced';

/**
 * Where a database is at risk: SQLite's journal needs one machine's locks, which network folders do not
 * give, and a service that synchronises files copies them in the middle of a write.
 */
export function folderRisk(folder: string, env: Place['env']): FolderRisk | null {
  if (/^[\\/]{2}[^\\/?.]/u.test(folder)) return 'network';
  const parts = folder.split(/[\\/]/u);
  const synced = parts.some((part) =>
    /^(?:OneDrive|Dropbox|Google Drive|Nextcloud)\b/iu.test(part),
  );
  const { OneDrive: drive } = env;
  const inDrive = drive !== undefined && drive !== '' && folder.startsWith(drive);
  return synced || inDrive ? 'synced' : null;
}
