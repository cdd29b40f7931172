/** Clocks that lie: what was written under them, and what is known on a day all the same. */
import { expect, test } from 'vitest';
import { localDate } from '../../domain/kernel/date.ts';
import { rowWrites, type ChangeInfo } from '../../domain/kernel/change.ts';
import { sentence } from '../../domain/text/sentences.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import {
  endOfSofiaDay,
  parseSofiaMoment,
  readSofiaMoment,
} from '../../domain/kernel/sofia-time.ts';
import { checkDb } from '../../db/check.ts';
import { correctionRemoval, correctionWrites, reachOf } from '../../db/clock/corrections.ts';
import { answerClock, readQuestion } from '../../db/clock/trust.ts';
import { measureHistory } from '../../db/history.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { createAsKnown } from '../../db/plan/as-known.ts';
import { rebuild } from '../../db/rebuild.ts';
import { all, sql } from '../../db/sql.ts';
import { undo } from '../../db/undo.ts';
import { readFreeze, headOn } from '../../db/council/freeze.ts';
import { seededDb } from './fixtures.ts';

const sofia = (text: string): number => parseSofiaMoment(text)!;

const at = (text: string): LogDeps => ({
  author: { person: 'Иванова', unit: 'МЗ' },
  now: () => sofia(text),
});

const note = (db: WritableDb, time: string, text: string): ChangeInfo | null =>
  commitChange(db, at(time), {
    log: 'main',
    act: 'note.edit',
    writes: rowWrites('note', 'N', { measure: '1.1.1', text }),
  });

/** A person says that the clock, which shows this, is right. */
const confirm = (db: WritableDb, time: string): void => {
  const now = sofia(time);
  const question = readQuestion(db, now, null);
  answerClock(db, at(time), { id: time, question, machine: now, now });
};

const textOn = (db: WritableDb, day: string): string | null => {
  const known = createAsKnown(db).on(localDate(day));
  return all<{ text: string }>(known, sql`SELECT text FROM note`)[0]?.text ?? null;
};

const times = (db: WritableDb) =>
  all<{ at: string; claimed: string; known: string }>(
    db,
    sql`SELECT at, claimed, known FROM change WHERE act = 'note.edit' ORDER BY n`,
  );

/** One edit under a clock a year ahead, then the clock set right. */
const aYearAhead = (): WritableDb => {
  const db = seededDb();
  note(db, '01.11.2026 10:00', 'вярна');
  note(db, '02.11.2027 10:00', 'година напред');
  expect(readQuestion(db, sofia('03.11.2026 09:00'), null)?.kind).toBe('before-last');
  confirm(db, '03.11.2026 09:00');
  note(db, '03.11.2026 12:00', 'пак вярна');
  return db;
};

test('work after a year ahead is known on its day, and its history bears its date', () => {
  const db = aYearAhead();
  expect(textOn(db, '2026-11-01')).toBe('вярна');
  expect(textOn(db, '2026-11-02')).toBe('вярна');
  expect(textOn(db, '2026-11-03')).toBe('пак вярна');
  const until = endOfSofiaDay(localDate('2026-11-03'));
  const [newest] = measureHistory(db, '1.1.1', { until });
  expect(newest).toMatchObject({
    to: 'пак вярна',
    at: '2026-11-03T10:00:00.000Z',
    known: '2026-11-03T10:00:00.000Z',
  });
  const stamps = all<{ hlc: string }>(db, sql`SELECT hlc FROM change ORDER BY n DESC LIMIT 1`);
  expect(stamps[0]?.hlc.slice(0, 4)).toBe('2027');
  expect(headOn(db, localDate('2026-11-03'))?.changes).toBe(4);
  expect(readFreeze(db, 'S', localDate('2026-11-03'))).toBeNull();
});

test('the check warns of stamps that are ahead, and of times still to come', () => {
  const db = seededDb();
  note(db, '02.11.2027 10:00', 'година напред');
  expect(checkDb(db, sofia('03.11.2026 12:00'))).toMatchObject({
    ok: true,
    warnings: [{ code: 'check.clock-future' }],
  });
  confirm(db, '03.11.2026 12:00');
  note(db, '03.11.2026 12:05', 'пак вярна');
  expect(checkDb(db, sofia('03.11.2026 12:06'))).toMatchObject({
    ok: true,
    warnings: [failure('check.clock-ahead', { count: 1, first: 2, last: '02.11.2027 г., 10:00' })],
  });
});

test('a lagging clock that was confirmed by mistake is told as what it may be, and a record mends it', () => {
  const db = seededDb();
  note(db, '20.11.2026 10:00', 'вярна');
  confirm(db, '09.11.2026 10:00');
  note(db, '09.11.2026 10:05', 'под изостаналия');
  note(db, '21.11.2026 10:00', 'пак вярна');
  const { ok, warnings } = checkDb(db, sofia('21.11.2026 10:01'));
  expect([ok, warnings.map(({ code }) => code)]).toEqual([true, ['check.clock-either']]);
  // What was known on the 10th has what was written on the 20th, until the record says otherwise.
  expect(textOn(db, '2026-11-10')).not.toBeNull();
  correct(db, '09.11.2026 10:00', '09.11.2026 10:30', '20.11.2026 11:00');
  expect(textOn(db, '2026-11-10')).toBeNull();
  expect(checkDb(db, sofia('21.11.2026 10:02'))).toMatchObject({ ok: true, warnings: [] });
});

test('the warning names what was written under the wrong clock alone, until a record covers it', () => {
  const db = aYearAhead();
  note(db, '04.11.2026 12:00', 'на другия ден');
  const [warning, ...more] = checkDb(db, sofia('04.11.2026 12:01')).warnings;
  expect(more).toEqual([]);
  expect([sentence(warning!, 'bg'), sentence(warning!, 'en')]).toEqual([
    'Часовник: 1 промяна (№ 3) е записана с час 02.11.2027 г., 10:00, повече от ден след като е станала известна тук. Часовникът е бил напред; запишете поправка (Настройки, „Часовник“).',
    'Clock: 1 change (No 3) is dated 02.11.2027 г., 10:00, more than a day after it came to be known here. The clock was ahead; record a correction (Settings, “Clock”).',
  ]);
  correct(db, '02.11.2027 10:00', '02.11.2027 10:00', '02.11.2026 10:00');
  expect(checkDb(db, sofia('04.11.2026 12:02'))).toMatchObject({ ok: true, warnings: [] });
});

const correct = (db: WritableDb, from: string, to: string, right: string): void => {
  const span = {
    workplace: null,
    shownFrom: new Date(sofia(from)).toISOString(),
    shownTo: new Date(sofia(to)).toISOString(),
  };
  const { lastStamp } = reachOf(db, span);
  commitChange(db, at('03.11.2026 13:00'), {
    log: 'main',
    act: 'clock.correct',
    writes: correctionWrites({
      id: 'K',
      ...span,
      trueFrom: new Date(sofia(right)).toISOString(),
      lastStamp,
      reason: null,
      author: 'Иванова',
    }),
  });
};

test('a correction shows the true time everywhere, and the log keeps what was claimed', () => {
  const db = aYearAhead();
  correct(db, '02.11.2027 10:00', '02.11.2027 10:00', '02.11.2026 10:00');
  expect(times(db)[1]).toEqual({
    at: '2027-11-02T08:00:00.000Z',
    claimed: '2026-11-02T08:00:00.000Z',
    known: '2026-11-02T08:00:00.000Z',
  });
  expect(textOn(db, '2026-11-02')).toBe('година напред');
  expect(checkDb(db).problems).toEqual([]);
  const before = times(db);
  rebuild(db);
  expect(times(db)).toEqual(before);
  // A year later the same time is shown by a right clock.
  confirm(db, '01.11.2027 10:00');
  note(db, '02.11.2027 10:00', 'година по-късно');
  expect(times(db).at(-1)?.claimed).toBe('2027-11-02T08:00:00.000Z');
  commitChange(db, at('02.11.2027 11:00'), {
    log: 'main',
    act: 'clock.uncorrect',
    writes: correctionRemoval('K'),
  });
  expect(times(db)[1]?.claimed).toBe('2027-11-02T08:00:00.000Z');
  expect(textOn(db, '2026-11-02')).toBe('вярна');
});

test('a clock at 2015 makes nobody forget, whatever a person says of it', () => {
  const db = seededDb();
  note(db, '01.11.2026 10:00', 'вярна');
  expect(readQuestion(db, sofia('01.01.2015 00:10'), null)?.kind).toBe('before-last');
  note(db, '01.01.2015 00:10', 'през 2015');
  expect(textOn(db, '2015-12-31')).toBeNull();
  expect(textOn(db, '2026-11-01')).toBe('през 2015');
  confirm(db, '01.01.2015 00:20');
  expect(textOn(db, '2015-12-31')).toBe('през 2015');
  correct(db, '01.01.2015 00:00', '01.01.2015 00:30', '02.11.2026 09:00');
  expect(textOn(db, '2015-12-31')).toBeNull();
  expect(textOn(db, '2026-11-01')).toBe('вярна');
  expect(textOn(db, '2026-11-02')).toBe('през 2015');
  expect(checkDb(db).problems).toEqual([]);
});

test('the clock is asked about once', () => {
  const db = seededDb();
  const built = sofia('01.10.2026 00:00');
  expect(readQuestion(db, sofia('01.09.2026 00:00'), built)?.kind).toBe('before-build');
  const now = sofia('01.09.2026 00:00');
  answerClock(db, at('01.09.2026 00:00'), {
    id: 'A',
    question: readQuestion(db, now, built),
    machine: now,
    now,
  });
  expect(readQuestion(db, sofia('01.09.2026 00:05'), built)).toBeNull();
  expect(readQuestion(db, sofia('15.10.2026 00:05'), built)).toBeNull();
  expect(readQuestion(db, sofia('20.10.2026 00:05'), built)?.kind).toBe('long-gap');
  confirm(db, '20.10.2026 00:05');
  expect(readQuestion(db, sofia('20.10.2026 00:06'), built)).toBeNull();
  expect(readQuestion(db, sofia('20.10.2026 00:01'), built)).toBeNull();
  expect(readQuestion(db, sofia('19.10.2026 23:00'), built)?.kind).toBe('before-last');
});

test('an answer about the clock is no step of undo', () => {
  const db = seededDb();
  note(db, '01.11.2026 10:00', 'вярна');
  confirm(db, '01.11.2026 10:30');
  expect(undo(db, at('01.11.2026 10:31'))).toMatchObject({ ok: true, value: { act: 'note.edit' } });
});

test('a day ends at midnight in Sofia, whatever zone the machine is set to', () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/Los_Angeles';
  try {
    const db = seededDb();
    note(db, '03.11.2026 23:59', 'преди полунощ');
    note(db, '04.11.2026 00:00', 'след полунощ');
    expect(textOn(db, '2026-11-03')).toBe('преди полунощ');
    expect(textOn(db, '2026-11-04')).toBe('след полунощ');
    expect(sofia('25.10.2026 02:30')).toBe(Date.parse('2026-10-24T23:30:00Z'));
    expect(readSofiaMoment('29.03.2026 03:30')).toEqual(
      err(failure('clock.no-such-hour', { day: '29.03.2026 г.', time: '03:30' })),
    );
    expect(readSofiaMoment('31.02.2026 10:00')).toEqual(
      err(failure('read.no-such-day', { text: '31.02.2026' })),
    );
    for (const text of ['3.11.26 г., 9.05 ч.', '2026-11-03 09:05', '03.11.2026, 9:05'])
      expect(readSofiaMoment(text)).toEqual(ok(sofia('03.11.2026 09:05')));
    for (const text of ['29.03.2026 24:00', '29.03.2026 03:61', '29.03.2026', '10:00'])
      expect(readSofiaMoment(text)).toEqual(err(failure('clock.true-time', { time: text })));
  } finally {
    process.env['TZ'] = zone;
  }
});
