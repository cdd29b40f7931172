/** What undo and redo do in a row that somebody else has deleted since: it stays deleted, and they say so. */
import { expect, test } from 'vitest';
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { cellsDigest } from '../../db/digest.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { rebuild } from '../../db/rebuild.ts';
import { all, sql } from '../../db/sql.ts';
import { redo, undo, undoChange } from '../../db/undo.ts';
import { seal, take, UNIT, workplaces } from '../property/workplaces.ts';
import { depsFrom, emptyDb } from './fixtures.ts';

const ROW = `${UNIT}:1`;
const start = '2026-05-01T08:00:00Z';
const write = (db: WritableDb, deps: LogDeps, writes: readonly Write[], act = 'note.edit') =>
  commitChange(db, deps, { log: 'main', act, writes })!.n;
const set = (db: WritableDb, deps: LogDeps, fields: Parameters<typeof rowWrites>[2], row = ROW) =>
  write(db, deps, rowWrites('note', row, fields));
const drop = (db: WritableDb, deps: LogDeps, row = ROW) =>
  write(db, deps, [deleteRow('note', row)], 'note.remove');
const notes = (db: WritableDb) =>
  all<{ id: string; text: string | null; measure: string | null }>(
    db,
    sql`SELECT id, text, measure FROM note ORDER BY id`,
  ).map(({ text, measure }) => [text, measure]);

const GONE = { ok: false, error: { code: 'log.undo-row-gone' } };

/** One workplace, two people; or two workplaces that have met. */
const worlds = {
  'at the same workplace': () => {
    const db = emptyDb();
    const [mine, theirs] = ['Иванова', 'Петров'].map((one) => depsFrom(start, one, UNIT));
    return { db, other: db, mine: mine!, theirs: theirs!, meet: () => undefined };
  },
  'at another workplace': () => {
    const [one, two] = workplaces();
    const [mine, theirs] = ['Иванова', 'Петров'].map((name) => depsFrom(start, name, UNIT));
    const now = (): number => Math.max(mine!.now(), theirs!.now());
    const meet = (): void => {
      for (const place of [one, two]) seal(place, now);
      take(one.db, two, now);
      take(two.db, one, now);
    };
    return { db: one.db, other: two.db, mine: mine!, theirs: theirs!, meet };
  },
};

const same = (db: WritableDb): void => {
  const before = cellsDigest(db);
  const shown = notes(db);
  rebuild(db, '2026-05-02T00:00:00.000Z');
  expect(cellsDigest(db)).toEqual(before);
  expect(notes(db)).toEqual(shown);
};

test.each(Object.entries(worlds))('an edit is not undone in a row deleted %s', (_, world) => {
  const { db, other, mine, theirs, meet } = world();
  const begun = set(db, mine, { text: 'първо', measure: '1.1.1' });
  const edited = set(db, mine, { text: 'второ' });
  meet();
  drop(other, theirs);
  meet();
  const told = undo(db, mine);
  expect(told).toMatchObject({ error: { ...GONE.error, params: { change: edited, older: 1 } } });
  expect(undo(db, mine, edited)).toMatchObject({ error: { code: 'log.nothing-older' } });
  for (const change of [begun, edited]) expect(undoChange(db, mine, change)).toMatchObject(GONE);
  meet();
  for (const one of [db, other]) {
    expect(notes(one)).toEqual([]);
    same(one);
  }
  // Whoever deleted takes it back: then the edit can be taken back, too.
  undo(other, theirs);
  meet();
  expect(notes(db)).toEqual([['второ', '1.1.1']]);
  expect(undo(db, mine)).toMatchObject({ ok: true, value: { undoes: edited } });
  meet();
  for (const one of [db, other]) expect(notes(one)).toEqual([['първо', '1.1.1']]);
});

test.each(Object.entries(worlds))(
  'an undone edit is not redone in a row deleted %s',
  (_, world) => {
    const { db, other, mine, theirs, meet } = world();
    set(db, mine, { text: 'първо', measure: '1.1.1' });
    set(db, mine, { text: 'второ' });
    undo(db, mine);
    meet();
    drop(other, theirs);
    meet();
    expect(redo(db, mine)).toMatchObject(GONE);
    meet();
    for (const one of [db, other]) expect(notes(one)).toEqual([]);
  },
);

test.each(Object.entries(worlds))('several rows at once, one of them deleted %s', (_, world) => {
  const { db, other, mine, theirs, meet } = world();
  const second = `${UNIT}:2`;
  const both = (text: string) =>
    write(db, mine, [
      ...rowWrites('note', ROW, { text, measure: '1.1.1' }),
      ...rowWrites('note', second, { text, measure: '1.1.2' }),
    ]);
  const begun = both('първо');
  const edited = both('второ');
  meet();
  drop(other, theirs);
  meet();
  expect(undoChange(db, mine, edited)).toMatchObject(GONE);
  expect(notes(db)).toEqual([['второ', '1.1.2']]);
  expect(undoChange(db, mine, begun)).toMatchObject(GONE);
  expect(undo(other, theirs)).toMatchObject({ ok: true });
  meet();
  expect(undoChange(db, mine, edited)).toMatchObject({ ok: true });
  meet();
  for (const one of [db, other])
    expect(notes(one)).toEqual([
      ['първо', '1.1.1'],
      ['първо', '1.1.2'],
    ]);
});

test('both deleted it apart: whoever takes the deletion back has the row again, once', () => {
  const { db, other, mine, theirs, meet } = worlds['at another workplace']();
  set(db, mine, { text: 'първо', measure: '1.1.1' });
  meet();
  drop(db, mine);
  drop(other, theirs);
  meet();
  expect(undo(db, mine)).toMatchObject({ ok: true });
  meet();
  for (const one of [db, other]) {
    expect(notes(one)).toEqual([['първо', '1.1.1']]);
    same(one);
  }
  expect(undo(other, theirs)).toMatchObject({ error: { code: 'log.undo-overtaken' } });
  expect(redo(db, mine)).toMatchObject({ ok: true });
  meet();
  for (const one of [db, other]) expect(notes(one)).toEqual([]);
});

test('one took its beginning back, the other deleted it: neither brings back what was taken back', () => {
  const { db, other, mine, theirs, meet } = worlds['at another workplace']();
  set(db, mine, { text: 'първо', measure: '1.1.1' });
  meet();
  undo(db, mine);
  drop(other, theirs);
  meet();
  expect(undo(other, theirs)).toMatchObject(GONE);
  expect(redo(db, mine)).toMatchObject(GONE);
  meet();
  for (const one of [db, other]) {
    expect(notes(one)).toEqual([]);
    same(one);
  }
});
