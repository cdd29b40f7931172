/**
 * A million activity lines: valued with steps kept, and for totals only, against a bare loop that does
 * the same arithmetic and explains nothing, and against one SQL statement over the same lines. All four
 * must reach the same total to the stotinka, or the bench throws. LibreOffice recalculating a sheet is
 * measured where `soffice` is installed.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { valueFile } from '../../api/tariffs/value-file.ts';
import { resultsOf } from '../../api/tariffs/write-results.ts';
import { addDays, localDate } from '../../domain/kernel/date.ts';
import { eurOfBgn, type Minor } from '../../domain/kernel/money.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import type { ActivityLine, Line11, Line12, Line41 } from '../../domain/tariffs/line.ts';
import { readValues } from '../../domain/tariffs/read-value.ts';
import { makeTariff } from '../../domain/tariffs/snapshot.ts';
import { bedDays, daysWithin } from '../../domain/tariffs/stay.ts';
import type { Valuation } from '../../domain/tariffs/valuation.ts';
import { valueLine } from '../../domain/tariffs/value-line.ts';
import { closeDb, openInMemory, type WritableDb } from '../../db/open.ts';
import { get, prepare, sql, transaction } from '../../db/sql.ts';
import { loadTariffs } from '../../seeds/tariffs-schema.ts';
import { printRows, sideBySide, type BenchRow } from './measure.ts';

const LINES = 1_000_000;
const ROUNDS = 7;
const KEPT = 1000;

const START = localDate('2022-08-01');
const LEVELS = ['III', 'II', 'I'] as const;

const stay41 = (i: number): Line41 => {
  const length = 1 + (i % 40);
  return {
    id: `L${i}`,
    row: '4.1',
    admitted: addDays(START, i % 300),
    discharged: addDays(START, (i % 300) + length),
    level: LEVELS[i % 3] ?? 'I',
    highDependencyDays: i % (length + 1),
    child: false,
    workTherapyDays: (i * 7) % (length + 1),
  };
};
const stay11 = (i: number): Line11 => ({
  id: `L${i}`,
  row: '1.1',
  admitted: addDays(START, i % 300),
  discharged: addDays(START, (i % 300) + 1 + (i % 150)),
  level: i % 2 === 0 ? 'III' : 'II',
  resistant: false,
  bacillary: i % 4 === 0,
  hivCoinfection: false,
  child: i % 5 === 0,
  extensionPermit: false,
});
const exam12 = (i: number): Line12 => ({
  id: `L${i}`,
  row: '1.2',
  date: addDays(START, i % 300),
  icd10: i % 2 === 0 ? 'Z29.2' : 'Z11.1',
  count: 1 + (i % 30),
});

type BenchLine = Line11 | Line12 | Line41;
const lineAt = (i: number): BenchLine => {
  if (i % 3 === 0) return stay41(i);
  return i % 3 === 1 ? stay11(i) : exam12(i);
};

const PRICE_41 = { III: 6500, II: 6000, I: 5000, none: 3750 } as const;

/** The arithmetic of the three rows by the same functions for days and euro, and nothing else. */
const bareWorth = (line: BenchLine): number => {
  if (line.row === '1.2') return line.count * (line.icd10 === 'Z29.2' ? 3000 : 6500);
  const days = bedDays(line.admitted, line.discharged);
  if (line.row === '4.1') {
    const price = PRICE_41[line.level];
    const raised = Math.min(line.highDependencyDays, 10);
    return days * price + (raised * price * 4) / 5 + line.workTherapyDays * 300;
  }
  const months = line.bacillary ? 3 : 2;
  const paid = daysWithin(line.admitted, days, months);
  const worth = paid * (line.level === 'III' ? 10_000 : 9000);
  return line.child ? (worth * 3) / 2 : worth;
};

interface Totals {
  readonly bgn: number;
  readonly eur: number;
}

const bareTotals = (lines: readonly BenchLine[]): Totals => {
  let bgn = 0;
  let eur = 0;
  for (const line of lines) {
    const worth = bareWorth(line);
    bgn += worth;
    eur += eurOfBgn(worth as Minor);
  }
  return { bgn, eur };
};

const tariff = makeTariff(unwrap(readValues(loadTariffs().values)));

const NO_READINGS = {};

/** Explained valuations are kept a batch at a time, as a file's are; of the others nothing is. */
const valuedTotals = (lines: readonly ActivityLine[], explained: boolean): Totals => {
  const options = { explained };
  const kept: Valuation[] = [];
  let next = 0;
  let bgn = 0;
  let eur = 0;
  for (const line of lines) {
    const valuation = valueLine(line, tariff, NO_READINGS, options);
    if (explained) kept[next++ % KEPT] = valuation;
    bgn += valuation.bgn ?? 0;
    eur += valuation.eur ?? 0;
  }
  return { bgn, eur };
};

const fill = (db: WritableDb, lines: readonly BenchLine[]): void => {
  db.raw.exec(`CREATE TABLE line (
    "row" TEXT, admitted TEXT, discharged TEXT, level TEXT, high INTEGER, therapy INTEGER,
    bacillary INTEGER, child INTEGER, icd10 TEXT, count INTEGER) STRICT`);
  const add = prepare(db, 'INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  transaction(db, () => {
    for (const line of lines) {
      if (line.row === '1.2')
        add.run(line.row, null, null, null, null, null, null, null, line.icd10, line.count);
      else {
        const { row, admitted, discharged, level } = line;
        const high = row === '4.1' ? line.highDependencyDays : null;
        const therapy = row === '4.1' ? line.workTherapyDays : null;
        const bacillary = row === '1.1' ? Number(line.bacillary) : null;
        const child = Number(line.child);
        add.run(row, admitted, discharged, level, high, therapy, bacillary, child, null, null);
      }
    }
  });
};

/** SQLite carries the 31st over into the next month, so the last day of a month is found by hand. */
const sqlTotal = (db: WritableDb): number =>
  get<{ total: number }>(
    db,
    sql`WITH stay AS (
          SELECT *, max(1, julianday(discharged) - julianday(admitted)) AS days,
                 min(date(admitted, '+' || (2 + bacillary) || ' months'),
                     date(admitted, 'start of month', '+' || (3 + bacillary) || ' months', '-1 day'))
                   AS ends
          FROM line)
        SELECT CAST(sum(CASE "row"
          WHEN '1.2' THEN count * iif(icd10 = 'Z29.2', 3000, 6500)
          WHEN '4.1' THEN (days + min(high, 10) * 0.8)
            * CASE level WHEN 'III' THEN 6500 WHEN 'II' THEN 6000 ELSE 5000 END + therapy * 300
          ELSE min(days, julianday(ends) - julianday(admitted))
            * iif(level = 'III', 10000, 9000) * iif(child, 1.5, 1) END) AS INTEGER) AS total
        FROM stay`,
  )?.total ?? 0;

const mustAgree = (name: string, found: number, expected: number): void => {
  if (found !== expected) throw new Error(`${name}: ${found}, expected ${expected}`);
};

const agreeAll = (lines: readonly BenchLine[], db: WritableDb): void => {
  const expected = bareTotals(lines);
  for (const explained of [true, false]) {
    const found = valuedTotals(lines, explained);
    mustAgree(`valued, explained ${explained}`, found.bgn, expected.bgn);
    mustAgree(`euro, explained ${explained}`, found.eur, expected.eur);
  }
  mustAgree('SQL', sqlTotal(db), expected.bgn);
};

const writeLines = (path: string, count: number): void => {
  const file = openSync(path, 'w');
  for (let from = 0; from < count; from += KEPT) {
    const part = Array.from({ length: KEPT }, (_, i) => JSON.stringify(lineAt(from + i)));
    writeSync(file, `${part.join('\n')}\n`);
  }
  closeSync(file);
};

/** The whole way of a file, and the memory it took against its size; before anything else is held. */
const streamRow = async (count: number): Promise<BenchRow> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-bench-'));
  const path = join(folder, 'lines.jsonl');
  writeLines(path, count);
  const megabytes = statSync(path).size / 1024 / 1024;
  const from = performance.now();
  let most = 0;
  await valueFile({
    path,
    name: path,
    tariff,
    readings: {},
    mapping: {},
    today: localDate('2026-05-01'),
    write: (valuations) => {
      resultsOf(valuations);
      most = Math.max(most, process.memoryUsage().heapUsed);
    },
  });
  const ours = performance.now() - from;
  rmSync(folder, { recursive: true });
  const heap = most / 1024 / 1024;
  return {
    what: `file of ${megabytes.toFixed(0)} MB, heap ≤ ${heap.toFixed(0)} MB; heap : file`,
    ours,
    floor: null,
    ratio: heap / megabytes,
    goal: 'bounded',
  };
};

const OFFICE = 'soffice';

const office = (): string =>
  spawnSync(OFFICE, ['--version']).error === undefined
    ? 'LibreOffice is installed: open the exported sheet and recalculate it to compare.'
    : 'LibreOffice is not installed here: not measured.';

export const tariffsBench = async (count = LINES): Promise<readonly BenchRow[]> => {
  const stream = await streamRow(count);
  const lines = Array.from({ length: count }, (_, i) => lineAt(i));
  const db = openInMemory();
  fill(db, lines);
  agreeAll(lines, db);
  const bare = () => bareTotals(lines);
  const pair = (what: string, goal: string, ours: () => unknown, floor: () => unknown) =>
    sideBySide({ what, goal, rounds: ROUNDS, ours, floor });
  const rows = [
    await pair('steps kept : bare loop', '≤ 3', () => valuedTotals(lines, true), bare),
    await pair('totals only : bare loop', '≤ 1.5', () => valuedTotals(lines, false), bare),
    await pair(
      'steps kept : SQL',
      '–',
      () => valuedTotals(lines, true),
      () => sqlTotal(db),
    ),
    await pair(
      'totals only : SQL',
      '–',
      () => valuedTotals(lines, false),
      () => sqlTotal(db),
    ),
  ];
  closeDb(db);
  console.log(office());
  return [...rows, stream];
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  printRows('tariffs, a million lines', await tariffsBench());
