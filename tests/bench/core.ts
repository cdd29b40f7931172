/**
 * The core at national scale (tests/bench/national.ts): what each screen asks against the bare SQL of
 * the same answers, a write against a bare insert, a rebuild against bare inserts of the same rows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { rowWrites } from '../../domain/kernel/change.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import { closeDb, openWritable, type WritableDb } from '../../db/open.ts';
import { rebuild } from '../../db/rebuild.ts';
import { all, raw, sql, transaction } from '../../db/sql.ts';
import { TABLES } from '../../domain/tables/registry.ts';
import { sideBySide, timed, type BenchRow } from './measure.ts';
import { buildNational } from './national.ts';
import { createRecorder } from './recorder.ts';

type Call = ReturnType<typeof callerOf>;
const ROUNDS = 21;
const TODAY = '2027-01-01';
const MEASURE = '7.3.3';

/** What each screen of the window asks the core for when it is opened. */
const SCREENS: Readonly<Record<string, (call: Call) => readonly (() => Promise<unknown>)[]>> = {
  register: (call) => [() => call.plan.plan(), () => call.plan.views.list()],
  'register, search': (call) => [() => call.plan.search({ words: 'здравеопазването' })],
  measure: (call) => [
    () => call.plan.plan(),
    () => call.plan.notes.list({ measure: MEASURE }),
    () => call.plan.findings.list(),
    () => call.plan.links.list(),
  ],
  home: (call) => [
    () => call.plan.plan(),
    () => call.plan.history.recent({ limit: 10 }),
    () => call.plan.findings.list(),
    () => call.plan.amendments.list(),
    () => call.work.waiting({ on: TODAY }),
  ],
  money: (call) => [() => call.plan.totals.sums()],
  findings: (call) => [() => call.plan.findings.list()],
  links: (call) => [() => call.plan.links.list()],
  amendments: (call) => [() => call.plan.amendments.list(), () => call.plan.editions()],
  'boards: light': (call) => [() => call.progress.boards.lights({ on: TODAY })],
  'boards: completeness': (call) => [
    () => call.progress.boards.completeness({ on: TODAY, year: 2026 }),
  ],
};

const screenRows = async (folder: string): Promise<BenchRow[]> => {
  const core = startNamed({ dataDir: folder });
  try {
    const store = core.context.store();
    if (!store.ok) throw new Error(store.error.code);
    const recorder = createRecorder(store.value.read);
    const call = callerOf(core.context);
    const rows: BenchRow[] = [];
    for (const [screen, asks] of Object.entries(SCREENS)) {
      const ours = async (): Promise<void> => {
        for (const ask of asks(call)) await ask();
      };
      const floor = await recorder.record(ours);
      rows.push(
        await sideBySide({
          what: `screen: ${screen}`,
          goal: '≤ 16 ms; ≤ 2×',
          rounds: ROUNDS,
          ours,
          floor,
        }),
      );
    }
    return rows;
  } finally {
    core.close();
  }
};

const NOTES = 500;

const writeRow = (db: WritableDb): Promise<BenchRow> => {
  const deps: LogDeps = { author: { person: 'bench', unit: 'МЗ' }, now: Date.now };
  db.raw.exec(
    'CREATE TABLE bare (id TEXT PRIMARY KEY, measure TEXT, text TEXT, author TEXT, unit TEXT, writtenAt TEXT) STRICT, WITHOUT ROWID',
  );
  const bare = db.raw.prepare('INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?)');
  let n = 0;
  const fields = () => ({
    measure: MEASURE,
    text: `Бележка ${n} по изпълнението на мярката`,
    author: 'bench',
    unit: 'МЗ',
    writtenAt: '2027-01-01T08:00:00.000Z',
  });
  const id = () => ulid(1_800_000_000_000 + (n += 1), new Uint8Array(10));
  return sideBySide({
    what: `a note written and committed to the disk, of ${NOTES}`,
    goal: 'reported',
    rounds: NOTES,
    ours: () =>
      commitChange(db, deps, {
        log: 'main',
        act: 'note.add',
        writes: rowWrites('note', id(), fields()),
      }),
    floor: () => transaction(db, () => bare.run(id(), ...Object.values(fields()))),
  });
};

type Row = Record<string, string | number | null>;

/** Every derived row as it stands, inserted again in one transaction: the least a rebuild can cost. */
const bareInserts = (db: WritableDb): (() => void) => {
  const tables = ['cell', ...Object.values(TABLES).map(({ table }) => table)].map((table) => ({
    table,
    rows: all<Row>(db, sql`SELECT * FROM ${raw(`"${table}"`)}`),
  }));
  return () =>
    transaction(db, () => {
      for (const { table, rows } of tables) {
        const columns = Object.keys(rows[0] ?? {});
        if (columns.length === 0) continue;
        db.raw.exec(`DELETE FROM "${table}"`);
        const insert = db.raw.prepare(
          `INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`,
        );
        for (const row of rows) insert.run(...Object.values(row));
      }
    });
};

const rebuildRow = async (db: WritableDb): Promise<BenchRow> => {
  const floor = await timed(bareInserts(db));
  const ours = await timed(() => rebuild(db));
  return {
    what: 'rebuild, against bare inserts of its rows',
    ours,
    floor,
    ratio: ours / floor,
    goal: 'reported',
  };
};

export const coreBench = async (): Promise<BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-bench-'));
  const path = join(folder, 'myarka.db');
  try {
    buildNational(path);
    const screens = await screenRows(folder);
    const db = openWritable(path);
    const rows = [...screens, await writeRow(db), await rebuildRow(db)];
    closeDb(db);
    const memory = process.memoryUsage().rss / 2 ** 20;
    return [
      ...rows,
      {
        what: 'core memory afterwards, MB',
        ours: memory,
        floor: null,
        ratio: null,
        goal: 'reported',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
