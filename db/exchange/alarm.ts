/**
 * Two contents of one registry version: an alarm that stands until people with root keys have decided,
 * that is until a version here rejects the one that is not true (EXCHANGE §4). Nothing is taken in and no
 * other registry is issued meanwhile.
 */
import type { RegistryChain } from '../../domain/exchange/types.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { run, sql } from '../sql.ts';
import { readChain, readMeta, writeMeta } from './registries.ts';

export interface Alarm {
  readonly version: number;
  /** Ids of the two contents. */
  readonly here: string;
  readonly there: string;
  readonly file: string;
  readonly at: string;
}

const KEY = 'registry.alarm';

export const standingAlarm = (db: ReadableDb): Alarm | null => {
  const text = readMeta(db, KEY);
  return text === null ? null : (JSON.parse(text) as Alarm);
};

export const raiseAlarm = (db: WritableDb, alarm: Alarm): void => {
  if (standingAlarm(db) === null && !isSettled(readChain(db), alarm))
    writeMeta(db, KEY, JSON.stringify(alarm));
};

/** A version of this chain rejects one of the two. */
export const isSettled = (chain: RegistryChain, { here, there }: Alarm): boolean => {
  const rejected = chain.at(-1)?.registry.rejects ?? [];
  return rejected.includes(here) || rejected.includes(there);
};

export const clearAlarm = (db: WritableDb, chain: RegistryChain): void => {
  const alarm = standingAlarm(db);
  if (alarm !== null && isSettled(chain, alarm)) run(db, sql`DELETE FROM meta WHERE key = ${KEY}`);
};

export const alarmFailure = ({ version, file }: Alarm): Failure =>
  failure('exchange.registry-alarm', { version, file });
