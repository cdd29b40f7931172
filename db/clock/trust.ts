/**
 * What this installation knows of its own clock: when it was last used without doubt, what a person
 * answered about it, and by how much it is known to be wrong now. All of it stays here.
 */
import { clockQuestion, type ClockQuestion } from '../../domain/clock/question.ts';
import { rowWrites } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { readMeta, writeMeta } from '../exchange/registries.ts';
import { commitChange, type LogDeps } from '../log.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { get, run, sql, transaction } from '../sql.ts';
import { CONFIRM, instantOf, lastKnown } from './times.ts';

const USED = 'clock.used';
const SHIFT = 'clock.shift';
const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds to add to what the machine's clock says; 0 where nobody said that it is wrong. */
export const readShift = (db: ReadableDb): number => Number(readMeta(db, SHIFT) ?? 0);

const earliestConfirmed = (db: ReadableDb): number | null => {
  const at = get<{ at: string | null }>(
    db,
    sql`SELECT min(shown) AS at FROM clock_answer WHERE question = 'before-build'`,
  )?.at;
  return typeof at === 'string' ? Date.parse(at) : null;
};

const instant = (text: string | null): number | null =>
  text === null || text === '' ? null : Date.parse(text);

export const readQuestion = (
  db: ReadableDb,
  now: number,
  built: number | null,
  shift = readShift(db),
): ClockQuestion | null =>
  clockQuestion({
    now,
    shift,
    lastKnown: instant(lastKnown(db)),
    lastUsed: instant(readMeta(db, USED)),
    built,
    confirmed: earliestConfirmed(db),
  });

/** What speaks against a time by itself, whatever was said of the machine's clock. */
export const readDoubt = (
  db: ReadableDb,
  time: number,
  built: number | null,
): ClockQuestion | null => readQuestion(db, time, built, 0);

/** Notes that somebody works here now; once a day is enough. The clock must be beyond doubt. */
export const noteUse = (db: WritableDb, now: number): void => {
  const used = instant(readMeta(db, USED));
  if (used === null || Math.abs(now - used) > DAY) writeMeta(db, USED, instantOf(now));
};

export interface ClockAnswer {
  readonly id: string;
  readonly question: ClockQuestion | null;
  /** What the machine's clock shows, and the time that is true. */
  readonly machine: number;
  readonly now: number;
}

const answerOf = ({ question, machine, now }: ClockAnswer): string => {
  if (now === machine) return 'right';
  return question === null ? 'set' : 'wrong';
};

/**
 * Records what a person says the time is. Whatever is known here was known by then, so nothing stays in
 * a future that a wrong clock has shown.
 */
export const answerClock = (db: WritableDb, { author }: LogDeps, answer: ClockAnswer): void =>
  transaction(db, () => {
    const at = instantOf(answer.now);
    run(db, sql`UPDATE change SET known = ${at} WHERE known > ${at} AND origin <> 2`);
    writeMeta(db, SHIFT, String(answer.now - answer.machine));
    writeMeta(db, USED, at);
    commitChange(
      db,
      { author, now: () => answer.now },
      {
        log: 'local',
        act: CONFIRM,
        writes: rowWrites('clock_answer', rowId(answer.id), {
          question: answer.question?.kind ?? null,
          shown: instantOf(answer.machine),
          last: answer.question?.last ?? null,
          answer: answerOf(answer),
          trueNow: at,
          author: author.person,
        }),
      },
    );
  });
