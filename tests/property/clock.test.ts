/**
 * Histories under clocks that jump: writes here, entries of a neighbour whose clock errs by itself, and a
 * person who now and then says what the time is. The model is a list of (known time, state): what was
 * known on a day is the last state whose time is not later, and no such time is ever later than one after
 * it. Whatever the clocks do, the log checks, and derives to the same times.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWrites } from '../../domain/kernel/change.ts';
import { checkDb } from '../../db/check.ts';
import { staleTimes } from '../../db/clock/derive.ts';
import { instantOf } from '../../db/clock/times.ts';
import { answerClock } from '../../db/clock/trust.ts';
import { Application } from '../../db/exchange/apply.ts';
import { addEntry, entryById } from '../../db/exchange/entries.ts';
import { commitChange } from '../../db/log.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { closeDb, openInMemory, type WritableDb } from '../../db/open.ts';
import { rebuild, replayUntil } from '../../db/rebuild.ts';
import { all, prepare, sql, transaction } from '../../db/sql.ts';
import { runThrough } from '../../db/steps.ts';
import { emptyDb } from '../db/fixtures.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 30 : 3000;

const START = Date.parse('2026-11-01T08:00:00Z');
const DAY = 24 * 3_600_000;

interface Step {
  readonly kind: 'write' | 'take' | 'confirm';
  /** Days by which the clock moved before this. */
  readonly days: number;
  readonly row: string;
  readonly text: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'take', 'take', 'confirm'),
  days: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(0, 1, 2) },
    { weight: 2, arbitrary: fc.constantFrom(-365, -4000, -3, -1, 20, 365) },
  ),
  row: fc.constantFrom('А', 'Б'),
  text: fc.string({ maxLength: 4 }),
});

const author = { person: 'Иванова', unit: 'МЗ' };
const KID = 'K'.repeat(43);

const stateOf = (db: WritableDb): string =>
  JSON.stringify(all(db, sql`SELECT id, text FROM note ORDER BY id`));

let seq = 0;

/** An entry of a neighbour who claims to have written it ten days from now. */
const takeIn = (db: WritableDb, now: number, { row, text }: Step): void => {
  seq += 1;
  const at = instantOf(now + 10 * DAY);
  const payload = {
    v: 1,
    net: KID,
    log: 'main',
    seq,
    prev: null,
    reg: 1,
    hlc: `${at}-0000`,
    by: 'Петров',
    refs: [],
    acts: [[0, 'note.edit', at] as const],
    ops: [{ k: 'set', t: 'note', r: `${row}:${seq % 3}`, f: 'text', v: text, p: [], h: 0 }],
  };
  const id = `${seq}`;
  const receivedAt = instantOf(now);
  transaction(db, () => {
    addEntry(db, { id, kid: KID, jws: '', own: false, receivedAt, payload, verdict: 'ok' });
    prepare(db, "UPDATE entry SET status = 'applied' WHERE id = ?").run(id);
    const application = new Application(db, '', receivedAt);
    application.append(entryById(db, id)!, payload, 'РЗИ-Варна');
    runThrough(application.finish());
  });
};

/** False where a write changed nothing and left no trace. */
const apply = (db: WritableDb, now: number, one: Step): boolean => {
  switch (one.kind) {
    case 'write':
      return (
        commitChange(
          db,
          { author, now: () => now },
          { log: 'main', act: 'note.edit', writes: rowWrites('note', one.row, { text: one.text }) },
        ) !== null
      );
    case 'take':
      takeIn(db, now, one);
      return true;
    case 'confirm':
      answerClock(
        db,
        { author, now: () => now },
        { id: `${now}`, question: null, machine: now, now },
      );
      return true;
    default:
      return one.kind satisfies never;
  }
};

interface Known {
  at: number;
  readonly state: string;
}

/** What is learnt is known from now on, or from when the last thing was; an answer bounds all before it. */
const learn = (model: Known[], now: number, kind: Step['kind'], state: string): void => {
  if (kind === 'confirm') for (const one of model) one.at = Math.min(one.at, now);
  model.push({ at: Math.max(now, model.at(-1)?.at ?? 0), state });
};

const onDay = (model: readonly Known[], day: number): string =>
  model.findLast(({ at }) => at <= day)?.state ?? '[]';

const replayed = (db: WritableDb, day: number): string => {
  const fresh = migrateInMemory(openInMemory());
  replayUntil(db, fresh, instantOf(day));
  const state = stateOf(fresh);
  closeDb(fresh);
  return state;
};

test('known on a day is what was known on that day, whatever the clocks did', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(), (steps, pick) => {
      const db = emptyDb();
      const model: Known[] = [];
      let clock = START;
      for (const one of steps) {
        clock += one.days * DAY + 1000;
        if (apply(db, clock, one)) learn(model, clock, one.kind, stateOf(db));
      }
      const some = model[pick % model.length]?.at ?? START;
      for (const day of [some, some - 1, START, START + 30 * DAY])
        expect(replayed(db, day)).toBe(onDay(model, day));
      expect(staleTimes(db)).toEqual([]);
      closeDb(db);
    }),
    { numRuns: RUNS },
  );
});

test('a rebuild leaves the times as they are, and the check agrees', () => {
  fc.assert(
    fc.property(
      fc.array(
        step.filter(({ kind }) => kind !== 'take'),
        { minLength: 1, maxLength: 10 },
      ),
      (steps) => {
        const db = emptyDb();
        let clock = START;
        for (const one of steps) apply(db, (clock += one.days * DAY + 1000), one);
        const times = () => all(db, sql`SELECT n, at, claimed, known FROM change ORDER BY n`);
        const before = times();
        rebuild(db);
        expect(times()).toEqual(before);
        expect(checkDb(db).problems).toEqual([]);
        closeDb(db);
      },
    ),
    { numRuns: RUNS / 2 },
  );
});
