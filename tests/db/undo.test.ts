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
    error: { code: 'log.undo-overtaken', params: { act: 'note.edit' } },
  });
  expect(notes(db)).toEqual(['чужда']);
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

test('the seed cannot be undone', () => {
  const db = seededDb();
  expect(readStacks(db, 'МЗ', 'Мярка').undo).toEqual([]);
});
