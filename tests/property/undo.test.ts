/**
 * One person's history of writes, deletions, undo and redo against the plainest model there is: states
 * in two stacks. A row that was deleted and is written again holds only what was written since; undo and
 * redo bring back exactly what they took. The same holds for whoever gets it in packages, sealed in
 * whatever pieces.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteRow, rowWrites } from '../../domain/kernel/change.ts';
import { checkDb } from '../../db/check.ts';
import { cellsDigest } from '../../db/digest.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import type { WritableDb } from '../../db/open.ts';
import { all, sql } from '../../db/sql.ts';
import { redo, undo } from '../../db/undo.ts';
import { depsFrom, emptyDb } from '../db/fixtures.ts';
import { seal, take, UNIT, workplaces, type Workplace } from './workplaces.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 40 : 5000;
const step = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('write' as const) },
    { weight: 5, arbitrary: fc.constantFrom('delete' as const, 'undo' as const, 'undo' as const) },
    { weight: 2, arbitrary: fc.constantFrom('redo' as const, 'send' as const) },
  ),
  row: fc.constantFrom(`${UNIT}:1`, `${UNIT}:2`),
  field: fc.constantFrom('text', 'measure', 'author'),
  value: fc.constantFrom('а', 'б', 'в', null),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Row = Readonly<Record<string, string | null>>;
type State = Readonly<Record<string, Row>>;
const EMPTY: Row = { text: null, measure: null, author: null };

/** The state after an act; the same one where it changes nothing. */
const after = (state: State, { kind, row, field, value }: Step): State => {
  const held = state[row];
  if (kind === 'delete')
    return Object.fromEntries(Object.entries(state).filter(([r]) => r !== row));
  if ((held ?? EMPTY)[field] === value) return state;
  return { ...state, [row]: { ...(held ?? EMPTY), [field]: value } };
};

class Model {
  state: State = {};
  #undo: State[] = [];
  #redo: State[] = [];

  step(s: Step): void {
    if (s.kind === 'send') return;
    if (s.kind === 'undo' || s.kind === 'redo') {
      const [from, to] = s.kind === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
      const back = from.pop();
      if (back === undefined) return;
      to.push(this.state);
      this.state = back;
      return;
    }
    const next = after(this.state, s);
    if (JSON.stringify(next) === JSON.stringify(this.state)) return;
    this.#undo.push(this.state);
    this.#redo = [];
    this.state = next;
  }
}

const apply = (db: WritableDb, deps: LogDeps, { kind, row, field, value }: Step): void => {
  if (kind === 'undo') undo(db, deps);
  else if (kind === 'redo') redo(db, deps);
  else if (kind !== 'send') {
    const writes =
      kind === 'delete' ? [deleteRow('note', row)] : rowWrites('note', row, { [field]: value });
    commitChange(db, deps, { log: 'main', act: kind, writes });
  }
};

const shown = (db: WritableDb): State =>
  Object.fromEntries(
    all<Row & { id: string }>(db, sql`SELECT id, text, measure, author FROM note ORDER BY id`).map(
      ({ id, ...row }) => [id, row],
    ),
  );

const NOW = (): number => Date.parse('2026-06-01T00:00:00Z');

/** What somebody else holds who took in everything that was sealed. */
const taken = (from: Workplace): WritableDb => {
  const into = emptyDb();
  take(into, from, NOW);
  return into;
};

const AGAIN = { kind: 'write', row: `${UNIT}:1`, field: 'author', value: 'в' } as const;

test('what is shown is what the acts that stand wrote, nothing of what was undone', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const db = emptyDb();
      const deps = depsFrom('2026-05-01T08:00:00Z', 'Петрова', UNIT);
      const model = new Model();
      for (const s of [...steps, AGAIN]) {
        apply(db, deps, s);
        model.step(s);
        expect(shown(db)).toEqual(model.state);
      }
      expect(checkDb(db).problems).toEqual([]);
      db.raw.close();
    }),
    { numRuns: RUNS },
  );
});

test('and so it is for whoever takes it in, sealed in whatever pieces', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const [place] = workplaces();
      const { db } = place;
      const deps = depsFrom('2026-05-01T08:00:00Z', 'Петрова', UNIT);
      const model = new Model();
      for (const s of [...steps, AGAIN]) {
        if (s.kind === 'send') seal(place, deps.now);
        apply(db, deps, s);
        model.step(s);
      }
      seal(place, deps.now);
      const other = taken(place);
      expect(shown(other)).toEqual(model.state);
      expect(cellsDigest(other)).toBe(cellsDigest(db));
      for (const one of [db, other]) one.raw.close();
    }),
    { numRuns: RUNS },
  );
});
