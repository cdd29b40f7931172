import { expect, test } from 'vitest';
import { deleteRow, rowWrites } from '../../domain/kernel/change.ts';
import { checkDb } from '../../db/check.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { commitChange } from '../../db/log.ts';
import { all, get, run, sql } from '../../db/sql.ts';
import { depsFrom, emptyDb, seededDb } from './fixtures.ts';

const note = (id: string, text: string) => rowWrites('note', id, { measure: '1.1.1', text });

test('a change keeps its operations, its author and its place in the chain', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z');
  const change = commitChange(db, deps, {
    log: 'main',
    act: 'note.add',
    writes: note('A', 'първа'),
  });
  expect(change).toEqual({
    n: 1,
    log: 'main',
    hlc: '2026-05-01T08:00:01.000Z-0000',
    at: '2026-05-01T08:00:01.000Z',
    by: 'Иванова',
    unit: 'МЗ',
    act: 'note.add',
    undoes: null,
  });
  expect(all(db, sql`SELECT k, t, r, f, v, p FROM op ORDER BY n`)).toEqual([
    { k: 'set', t: 'note', r: 'A', f: 'measure', v: '1.1.1', p: '[]' },
    { k: 'set', t: 'note', r: 'A', f: 'text', v: 'първа', p: '[]' },
  ]);
  expect(get(db, sql`SELECT text FROM note WHERE id = 'A'`)).toEqual({ text: 'първа' });
});

test('a later value names the earlier one as its predecessor', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z');
  commitChange(db, deps, { log: 'main', act: 'note.add', writes: note('A', 'първа') });
  commitChange(db, deps, { log: 'main', act: 'note.edit', writes: note('A', 'втора') });
  expect(all(db, sql`SELECT f, v, p FROM op WHERE change = 2`)).toEqual([
    { f: 'text', v: 'втора', p: '[2]' },
  ]);
});

test('what changes nothing is not written', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z');
  commitChange(db, deps, { log: 'main', act: 'note.add', writes: note('A', 'първа') });
  expect(
    commitChange(db, deps, { log: 'main', act: 'note.edit', writes: note('A', 'първа') }),
  ).toBeNull();
  expect(all(db, sql`SELECT n FROM change`)).toHaveLength(1);
});

test('a deleted row leaves its table and stays in the log', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z');
  commitChange(db, deps, { log: 'main', act: 'note.add', writes: note('A', 'първа') });
  commitChange(db, deps, { log: 'main', act: 'note.delete', writes: [deleteRow('note', 'A')] });
  expect(all(db, sql`SELECT * FROM note`)).toEqual([]);
  expect(all(db, sql`SELECT v FROM op WHERE f = 'text'`)).toEqual([{ v: 'първа' }]);
});

test('the clock never goes back, whatever the wall clock does', () => {
  const db = emptyDb();
  const at = (iso: string) => ({ author: { person: 'А', unit: 'МЗ' }, now: () => Date.parse(iso) });
  commitChange(db, at('2026-05-02T00:00:00Z'), { log: 'main', act: 'x', writes: note('A', '1') });
  commitChange(db, at('2026-05-01T00:00:00Z'), { log: 'main', act: 'x', writes: note('A', '2') });
  commitChange(db, at('2026-05-03T00:00:00Z'), { log: 'main', act: 'x', writes: note('A', '3') });
  expect(all(db, sql`SELECT hlc FROM change ORDER BY n`)).toEqual([
    { hlc: '2026-05-02T00:00:00.000Z-0000' },
    { hlc: '2026-05-02T00:00:00.000Z-0001' },
    { hlc: '2026-05-03T00:00:00.000Z-0000' },
  ]);
});

test('a failing write leaves nothing behind', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z');
  const broken = [
    ...note('A', 'първа'),
    { t: 'note', r: 'A', f: 'text', v: Symbol('x') as unknown as string },
  ];
  expect(() => commitChange(db, deps, { log: 'main', act: 'note.add', writes: broken })).toThrow(
    'SQLite3 can only bind',
  );
  expect(all(db, sql`SELECT n FROM change`)).toEqual([]);
  expect(all(db, sql`SELECT n FROM op`)).toEqual([]);
  expect(all(db, sql`SELECT id FROM note`)).toEqual([]);
});

test('the check finds a changed operation, a cut chain and a changed table', () => {
  const fresh = () => {
    const db = seededDb();
    commitChange(db, depsFrom('2026-05-01T08:00:00Z'), {
      log: 'main',
      act: 'note.add',
      writes: note('A', 'първа'),
    });
    return db;
  };
  expect(checkDb(fresh())).toMatchObject({ ok: true, problems: [] });

  const edited = fresh();
  run(edited, sql`UPDATE op SET v = 'друга' WHERE t = 'note' AND f = 'text'`);
  expect(checkDb(edited).problems).toContainEqual(failure('check.log-chain', { change: 2 }));

  const relabelled = fresh();
  run(relabelled, sql`UPDATE change SET by = 'Друг' WHERE n = 2`);
  expect(checkDb(relabelled).problems).toEqual([failure('check.log-chain', { change: 2 })]);

  const tampered = fresh();
  run(tampered, sql`UPDATE measure SET budget = 1 WHERE code = '7.3.3'`);
  expect(checkDb(tampered).problems).toEqual([failure('check.table', { table: 'measure' })]);
});

test('a text longer than its field, half a letter and what nobody sees are not written', () => {
  const db = emptyDb();
  const deps = depsFrom('2026-05-01T08:00:00Z');
  const write = (f: string, v: string) =>
    commitChange(db, deps, { log: 'main', act: 'note.add', writes: [{ t: 'note', r: 'A', f, v }] });
  expect(() => write('author', 'я'.repeat(2001))).toThrow('write.too-long');
  expect(() => write('text', 'я'.repeat(65_537))).toThrow('write.too-long');
  expect(all(db, sql`SELECT n FROM change`)).toEqual([]);
  write('author', 'я'.repeat(2000));
  const odd = Array.from('\u0000\u0007\u001B\u007F\u0085\u202E\u2066\u200F\uD83D.\uDC7E').filter(
    (sign) => sign !== '.',
  );
  for (const sign of odd)
    expect(() => write('text', `до ${sign} тук`)).toThrow(/^text\.(unseen|half-letter)$/);
  write('text', 'ред\n\tред 👩‍⚕️ А\u0301');
  expect(get(db, sql`SELECT text FROM note`)).toEqual({ text: 'ред\n\tред 👩‍⚕️ А\u0301' });
  expect(checkDb(db).problems).toEqual([]);
});
