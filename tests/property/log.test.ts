/**
 * Random histories of writes, deletions, undo and redo by two people: the tables always say what the
 * log amounts to, a rebuild changes nothing, and undoing everything leads back to the start.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteRow, rowWrites, type FieldValue } from '../../domain/kernel/change.ts';
import { checkDb } from '../../db/check.ts';
import { commitChange } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { stateDigest } from '../../db/digest.ts';
import { rebuild } from '../../db/rebuild.ts';
import { all, raw, sql } from '../../db/sql.ts';
import { TABLES } from '../../domain/tables/registry.ts';
import { redo, undo } from '../../db/undo.ts';
import { depsFrom, emptyDb } from '../db/fixtures.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 60 : 5000;

type Step =
  | { kind: 'write'; person: string; row: string; field: string; value: FieldValue }
  | { kind: 'delete' | 'undo' | 'redo'; person: string; row: string };

const person = fc.constantFrom('Иванова', 'Петров');
const row = fc.constantFrom('A', 'B', 'МЗ/1.1.1/1.1.1-1/2026-Q1');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      person,
      row,
      field: fc.constantFrom('text', 'measure', 'author'),
      value: fc.oneof(fc.string({ maxLength: 8 }), fc.constant(null)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('delete', 'undo', 'redo'), person, row }),
  },
);

const snapshot = (db: WritableDb): string =>
  JSON.stringify(
    Object.values(TABLES).map(({ table }) => all(db, sql`SELECT * FROM ${raw(`"${table}"`)}`)),
  );

const apply = (
  db: WritableDb,
  people: ReadonlyMap<string, ReturnType<typeof depsFrom>>,
  s: Step,
): void => {
  const deps = people.get(s.person)!;
  switch (s.kind) {
    case 'write':
      commitChange(db, deps, {
        log: 'main',
        act: 'edit',
        writes: rowWrites('note', s.row, { [s.field]: s.value }),
      });
      return;
    case 'delete':
      commitChange(db, deps, { log: 'main', act: 'delete', writes: [deleteRow('note', s.row)] });
      return;
    case 'undo':
      undo(db, deps);
      return;
    case 'redo':
      redo(db, deps);
      return;
  }
};

const people = () =>
  new Map(['Иванова', 'Петров'].map((name) => [name, depsFrom('2026-05-01T08:00:00Z', name)]));

test('the tables are the log, after any history', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const db = emptyDb();
      const authors = people();
      steps.forEach((s) => apply(db, authors, s));
      expect(checkDb(db)).toMatchObject({ ok: true, problems: [] });
      const before = [snapshot(db), stateDigest(db).digest];
      rebuild(db);
      expect([snapshot(db), stateDigest(db).digest]).toEqual(before);
      db.raw.close();
    }),
    { numRuns: RUNS },
  );
});

test('undoing all of one person’s work leads back to the start, redoing it to the end', () => {
  const mine = step.map((s): Step => ({ ...s, person: 'Иванова' }));
  fc.assert(
    fc.property(fc.array(mine, { maxLength: 30 }), (steps) => {
      const db = emptyDb();
      const authors = people();
      const deps = authors.get('Иванова')!;
      const start = snapshot(db);
      steps
        .filter(({ kind }) => kind === 'write' || kind === 'delete')
        .forEach((s) => apply(db, authors, s));
      const end = snapshot(db);
      while (undo(db, deps).ok);
      expect(snapshot(db)).toBe(start);
      while (redo(db, deps).ok);
      expect(snapshot(db)).toBe(end);
      db.raw.close();
    }),
    { numRuns: RUNS },
  );
});
