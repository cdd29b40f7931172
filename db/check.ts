/**
 * `db check`: SQLite's own integrity check, the log's hash chain, the signatures and standings of
 * entries, the journal, and whether the tables still say what the log amounts to (derived anew in memory
 * and compared).
 */
import type { FieldValue, Op } from '../domain/kernel/change.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { firstBroken, type Link } from './chain.ts';
import { changeText } from './log.ts';
import { integrityProblems, migrateInMemory } from './migrate.ts';
import { createTools } from './exchange/tools.ts';
import { closeDb, openInMemory, type ReadableDb } from './open.ts';
import { clockWarnings } from './clock/warnings.ts';
import { staleTimes } from './clock/derive.ts';
import { cellsDigest } from './digest.ts';
import { takenInText } from './exchange/apply.ts';
import { entryProblems } from './exchange/check.ts';
import { misfitWarnings } from './exchange/misfits.ts';
import { journalCut } from './exchange/journal-cut.ts';
import { journalProblems } from './exchange/journal.ts';
import { replayUntil } from './rebuild.ts';
import { all, iterate, raw, sql } from './sql.ts';
import { DERIVED_FROM_REPORTS } from './progress/standing.ts';
import { TABLES } from '../domain/tables/registry.ts';

export interface CheckReport {
  readonly ok: boolean;
  readonly problems: readonly Failure[];
  /** Nothing is damaged, but somebody should look: a journal that was cut, clocks that were wrong, values that fit no field. */
  readonly warnings: readonly Failure[];
}

interface ChangeRow {
  readonly n: number;
  readonly log: Parameters<typeof changeText>[0]['log'];
  readonly hlc: Parameters<typeof changeText>[0]['hlc'];
  readonly at: string | null;
  readonly seen: string | null;
  readonly by: string;
  readonly unit: string;
  readonly act: string;
  readonly undoes: number | null;
  readonly prev: string;
  readonly hash: string;
  readonly part: number | null;
  readonly entryId: string | null;
}
type OpRow = Omit<Op, 'v' | 'p'> & { change: number; v: string | number | null; p: string };

const opsByChange = (db: ReadableDb): Map<number, Op[]> => {
  const ops = new Map<number, Op[]>();
  for (const row of iterate<OpRow>(
    db,
    sql`SELECT change, k, t, r, f, v, p, h FROM op ORDER BY n`,
  )) {
    const v: FieldValue = typeof row.v === 'number' ? row.v === 1 : row.v;
    const op: Op = { ...row, v, p: JSON.parse(row.p) as number[] };
    const list = ops.get(row.change);
    if (list === undefined) ops.set(row.change, [op]);
    else list.push(op);
  }
  return ops;
};

const CHANGES = sql`SELECT change.*, entry.id AS entryId FROM change
  LEFT JOIN entry ON entry.n = change.entry ORDER BY change.n`;

/** Each change as the chain has it, beside the text that it amounts to now. */
export const linksOf = (db: ReadableDb): Link[] => {
  const ops = opsByChange(db);
  return all<ChangeRow>(db, CHANGES).map((row) => ({
    n: row.n,
    prev: row.prev,
    hash: row.hash,
    text:
      row.entryId === null
        ? changeText(row, ops.get(row.n) ?? [])
        : takenInText(row.entryId, row.part ?? 0, row.seen),
  }));
};

const chainProblems = (db: ReadableDb): Failure[] => {
  const broken = firstBroken(linksOf(db));
  return broken === null ? [] : [failure('check.log-chain', { change: broken.n })];
};

const FOR_EVER = '9999';

const rowsOf = (db: ReadableDb, table: string): string[] =>
  all<object>(db, sql`SELECT * FROM ${raw(`"${table}"`)}`)
    .map((row) => JSON.stringify(row))
    .toSorted();

/** Tables whose rows differ from what the log amounts to. */
const derivedProblems = (db: ReadableDb): Failure[] => {
  const fresh = migrateInMemory(openInMemory());
  try {
    replayUntil(db, fresh, FOR_EVER);
    const cells = cellsDigest(db) === cellsDigest(fresh) ? [] : [failure('check.cells')];
    const tables = [...Object.keys(TABLES), ...DERIVED_FROM_REPORTS, 'misfit']
      .filter((table) => rowsOf(db, table).join('\n') !== rowsOf(fresh, table).join('\n'))
      .map((table) => failure('check.table', { table }));
    return [...cells, ...tables];
  } finally {
    closeDb(fresh);
  }
};

const timesProblems = (db: ReadableDb): Failure[] => {
  const [first] = staleTimes(db);
  return first === undefined ? [] : [failure('check.log-times', { change: first.n })];
};

/** `now`: what the clock of this machine says, where that is to be looked at too. */
export const checkDb = (db: ReadableDb, now: number | null = null): CheckReport => {
  const tools = createTools();
  const integrity = integrityProblems(db).map((detail) => failure('check.file', { detail }));
  const problems =
    integrity.length > 0
      ? integrity
      : [
          ...chainProblems(db),
          ...journalProblems(db),
          ...entryProblems(db, tools),
          ...timesProblems(db),
          ...derivedProblems(db),
        ];
  return {
    ok: problems.length === 0,
    problems,
    warnings:
      integrity.length > 0
        ? []
        : [...journalCut(db, tools), ...clockWarnings(db, now), ...misfitWarnings(db)],
  };
};
