/** Acts on units: founded, renamed, closed, gone into another; what each touches, before it is written. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readChain } from '../../db/exchange/registries.ts';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  readUnitActs,
  readUnits,
  readUnitsAndActs,
  unitActRemoval,
  unitActWrites,
} from '../../db/plan/units.ts';
import { get, raw, sql } from '../../db/sql.ts';
import { REFERENCES } from '../../db/references.ts';
import { lastWriters, NOBODY, type Writer } from '../../db/writers.ts';
import { newest } from '../../domain/exchange/registry.ts';
import { PLAN_OWNER } from '../../domain/exchange/rights.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import { UNIT_KINDS } from '../../domain/plan/plan.ts';
import {
  UNIT_ACT_KINDS,
  inOrder,
  unitActProblem,
  type UnitAct,
} from '../../domain/plan/unit-acts.ts';
import { copyBefore } from '../copy-before.ts';
import { commitDeletion } from '../deletion.ts';
import { keysInForce } from '../exchange/unit-keys.ts';
import { readFrame } from '../progress/state.ts';
import { todayOf } from '../progress/view.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { dayInput } from './known-on.ts';

export interface UnitActView extends UnitAct {
  readonly written: Writer;
  /** Why it says nothing: it contradicts an act of an earlier day; null where it holds. */
  readonly idle: Failure | null;
}

/** What hangs on a unit now. */
export interface UnitTies {
  /** Measures that it is to report on, by the plan or as the ministry assigned it. */
  readonly measures: readonly string[];
  /** Reports begun, submitted or returned, which nobody has judged to the end. */
  readonly openReports: number;
  /** Keys of the exchange that can still sign. */
  readonly keys: readonly { readonly kid: string; readonly label: string }[];
}

const line = z
  .string()
  .max(2000)
  .transform((raw) => raw.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
const code = z.string().max(200);

const actInput = z.object({
  kind: z.enum(UNIT_ACT_KINDS),
  unit: code.transform((raw) => raw.normalize('NFC').trim()),
  day: dayInput,
  act: line,
  name: line.nullable().default(null),
  successor: code.nullable().default(null),
  /** Of a unit that is founded. */
  added: z
    .object({ kind: z.enum(UNIT_KINDS), parent: code.nullable().default(null) })
    .nullable()
    .default(null),
});

const activeKeys = (db: ReadableDb, unit: string): UnitTies['keys'] =>
  keysInForce(newest(readChain(db)), unit).map(({ kid, key: { label } }) => ({ kid, label }));

/** Units that are there, had keys, and have none in force: also one whose closing was taken back after their end. */
const keyless = (db: ReadableDb): string[] => {
  const registry = newest(readChain(db));
  const listed = new Set(Object.values(registry?.keys ?? {}).map(({ unit }) => unit));
  return readUnits(db)
    .filter(({ code: unit, until }) => until === null && listed.has(unit))
    .map(({ code: unit }) => unit)
    .filter((unit) => keysInForce(registry, unit).length === 0);
};

const tiesOf = (db: ReadableDb, unit: string): UnitTies => {
  const { plan, assignments } = readFrame(db);
  const measures = plan.measures.filter(
    (measure) =>
      measure.responsible.includes(unit) ||
      assignments.get(measure.code)?.get(unit)?.assigned === true,
  );
  const open = get<{ n: number }>(
    db,
    sql`SELECT count(*) AS n FROM report_state
        WHERE unit = ${unit} AND state IN ('in-progress', 'submitted', 'returned')`,
  );
  return {
    measures: measures.map(({ code: one }) => one),
    openReports: open?.n ?? 0,
    keys: activeKeys(db, unit),
  };
};

/** Where a row may name a unit: the acts on it are looked at by themselves. */
const NAMING = [
  ...REFERENCES.filter(({ to, table }) => to === 'unit' && table !== 'unit_act'),
  { table: 'measure_body', column: 'unit' },
];

/** A founded unit that is used stays: what names it would name nothing. */
const usedBy = (db: ReadableDb, unit: string): boolean =>
  NAMING.some(
    ({ table, column }) =>
      get(db, sql`SELECT 1 FROM ${raw(table)} WHERE ${raw(column)} = ${unit} LIMIT 1`) !==
      undefined,
  );

const removable = (db: ReadableDb, id: string): Result<UnitAct, Failure> => {
  const acts = readUnitActs(db);
  const act = acts.find((one) => one.id === id);
  if (act === undefined) return err(failure('unit-act.unknown'));
  const { unit } = act;
  const later = acts.some(
    (one) => one.id !== id && (one.unit === unit ? one.day >= act.day : one.successor === unit),
  );
  if (act.kind === 'add' && (later || activeKeys(db, unit).length > 0 || usedBy(db, unit)))
    return err(failure('unit-act.used', { unit }));
  return ok(act);
};

export const unitActsRouter = router({
  /** Newest first. */
  list: reader.query(({ ctx: { db } }): UnitActView[] => {
    const writers = lastWriters(db, 'unit_act');
    const { acts, idle } = readUnitsAndActs(db);
    return acts
      .toSorted((a, b) => inOrder(b, a))
      .map((act) => ({
        ...act,
        written: writers.get(rowId(act.id)) ?? NOBODY,
        idle: idle.get(act.id) ?? null,
      }));
  }),
  ties: reader
    .input(z.object({ unit: code }))
    .query(({ ctx, input }) => tiesOf(ctx.db, input.unit)),
  /** Units that are no more and whose keys can still sign. */
  keysToEnd: reader.query(({ ctx: { db } }) => {
    return readUnits(db)
      .filter(({ until }) => until !== null)
      .flatMap(({ code: unit }) => activeKeys(db, unit).map((key) => ({ unit, ...key })));
  }),
  keyless: reader.query(({ ctx: { db } }) => keyless(db)),
  write: writes('plan')
    .input(actInput)
    .mutation(({ ctx, input: { added, ...act } }) => {
      const { db, deps } = ctx;
      const { units, acts } = readUnitsAndActs(db);
      const now = {
        units,
        acts,
        today: todayOf(ctx),
        owner: PLAN_OWNER,
      };
      const problem = unitActProblem(now, { ...act, added });
      if (problem !== null) answer(err(problem));
      if (act.kind === 'merge') copyBefore(ctx.store, deps.now());
      const id = ulid(deps.now(), randomBytes(10));
      const founded = act.kind === 'add' ? (added ?? { kind: 'other', parent: null }) : null;
      const kept = {
        ...act,
        id,
        name: act.kind === 'close' || act.kind === 'merge' ? null : act.name,
        successor: act.kind === 'merge' ? act.successor : null,
      };
      commitChange(db, deps, {
        log: 'main',
        act: `unit.${act.kind}`,
        writes: unitActWrites(db, kept, founded),
      });
      return { id, ties: tiesOf(db, act.unit) };
    }),
  /** An act that was written by mistake. */
  remove: writes('plan')
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const act = answer(removable(db, input.id));
      return commitDeletion(db, deps, {
        log: 'main',
        act: 'unit.remove-act',
        writes: unitActRemoval(act),
      });
    }),
});
