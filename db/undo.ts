/**
 * Undo and redo are new changes that set back what an earlier one set. Which change is next follows
 * from the log alone: an undo takes the newest standing act of this person, a redo the newest undo.
 * What somebody else changed meanwhile is not trodden on: then the undo is refused and says so. Whoever was
 * told that and undoes once more passes over it, to the newest older act that can be taken back.
 *
 * A row that the change began (a new one, or one that was deleted before) is deleted; a row that it
 * deleted comes back by withdrawing that very deletion, so that nothing else comes back with it.
 */
import {
  DELETED_FIELD,
  deleteRow,
  type ChangeInfo,
  type FieldValue,
  type Write,
} from '../domain/kernel/change.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { measureOf } from '../domain/plan/undo-texts.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { REPLACED } from './cells.ts';
import { CONFIRM } from './clock/times.ts';
import { commitChange, type LogDeps } from './log.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { tableOf } from '../domain/tables/registry.ts';
import { deletedBy, deletionsIn, deletionsWith, namedBy } from './undo-gone.ts';
import { undoIsBarred } from './progress/undo-guard.ts';
import { REMEMBER } from './settings.ts';
import { all, get, prepare, sql } from './sql.ts';
import { toldChange } from './told-change.ts';

interface Step {
  readonly n: number;
  readonly act: string;
  readonly undoes: number | null;
}

/** How far back the stacks look; older acts are history, not a slip of the hand. */
const DEPTH = 500;

/** Acts that are decisions of their own, taken back only by another such decision. */
const FINAL_ACTS = ['plan.seed', 'amendment.adopt', 'import', 'protocol.seal'];

export interface UndoStacks {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** Replays acts in order: what can be undone now, and what can be redone. */
const undoStacks = (steps: readonly Step[]): UndoStacks => {
  let undo: Step[] = [];
  let redo: Step[] = [];
  for (const step of steps) {
    if (step.undoes === null) {
      undo.push(step);
      redo = [];
    } else if (undo.some(({ n }) => n === step.undoes)) {
      undo = undo.filter(({ n }) => n !== step.undoes);
      redo.push(step);
    } else {
      redo = redo.filter(({ n }) => n !== step.undoes);
      undo.push(step);
    }
  }
  return { undo, redo };
};

export const readStacks = (db: ReadableDb, unit: string, person: string): UndoStacks => {
  const steps = all<Step>(
    db,
    sql`SELECT n, act, undoes FROM change WHERE origin <> 1 AND unit = ${unit} AND by = ${person} AND act NOT IN (${CONFIRM}, ${REMEMBER}) ORDER BY n DESC LIMIT ${DEPTH}`,
  ).toReversed();
  const { undo, redo } = undoStacks(steps);
  const lastFinal = undo.findLastIndex(({ act }) => FINAL_ACTS.includes(act));
  return { undo: undo.slice(lastFinal + 1), redo };
};

interface Written {
  readonly n: number;
  readonly k: string;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: string | number | null;
  readonly before: string | number | null;
  readonly current: number | null;
  /** Of several values that met, each; null where there is one. */
  readonly heads: string | null;
}

const writtenBy = (db: ReadableDb, change: number): Written[] =>
  all<Written>(
    db,
    sql`SELECT op.n, op.k, op.t, op.r, op.f, op.v, before.v AS before, cell.op AS current, cell.heads
        FROM op
        LEFT JOIN op AS before ON before.n = ${REPLACED}
          AND before.t = op.t AND before.r = op.r AND before.f = op.f
        LEFT JOIN cell ON cell.t = op.t AND cell.r = op.r AND cell.f = op.f
        WHERE op.change = ${change} ORDER BY op.n`,
    // What is named by its hash stays: others may go by it.
  ).filter(({ t }) => tableOf(t)?.hashed === undefined);

const fieldValue = (value: string | number | null): FieldValue =>
  typeof value === 'number' ? value === 1 : value;

interface Place {
  readonly t: string;
  readonly r: string;
}

const isNewRow = (db: ReadableDb, { t, r }: Place, change: number): boolean =>
  get<{ n: number }>(
    db,
    sql`SELECT op.n FROM op WHERE t = ${t} AND r = ${r} AND change < ${change} LIMIT 1`,
  ) === undefined;

const rowOf = ({ t, r }: Place): string => `${t}\n${r}`;

/** Rows that were not there before the change. */
const rowsBegun = (
  db: ReadableDb,
  change: number,
  written: readonly Written[],
): Map<string, Place> => {
  const begins = (op: Written): boolean =>
    op.f === DELETED_FIELD ? op.v === 0 : isNewRow(db, op, change);
  return new Map(written.filter(begins).map((op) => [rowOf(op), op]));
};

/** Values that met this one: taking it back leaves theirs. */
const othersOf = ({ n, heads }: Written): number[] => {
  const all = heads === null ? [] : (JSON.parse(heads) as number[]);
  return all.includes(n) ? all.filter((head) => head !== n) : [];
};

const VALUE_OF = 'SELECT v FROM op WHERE n = ?';

/** The values that a decision had before it, in one line. */
const metValues = (db: ReadableDb, op: number): string =>
  namedBy(db, op)
    .flatMap(({ f, v }) => (typeof v === 'string' && f !== DELETED_FIELD ? [`„${v}“`] : []))
    .join(', ');

/** What the field holds without the operation: what met it, else what it had replaced. */
const without = (db: ReadableDb, op: Written): FieldValue => {
  const other = othersOf(op).at(-1);
  if (other === undefined) return fieldValue(op.before);
  return fieldValue((prepare(db, VALUE_OF).get(other) as Pick<Written, 'v'>).v);
};

const reversal = (
  db: ReadableDb,
  begun: ReadonlyMap<string, Place>,
  written: readonly Written[],
): Write[] => [
  ...[...begun.values()].map(({ t, r }) => deleteRow(t, r)),
  ...written
    .filter((op) => !begun.has(rowOf(op)))
    .map((op): Write => {
      const { t, r, f } = op;
      return f === DELETED_FIELD
        ? { t, r, f, v: false, withdraws: deletionsWith(db, op) }
        : { t, r, f, v: without(db, op) };
    }),
];

/** What somebody else wrote to a row that would go, known here since and not taken back. */
const isSharedSince = (
  db: ReadableDb,
  { author: { unit, person } }: LogDeps,
  change: number,
  { t, r }: Place,
): boolean =>
  get(
    db,
    sql`SELECT 1 FROM op JOIN change ON change.n = op.change
        WHERE op.t = ${t} AND op.r = ${r} AND op.v IS NOT NULL AND op.dead = 0 AND change.n > ${change}
          AND (change.origin = 1 OR change.unit <> ${unit} OR change.by <> ${person})
          AND change.undoes IS NULL
          AND NOT EXISTS (SELECT 1 FROM change AS back WHERE back.undoes = change.n
            AND NOT EXISTS (SELECT 1 FROM change AS again WHERE again.undoes = back.n)) LIMIT 1`,
  ) !== undefined;

interface Origin {
  readonly undoes: number | null;
  readonly t: string;
  readonly r: string;
  readonly f: string;
}

/**
 * The operation whose value stands, seen through undo and redo: taking change m back sets the cell to
 * what m's own operation on it had replaced.
 */
const standing = (db: ReadableDb, op: number | null): number | null => {
  if (op === null) return null;
  const origin = get<Origin>(
    db,
    sql`SELECT undoes, t, r, f FROM op JOIN change ON change.n = op.change WHERE op.n = ${op}`,
  );
  if (origin === undefined || origin.undoes === null) return op;
  const { undoes, t, r, f } = origin;
  const replaced = get<{ before: number | null }>(
    db,
    sql`SELECT before.n AS before FROM op
        LEFT JOIN op AS before ON before.n = ${REPLACED}
          AND before.t = op.t AND before.r = op.r AND before.f = op.f
        WHERE op.change = ${undoes} AND op.t = ${t} AND op.r = ${r} AND op.f = ${f}
        ORDER BY op.n LIMIT 1`,
  );
  return replaced === undefined ? op : standing(db, replaced.before);
};

/** The act that decides a conflict (api/exchange/resolve.ts). */
const DECIDES = 'exchange.resolve';

/**
 * No operation makes two values of one again, so a decided conflict is not opened by an undo: it would take
 * the other value for the person, or delete the row that was kept. Only the decision to delete is taken back,
 * with every deletion that it stood for, since nothing else would bring the row again.
 */
const decision = (db: ReadableDb, step: Step, written: readonly Written[]): Write[] | Failure => {
  const [op] = written;
  if (op?.f === DELETED_FIELD && op.v === 1) {
    const { t, r, f } = op;
    return [{ t, r, f, v: false, withdraws: deletionsIn(db, op.n) }];
  }
  const { subject } = toldChange(db, step.n);
  const measure = (subject && measureOf(subject)) ?? '';
  return failure('log.undo-decision', { measure, values: metValues(db, op?.n ?? 0) });
};

/** Named, since a person undoes without looking at it. */
const named = (
  db: ReadableDb,
  { n, act }: Step,
): { readonly act: string; readonly measure: string } => {
  const { subject } = toldChange(db, n);
  return { act, measure: (subject && measureOf(subject)) ?? '' };
};

const overtakenBy = (db: ReadableDb, step: Step): Failure =>
  failure('log.undo-overtaken', named(db, step));

const reverse = (
  db: WritableDb,
  deps: LogDeps,
  step: Step,
  act: string,
): Result<ChangeInfo, Failure> => {
  const written = writtenBy(db, step.n);
  const by = deletedBy(db, written, step.undoes === null);
  if (by !== null) return err(failure('log.undo-row-gone', { ...named(db, step), by }));
  if (
    written.some(
      (op) =>
        op.n !== op.current &&
        othersOf(op).length === 0 &&
        standing(db, op.n) !== standing(db, op.current),
    )
  ) {
    return err(overtakenBy(db, step));
  }
  if (undoIsBarred(db, written)) return err(failure('report.undo-locked'));
  const begun = rowsBegun(db, step.n, written);
  for (const [name, row] of begun) {
    if (!isSharedSince(db, deps, step.n, row)) continue;
    // Two began the row: without mine it is theirs.
    if (!written.some((op) => rowOf(op) === name && othersOf(op).length > 0))
      return err(overtakenBy(db, step));
    begun.delete(name);
  }
  const log =
    get<{ log: ChangeInfo['log'] }>(db, sql`SELECT log FROM change WHERE n = ${step.n}`)?.log ??
    'main';
  const decided = step.act === DECIDES && step.undoes === null;
  const writes = decided ? decision(db, step, written) : reversal(db, begun, written);
  if ('code' in writes) return err(writes);
  const change = commitChange(db, deps, { log, act, writes, undoes: step.n });
  return change === null ? err(failure('log.nothing-to-undo')) : ok(change);
};

/** The first that can be taken back, of acts whose newest was refused before. */
const undoOlder = (
  db: WritableDb,
  deps: LogDeps,
  newestFirst: readonly Step[],
): Result<ChangeInfo, Failure> => {
  for (const step of newestFirst) {
    const taken = reverse(db, deps, step, step.act);
    if (taken.ok) return taken;
  }
  return err(failure('log.nothing-older'));
};

/** A refusal of the newest act says which it was, and whether there are older ones. */
const withOlder = ({ code, params, where }: Failure, newest: Step, older: boolean): Failure =>
  failure(code, { ...params, change: newest.n, older: older ? 1 : 0 }, where);

/** `over`: the newest act, where its refusal was told: then it is passed over. */
export const undo = (
  db: WritableDb,
  deps: LogDeps,
  over: number | null = null,
): Result<ChangeInfo, Failure> => {
  const { undo: acts } = readStacks(db, deps.author.unit, deps.author.person);
  const newest = acts.at(-1);
  if (newest === undefined) return err(failure('log.nothing-to-undo'));
  if (newest.n === over) return undoOlder(db, deps, acts.toReversed());
  const taken = reverse(db, deps, newest, newest.act);
  return taken.ok ? taken : err(withOlder(taken.error, newest, acts.length > 1));
};

/** Takes back one act of this person, not only the newest; refused where it stands no more. */
export const undoChange = (
  db: WritableDb,
  deps: LogDeps,
  change: number,
): Result<ChangeInfo, Failure> => {
  const { undo: standingActs } = readStacks(db, deps.author.unit, deps.author.person);
  const step = standingActs.find(({ n }) => n === change);
  return step === undefined ? err(failure('log.act-gone')) : reverse(db, deps, step, step.act);
};

/** The act behind a change: an undo and a redo lead to the one they take back or repeat. */
export const actOf = (db: ReadableDb, change: number): number => {
  const undoes =
    get<{ undoes: number | null }>(db, sql`SELECT undoes FROM change WHERE n = ${change}`)
      ?.undoes ?? null;
  return undoes === null ? change : actOf(db, undoes);
};

export const redo = (db: WritableDb, deps: LogDeps): Result<ChangeInfo, Failure> => {
  const step = readStacks(db, deps.author.unit, deps.author.person).redo.at(-1);
  if (step === undefined) return err(failure('log.nothing-to-redo'));
  const again = reverse(db, deps, step, step.act);
  if (again.ok) return again;
  const { code, params, where } = again.error;
  return err(failure(code, { ...params, again: 1 }, where));
};
