/**
 * A copy of the database once a day, made by itself while a window works and something is new. Stored
 * files are never changed, so they need no copy every day; a full copy is a person's act.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { changeCount } from '../db/about.ts';
import { closeDb, openReadable, openWritable, type ReadableDb } from '../db/open.ts';
import { renameData } from '../db/rename.ts';
import { sofiaDay } from '../domain/kernel/sofia-time.ts';
import { DAILY } from './copies.ts';
import type { Store } from './store.ts';

const DAY_MS = 86_400_000;

type Rule = readonly [most: number, period: (at: number) => string];

/** The newest of each of the last days, weeks and months that have one. */
const KEPT: readonly Rule[] = [
  [7, sofiaDay],
  [4, (at) => String(Math.floor(at / (7 * DAY_MS)))],
  [12, (at) => sofiaDay(at).slice(0, 7)],
];

/** Which of the copies, by their times, no rule keeps. */
export const superseded = (times: readonly number[]): number[] => {
  const newestFirst = times.toSorted((a, b) => b - a);
  const kept = new Set<number>();
  for (const [most, period] of KEPT) {
    const periods = new Set<string>();
    for (const at of newestFirst) {
      if (periods.size === most) break;
      if (!periods.has(period(at))) kept.add(at);
      periods.add(period(at));
    }
  }
  return newestFirst.filter((at) => !kept.has(at));
};

/** A moment as the name of a file has it, and back; NaN where it is none. */
export const stampOf = (at: number): string => new Date(at).toISOString().replaceAll(':', '-');
export const timeOf = (stamp: string): number =>
  Date.parse(stamp.replace(/T(\d\d)-(\d\d)-/u, 'T$1:$2:'));

const backupsOf = (folder: string): string => join(folder, 'backups');
const placeOf = (folder: string, at: number): string =>
  join(backupsOf(folder), `${DAILY}${stampOf(at)}.db`);

const timesIn = (folder: string): number[] =>
  readdirSync(backupsOf(folder))
    .filter((name) => name.startsWith(DAILY) && name.endsWith('.db'))
    .map((name) => timeOf(name.slice(DAILY.length, -'.db'.length)))
    .filter((at) => !Number.isNaN(at));

/** Null of a copy that cannot be read: it is none. */
export const changesIn = (file: string): number | null => {
  try {
    const db = openReadable(file);
    try {
      return changeCount(db);
    } finally {
      closeDb(db);
    }
  } catch {
    return null;
  }
};

/** There is no copy yet, or the last one is a day old and something is new; `times`: of the copies, `at` a place. */
export const isDue = (
  read: ReadableDb,
  now: number,
  times: readonly number[],
  placeAt: (at: number) => string,
): boolean => {
  const last = Math.max(...times.filter((at) => at <= now));
  if (last === Number.NEGATIVE_INFINITY) return true;
  return now - last >= DAY_MS && changesIn(placeAt(last)) !== changeCount(read);
};

/** A damaged database does not push out the copies of a whole one. */
const isWhole = (file: string): boolean => {
  const copy = openWritable(file);
  try {
    copy.raw.pragma('journal_mode = DELETE');
    return copy.raw.pragma('quick_check(1)', { simple: true }) === 'ok';
  } finally {
    closeDb(copy);
  }
};

/** As many are copied at a time, and others have their turn. */
const PAGES = 100;

const copyDaily = async (
  { folder, write, clockQuestion }: Store,
  now: number,
  progress: () => number = () => PAGES,
): Promise<string | null> => {
  if (clockQuestion() !== null) return null;
  mkdirSync(backupsOf(folder), { recursive: true });
  const file = placeOf(folder, now);
  const beside = join(folder, 'daily-copy.part');
  rmSync(beside, { force: true });
  try {
    await write.raw.backup(beside, { progress });
    if (!isWhole(beside)) return null;
    renameData(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
  for (const at of superseded(timesIn(folder))) rmSync(placeOf(folder, at), { force: true });
  return file;
};

/** Enough for a database of hundreds of megabytes, and too long for nobody who signs off. */
const CLOSING_MS = 1500;

/** Nothing of the copy stays, and the program closes. */
class TooLong extends Error {}

const stopAfter = (most: number): (() => number) => {
  const until = performance.now() + most;
  return (): number => {
    if (performance.now() > until) throw new TooLong();
    return PAGES;
  };
};

/**
 * On closing: what was written since the last copy, however short ago, within a second and a half; a
 * larger database keeps that of the day before. The rule keeps one for each day.
 */
export const keepClosingCopy = async (store: Store, now: number): Promise<string | null> => {
  const times = existsSync(backupsOf(store.folder)) ? timesIn(store.folder) : [];
  const last = Math.max(...times.filter((at) => at <= now));
  const isNew =
    !Number.isFinite(last) || changesIn(placeOf(store.folder, last)) !== changeCount(store.read);
  if (!isNew) return null;
  try {
    return await copyDaily(store, now, stopAfter(CLOSING_MS));
  } catch (error) {
    if (error instanceof TooLong) return null;
    throw error;
  }
};

/** Where the copy was made; null where none is due. Others work on meanwhile. */
export const keepDailyCopy = async (store: Store, now: number): Promise<string | null> => {
  const { folder, read } = store;
  mkdirSync(backupsOf(folder), { recursive: true });
  return isDue(read, now, timesIn(folder), (at) => placeOf(folder, at))
    ? copyDaily(store, now)
    : null;
};
