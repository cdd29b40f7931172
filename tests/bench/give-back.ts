/**
 * Run by hand: every XLSX of a folder is given back with three columns and a sheet added, read again, and
 * compared cell by cell with what came.
 *
 *     node tests/bench/give-back.ts FOLDER
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBookEdit } from '../../api/sheets/edit/added-columns.ts';
import { openWorkbook } from '../../api/sheets/in/open.ts';
import { allCells, isBlankRow } from '../../api/sheets/in/row-cells.ts';
import { bytesSource, pathSource, type Source } from '../../api/sheets/in/source.ts';
import { readingFile } from '../../api/sheets/in/unreadable.ts';
import type { Workbook } from '../../api/sheets/in/workbook.ts';
import { moneyOut, numberOut, textOut, type OutCell } from '../../api/sheets/out/cell.ts';
import { localDate } from '../../domain/kernel/date.ts';
import { ok } from '../../domain/kernel/result.ts';

/** By sheet and then by row and column. */
type Values = ReadonlyMap<string, ReadonlyMap<string, string>>;

const valuesOf = async (book: Workbook): Promise<Values> => {
  const found = new Map<string, Map<string, string>>();
  for (const sheet of book.sheets) {
    const cells = new Map<string, string>();
    found.set(sheet.name, cells);
    for await (const batch of sheet.rows())
      for (const row of batch)
        allCells(row).forEach((cell, at) => {
          if (cell.kind !== 'empty') cells.set(`${row.n},${at}`, JSON.stringify(cell));
        });
  }
  return found;
};

const ADDED: readonly OutCell[] = [
  numberOut(7),
  moneyOut('840.00'),
  { kind: 'date', date: localDate('2026-03-01') },
];

/** The file with columns added to its first sheet that holds anything; null where it cannot be. */
const givenBack = async (source: Source, book: Workbook, sheetName: string) => {
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) return null;
  const edit = await openBookEdit(source, {
    sheet: sheetName,
    rows: sheet.rows(),
    added: {
      head: 1,
      headings: ['№', 'Сума', 'Резултат'],
      widths: [8, 14, 14],
      of: (row) => Promise.resolve(isBlankRow(row) ? null : ADDED),
    },
    totals: { name: 'Общо', heads: 1, widths: [10], rows: [[textOut('Всичко')]] },
  });
  if (typeof edit === 'string') return null;
  const pieces: Buffer[] = [];
  for await (const piece of edit.bytes()) pieces.push(piece);
  edit.close();
  return Buffer.concat(pieces);
};

/** Sheets in which a cell changed, or more or fewer came than were added. */
const differences = (before: Values, after: Values, sheetName: string): string[] =>
  [...before].flatMap(([name, cells]) => {
    const now = after.get(name) ?? new Map<string, string>();
    const changed = [...cells].filter(([at, cell]) => now.get(at) !== cell).length;
    const rows = new Set([...cells.keys()].map((at) => at.split(',')[0]));
    const wanted = name === sheetName ? ADDED.length * rows.size : 0;
    const more = now.size - cells.size;
    return changed === 0 && more === wanted
      ? []
      : [`${name}: ${changed} changed, ${more} more instead of ${wanted}`];
  });

type Outcome = 'same' | 'different' | 'written anew' | 'not read';

const tryOne = async (folder: string, name: string): Promise<Outcome> => {
  const source = pathSource(name, join(folder, name));
  const opened = await openWorkbook(source);
  if (!opened.ok || opened.value.kind !== 'xlsx') return 'not read';
  const book = opened.value;
  const before = await valuesOf(book);
  const sheet = [...before].find(([, cells]) => cells.size > 0)?.[0];
  if (sheet === undefined) return 'not read';
  const bytes = await givenBack(source, book, sheet);
  book.close();
  if (bytes === null) return 'written anew';
  const again = await openWorkbook(bytesSource(name, bytes));
  const found = again.ok ? differences(before, await valuesOf(again.value), sheet) : ['unreadable'];
  for (const one of found) console.log(`${name}: ${one}`);
  return found.length === 0 ? 'same' : 'different';
};

const [, , folder = '.'] = process.argv;
const tally: Partial<Record<Outcome, number>> = {};
for (const name of readdirSync(folder).toSorted()) {
  const tried = await readingFile(async () => ok(await tryOne(folder, name)));
  const outcome = tried.ok ? tried.value : 'not read';
  tally[outcome] = (tally[outcome] ?? 0) + 1;
}
console.log(tally);
