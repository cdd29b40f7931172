import { expect, test } from 'vitest';
import { rowWrites } from '../../domain/kernel/change.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { all, sql } from '../../db/sql.ts';
import { readStacks, redo, undo } from '../../db/undo.ts';
import { depsFrom, emptyDb, seededDb } from './fixtures.ts';

const write = (db: WritableDb, deps: LogDeps, id: string, text: string) =>
  commitChange(db, deps, {
    log: 'main',
    act: 'note.edit',
    writes: rowWrites('note', id, { text }),
  });

const notes = (db: WritableDb) =>
  all<{ text: string }>(db, sql`SELECT text FROM note ORDER BY id`).map(({ text }) => text);

test('undo and redo walk back and forth over several acts', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z');
  write(db, deps, 'A', '1');
  write(db, deps, 'A', '2');
  write(db, deps, 'B', 'b');
  undo(db, deps);
  expect(notes(db)).toEqual(['2']);
  undo(db, deps);
  expect(notes(db)).toEqual(['1']);
  undo(db, deps);
  expect(notes(db)).toEqual([]);
  expect(undo(db, deps)).toEqual({ ok: false, error: { code: 'log.nothing-to-undo', params: {} } });
  redo(db, deps);
  redo(db, deps);
  expect(notes(db)).toEqual(['2']);
  redo(db, deps);
  expect(notes(db)).toEqual(['2', 'b']);
  expect(redo(db, deps)).toEqual({ ok: false, error: { code: 'log.nothing-to-redo', params: {} } });
});

test('a new act ends what could be redone', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z');
  write(db, deps, 'A', '1');
  write(db, deps, 'A', '2');
  undo(db, deps);
  write(db, deps, 'A', '3');
  expect(redo(db, deps).ok).toBe(false);
  undo(db, deps);
  expect(notes(db)).toEqual(['1']);
});

test('another person’s later change is not trodden on', () => {
  const db = emptyDb();
  const mine = depsFrom('2026-05-01T08:00:00Z', 'Иванова');
  const theirs = depsFrom('2026-05-01T09:00:00Z', 'Петров');
  write(db, mine, 'A', 'моя');
  write(db, theirs, 'A', 'чужда');
  expect(undo(db, mine)).toEqual({
    ok: false,
    error: {
      code: 'log.undo-overtaken',
      params: { act: 'note.edit', measure: '', change: 1, older: 0 },
    },
  });
  expect(undo(db, mine, 1)).toMatchObject({ ok: false, error: { code: 'log.nothing-older' } });
  expect(notes(db)).toEqual(['чужда']);
});

test('who was told that the newest act is overtaken takes back an older one by undoing once more', () => {
  const db = emptyDb();
  const mine = depsFrom('2026-05-01T08:00:00Z', 'Иванова');
  const theirs = depsFrom('2026-05-01T09:00:00Z', 'Петров');
  write(db, mine, 'A', '1');
  write(db, mine, 'A', '2');
  write(db, mine, 'B', 'моя');
  write(db, theirs, 'B', 'чужда');
  const told = undo(db, mine);
  expect(told).toMatchObject({ error: { code: 'log.undo-overtaken', params: { older: 1 } } });
  const over = told.ok ? null : (told.error.params['change'] as number);
  expect(undo(db, mine, over)).toMatchObject({ ok: true, value: { undoes: 2 } });
  expect(notes(db)).toEqual(['1', 'чужда']);
  redo(db, mine);
  expect(notes(db)).toEqual(['2', 'чужда']);
  // A newer act is taken back first, and what was refused is told of anew after it.
  write(db, mine, 'C', 'нова');
  expect(undo(db, mine, over)).toMatchObject({ ok: true });
  expect(notes(db)).toEqual(['2', 'чужда']);
  undo(db, mine, over);
  undo(db, mine, over);
  expect(notes(db)).toEqual(['чужда']);
  expect(undo(db, mine, over)).toMatchObject({ ok: false, error: { code: 'log.nothing-older' } });
  // Once theirs is taken back, so can mine be.
  undo(db, theirs);
  expect(undo(db, mine, over)).toMatchObject({ ok: true });
  expect(notes(db)).toEqual([]);
});

test('each person undoes their own', () => {
  const db = emptyDb();
  const mine = depsFrom('2026-05-01T08:00:00Z', 'Иванова');
  const theirs = depsFrom('2026-05-01T09:00:00Z', 'Петров');
  write(db, mine, 'A', 'моя');
  write(db, theirs, 'B', 'чужда');
  undo(db, mine);
  expect(notes(db)).toEqual(['чужда']);
});

test('what is written after an undo holds nothing of what was undone', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z', 'Иванова', 'РЗИ-Варна');
  const row = 'РЗИ-Варна/2.2.3/2.2.3-1/2026-Q3';
  const commit = (fields: Parameters<typeof rowWrites>[2]) =>
    commitChange(db, deps, { log: 'main', act: 'x', writes: rowWrites('report', row, fields) });
  commit({ value: 'да', degree: '66', note: 'встъпление' });
  undo(db, deps);
  commit({ note: 'само бележка' });
  expect(all(db, sql`SELECT value, degree, note FROM report`)).toEqual([
    { value: null, degree: null, note: 'само бележка' },
  ]);
  undo(db, deps);
  redo(db, deps);
  expect(all(db, sql`SELECT value, note FROM report`)).toEqual([
    { value: null, note: 'само бележка' },
  ]);
});

test('a row that somebody else wrote to since is not taken away by undoing its beginning', () => {
  const db = emptyDb();
  const mine = depsFrom('2026-05-01T08:00:00Z', 'Иванова');
  const theirs = depsFrom('2026-05-01T09:00:00Z', 'Петров');
  write(db, mine, 'A', 'моя');
  commitChange(db, theirs, {
    log: 'main',
    act: 'note.edit',
    writes: rowWrites('note', 'A', { measure: '1.1.1' }),
  });
  expect(undo(db, mine)).toMatchObject({ ok: false, error: { code: 'log.undo-overtaken' } });
  expect(notes(db)).toEqual(['моя']);
});

test('the seed cannot be undone', () => {
  const db = seededDb();
  expect(readStacks(db, 'МЗ', 'Мярка').undo).toEqual([]);
});
