/**
 * A second place for copies: a folder on a stick or another disk. While it is there, a full copy goes
 * into it once a day when something is new; while it is not, nothing is asked and nothing fails.
 *
 * Which folder that is stands in a file beside the database, not in it: it is a place of this machine,
 * a copy put back on another one must not carry it, and it is needed when the database is gone.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeWhole } from '../db/whole-file.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { copyAt, type Copy } from './copies.ts';
import { isDue, stampOf, superseded, timeOf } from './daily-copy.ts';
import type { FullCopy } from './full-copy.ts';
import type { CopyJob } from './full-copy-worker.ts';
import type { Store } from './store.ts';

interface Place {
  readonly folder: string;
  /** Tells the copies of this installation from those of others on one stick. */
  readonly mark: string;
}

export interface SecondPlace {
  readonly folder: string;
  readonly isThere: boolean;
  /** When its newest copy of this installation was made; null where there is none, or it is not there. */
  readonly last: number | null;
}

const NAME = /^myarka-copy-(?<mark>[0-9a-f]{6})-(?<stamp>.+)\.db$/u;
const WORKER = new URL(`./full-copy-worker${extname(import.meta.url)}`, import.meta.url);

const fileOf = (dataDir: string): string => join(dataDir, 'second-place.json');

const placeIn = (dataDir: string): Place | null => {
  try {
    const { folder, mark } = JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Partial<Place>;
    return typeof folder === 'string' && typeof mark === 'string' ? { folder, mark } : null;
  } catch {
    return null;
  }
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const isWithin = (outer: string, path: string): boolean => {
  const way = relative(outer, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

/** When each copy of this installation there was made; a file of somebody else is none. */
const ownTimes = ({ folder, mark }: Place): number[] =>
  readdirSync(folder)
    .map((name) => NAME.exec(name)?.groups)
    .filter((groups) => groups?.['mark'] === mark)
    .map((groups) => timeOf(groups?.['stamp'] ?? ''))
    .filter((at) => !Number.isNaN(at));

const newest = (times: readonly number[]): number | null =>
  times.length === 0 ? null : Math.max(...times);

const nameOf = ({ folder, mark }: Place, at: number): string =>
  join(folder, `myarka-copy-${mark}-${stampOf(at)}.db`);

export const secondPlace = (dataDir: string): SecondPlace | null => {
  const place = placeIn(dataDir);
  if (place === null) return null;
  const isThere = isFolder(place.folder);
  return { folder: place.folder, isThere, last: isThere ? newest(ownTimes(place)) : null };
};

/**
 * Names the folder, or none. `copies.place-none` where it is not there or is no folder; of the data
 * folder itself, what lies in it or around it, `copies.place-inside`: what takes the one would take both.
 */
export const setSecondPlace = (dataDir: string, typed: string): Result<null, Failure> => {
  const wanted = typed.trim();
  if (wanted === '') {
    rmSync(fileOf(dataDir), { force: true });
    return ok(null);
  }
  if (!isAbsolute(wanted) || !isFolder(wanted))
    return err(failure('copies.place-none', { path: wanted }, 'folder'));
  const folder = resolve(wanted);
  if (isWithin(dataDir, folder) || isWithin(folder, dataDir))
    return err(failure('copies.place-inside', { path: folder }, 'folder'));
  const mark = placeIn(dataDir)?.mark ?? randomBytes(3).toString('hex');
  writeWhole(fileOf(dataDir), `${JSON.stringify({ folder, mark })}\n`);
  return ok(null);
};

/** Copies of any installation there: those of a laptop that is gone, too. */
export const copiesThere = (dataDir: string): Copy[] => {
  const place = placeIn(dataDir);
  if (place === null || !isFolder(place.folder)) return [];
  return readdirSync(place.folder)
    .filter((name) => NAME.test(name))
    .map((name) => copyAt(join(place.folder, name), 'second'));
};

const inThread = (job: CopyJob): Promise<Result<FullCopy, Failure>> =>
  new Promise((resolve, reject) => {
    new Worker(WORKER, { workerData: job })
      .once('message', (done: Result<FullCopy, Failure>) => resolve(done))
      .once('error', reject);
  });

const underWay = new Set<string>();

/** A full copy there now; the rule of days, weeks and months takes older ones of this installation away. */
export const copyToSecond = async (
  { folder, path }: Pick<Store, 'folder' | 'path'>,
  now: number,
): Promise<Result<FullCopy, Failure>> => {
  const place = placeIn(folder);
  if (place === null || !isFolder(place.folder))
    return err(failure('copies.place-none', { path: place?.folder ?? '' }, 'folder'));
  const file = nameOf(place, now);
  if (underWay.has(folder)) return err(failure('copies.under-way', {}, file));
  underWay.add(folder);
  try {
    const made = await inThread({ database: path, folder, file });
    if (!made.ok) return made;
    for (const at of superseded(ownTimes(place))) rmSync(nameOf(place, at), { force: true });
    return made;
  } finally {
    underWay.delete(folder);
  }
};

/** Where the copy was made; null where there is no place, it is not there, or nothing is new. */
export const keepSecondCopy = async (store: Store, now: number): Promise<string | null> => {
  const place = placeIn(store.folder);
  if (place === null || !isFolder(place.folder) || store.clockQuestion() !== null) return null;
  if (!isDue(store.read, now, ownTimes(place), (at) => nameOf(place, at))) return null;
  const made = await copyToSecond(store, now);
  return made.ok ? made.value.file : null;
};
