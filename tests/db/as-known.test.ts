import { expect, test } from 'vitest';
import { localDate } from '../../domain/kernel/date.ts';
import { endOfSofiaDay } from '../../domain/kernel/sofia-time.ts';
import { rowWrites } from '../../domain/kernel/change.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { createAsKnown } from '../../db/plan/as-known.ts';
import {
  measureNotes,
  measureNotesUntil,
  noteRemoval,
  noteTextWrites,
  noteWrites,
} from '../../db/plan/notes.ts';
import { readPlan } from '../../db/plan.ts';
import { readUnits } from '../../db/plan/units.ts';
import { seededDb } from './fixtures.ts';

const at = (instant: string): LogDeps => ({
  author: { person: 'Иванова', unit: 'МЗ' },
  now: () => Date.parse(instant),
});

const note = { id: 'N1', measure: '1.1.1', text: 'Първа', author: 'Иванова', unit: 'МЗ' };

const write = (db: WritableDb, deps: LogDeps, act: string, writes: ReturnType<typeof noteWrites>) =>
  commitChange(db, deps, { log: 'main', act, writes });

/** What the replayed tables say, and what the log says of the same instant. */
const texts = (db: WritableDb, day: string): string[] => {
  const known = createAsKnown(db).on(localDate(day));
  const replayed = measureNotes(known, '1.1.1', 10).notes.map(({ text }) => text);
  const scope = { limit: 10, until: endOfSofiaDay(localDate(day)) };
  const merged = measureNotesUntil(db, '1.1.1', scope).notes.map(({ text }) => text);
  expect(merged).toEqual(replayed);
  return merged;
};

const withNotes = (): WritableDb => {
  const db = seededDb();
  const writtenAt = '2026-05-01T08:00:00.000Z';
  write(db, at('2026-05-01T08:00:00Z'), 'note.add', noteWrites({ ...note, writtenAt }));
  write(db, at('2026-05-02T08:00:00Z'), 'note.edit', noteTextWrites('N1', 'Втора'));
  write(db, at('2026-05-03T08:00:00Z'), 'note.delete', noteRemoval('N1'));
  return db;
};

test('each day shows what was known at its end', () => {
  const db = withNotes();
  expect(texts(db, '2026-04-30')).toEqual([]);
  expect(texts(db, '2026-05-01')).toEqual(['Първа']);
  expect(texts(db, '2026-05-02')).toEqual(['Втора']);
  expect(texts(db, '2026-05-03')).toEqual([]);
});

test('a day ends at midnight in Bulgaria', () => {
  const db = seededDb();
  const writtenAt = '2026-05-01T21:30:00.000Z';
  write(db, at('2026-05-01T21:30:00Z'), 'note.add', noteWrites({ ...note, writtenAt }));
  expect(texts(db, '2026-05-01')).toEqual([]);
  expect(texts(db, '2026-05-02')).toEqual(['Първа']);
});

test('the plan is known from the day of its seed', () => {
  const known = createAsKnown(seededDb());
  expect(readPlan(known.on(localDate('2024-03-17')))).toBeNull();
  expect(readPlan(known.on(localDate('2024-03-18')))?.measures).toHaveLength(72);
});

test('a corrected title is not known before its correction', () => {
  const db = seededDb();
  write(
    db,
    at('2026-05-02T08:00:00Z'),
    'amendment.adopt',
    rowWrites('measure', '1/1.1.1', { title: 'Ново наименование' }),
  );
  const known = createAsKnown(db);
  const title = (day: string) => readPlan(known.on(localDate(day)))?.measures[0]?.title;
  expect(title('2026-05-01')).toMatch(/^Разработване на модел за управление/);
  expect(title('2026-05-02')).toBe('Ново наименование');
});

test('two days are kept, a new change makes them anew', () => {
  const db = withNotes();
  const known = createAsKnown(db);
  const first = known.on(localDate('2026-05-01'));
  const second = known.on(localDate('2026-05-02'));
  expect(known.on(localDate('2026-05-01'))).toBe(first);
  known.on(localDate('2026-05-03'));
  expect(known.on(localDate('2026-05-01'))).toBe(first);
  expect(known.on(localDate('2026-05-02'))).not.toBe(second);
  write(
    db,
    at('2026-05-04T08:00:00Z'),
    'note.add',
    noteWrites({ ...note, id: 'N2', writtenAt: '2026-05-04T08:00:00.000Z' }),
  );
  expect(known.on(localDate('2026-05-02'))).not.toBe(first);
});

test('an edited note says so, as of that day', () => {
  const db = withNotes();
  const until = endOfSofiaDay(localDate('2026-05-02'));
  expect(measureNotesUntil(db, '1.1.1', { limit: 10, until }).notes).toEqual([
    {
      ...note,
      text: 'Втора',
      workplace: null,
      writtenAt: '2026-05-01T08:00:00.000Z',
      edited: { at: '2026-05-02T08:00:00.000Z', by: 'Иванова' },
    },
  ]);
});

test('the adopted plan alone is replayed without the working data', () => {
  const db = withNotes();
  const plan = createAsKnown(db).on(localDate('2026-05-01'), 'plan');
  expect(readPlan(plan)).toEqual(readPlan(db));
  expect(readUnits(plan)).toEqual(readUnits(db));
  expect(measureNotes(plan, '1.1.1', 10).total).toBe(0);
});
