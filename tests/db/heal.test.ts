/** A chain that half a letter broke is healed where the half can be proven, and nothing else is. */
import { expect, test } from 'vitest';
import { chainHash } from '../../db/chain.ts';
import { checkDb, linksOf } from '../../db/check.ts';
import { heal } from '../../db/heal.ts';
import { commitChange } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { rebuild } from '../../db/rebuild.ts';
import { prepare } from '../../db/sql.ts';
import { rowWrites } from '../../domain/kernel/change.ts';
import { emptyDb } from './fixtures.ts';

const NOW = Date.parse('2026-11-01T08:00:00Z');
const deps = { author: { person: 'Иванова', unit: 'МЗ' }, now: () => NOW };

const note = (db: WritableDb, id: string, text: string): void =>
  void commitChange(db, deps, {
    log: 'main',
    act: 'note.add',
    writes: rowWrites('note', `МЗ:${id}`, {
      measure: '1.1.1',
      text,
      author: 'Иванова',
      unit: 'МЗ',
    }),
  });

/** As the early build left it: hashed with the half letter, stored with U+FFFD, and the rest built upon it. */
const withHalfLetter = (half: string): WritableDb => {
  const db = emptyDb();
  note(db, '01J00000000000000000000001', 'преди');
  note(db, '01J00000000000000000000002', 'изрязано ½');
  note(db, '01J00000000000000000000003', 'след');
  prepare(db, "UPDATE op SET v = replace(v, '½', '\uFFFD')").run();
  rebuild(db);
  const put = prepare(db, 'UPDATE change SET prev = ?, hash = ? WHERE n = ?');
  let before: string | null = null;
  for (const { n, prev, text } of linksOf(db)) {
    const hashed = text.replace('\uFFFD', JSON.stringify(half).slice(1, -1));
    const link: string = before ?? prev;
    before = chainHash(link, hashed);
    put.run(link, before, n);
  }
  return db;
};

test.each(['\uD83D', '\uDC7E', '\uD800', '\uDFFF'])('half of a pair: %j', (half) => {
  const db = withHalfLetter(half);
  expect(checkDb(db).problems.map(({ code }) => code)).toEqual(['check.log-chain']);
  expect(heal(db)).toEqual({ ok: true, value: { changes: 1, journal: 0 } });
  expect(checkDb(db)).toMatchObject({ ok: true, problems: [] });
  note(db, '01J00000000000000000000004', 'и нататък');
  expect(checkDb(db)).toMatchObject({ ok: true, problems: [] });
  expect(heal(db)).toEqual({ ok: true, value: { changes: 0, journal: 0 } });
});

test('a row that somebody edited is no half letter, and nothing is healed beside it', () => {
  const db = withHalfLetter('\uD83D');
  prepare(db, "UPDATE op SET v = 'подменено' WHERE v = 'след'").run();
  const before = linksOf(db);
  expect(heal(db)).toMatchObject({ ok: false, error: { code: 'db.heal-unproven' } });
  expect(linksOf(db)).toEqual(before);
});

const remove = (db: WritableDb, change: number): void => {
  prepare(db, 'DELETE FROM cell WHERE op IN (SELECT n FROM op WHERE change = ?)').run(change);
  prepare(db, 'DELETE FROM op WHERE change = ?').run(change);
  prepare(db, 'DELETE FROM change WHERE n = ?').run(change);
};

test('a row that is gone is not healed', () => {
  const db = withHalfLetter('\uD83D');
  const [second, last] = [linksOf(db).at(-2)!.n, linksOf(db).at(-1)!.n];
  remove(db, second);
  expect(heal(db)).toMatchObject({
    ok: false,
    error: { code: 'db.heal-unproven', params: { row: last } },
  });
});

test('nor a log whose beginning is gone', () => {
  const db = withHalfLetter('\uD83D');
  const [first, then] = linksOf(db);
  remove(db, first!.n);
  expect(heal(db)).toMatchObject({
    ok: false,
    error: { code: 'db.heal-unproven', params: { row: then!.n } },
  });
});
