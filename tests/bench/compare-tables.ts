/**
 * Run by hand: every value of the spreadsheets of a folder, read here and by openpyxl (Debian:
 * python3-openpyxl), and where the two differ.
 *
 *     node tests/bench/compare-tables.ts FOLDER [--all]
 *
 * Dates are compared to the second, numbers to fifteen digits, texts with one kind of line end. A
 * formula without a result, empty texts and blank cells say nothing on either side.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress } from '../../api/sheets/address.ts';
import { openWorkbook } from '../../api/sheets/in/open.ts';
import { allCells } from '../../api/sheets/in/row-cells.ts';
import { pathSource } from '../../api/sheets/in/source.ts';
import { readingFile } from '../../api/sheets/in/unreadable.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { TableCell } from '../../domain/kernel/table-cell.ts';

const OPENPYXL = `
import json, sys, datetime, warnings
warnings.filterwarnings('ignore')
import openpyxl
def value(cell):
    v = cell.value
    if v is None or (isinstance(v, str) and v.strip() == ''): return None
    if cell.data_type == 'e': return 'error ' + str(v)
    if isinstance(v, bool): return 'boolean ' + str(v).lower()
    if isinstance(v, (int, float)): return 'number %.15g' % v
    if isinstance(v, datetime.datetime): return 'date ' + (v + datetime.timedelta(microseconds=500000)).strftime('%Y-%m-%d %H:%M:%S')
    if isinstance(v, datetime.date): return 'date ' + v.strftime('%Y-%m-%d 00:00:00')
    if isinstance(v, (datetime.time, datetime.timedelta)): return 'time'
    return 'text ' + str(v).replace('\\r\\n', '\\n').replace('\\r', '\\n')
for path in sys.stdin.read().splitlines():
    try:
        book = openpyxl.load_workbook(path, data_only=True)
        if any(s.max_row * s.max_column > 2000000 for s in book.worksheets): raise Exception('too wide')
        sheets = {s.title: {c.coordinate: value(c) for c in s._cells.values() if value(c) is not None} for s in book.worksheets}
        print(json.dumps({'path': path, 'sheets': sheets}), flush=True)
    except Exception as error:
        print(json.dumps({'path': path, 'error': type(error).__name__ + ': ' + str(error)[:120]}), flush=True)
`;

type Cells = Readonly<Record<string, string>>;
interface Read {
  readonly path: string;
  readonly sheets?: Readonly<Record<string, Cells>>;
  readonly error?: string;
}

const theirs = (paths: readonly string[]): Read[] => {
  const { stdout, stderr, status } = spawnSync('/usr/bin/python3', ['-c', OPENPYXL], {
    input: paths.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`openpyxl: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Read);
};

const seconds = (time = '00:00'): string => (time.length === 5 ? `${time}:00` : time);

const said = (cell: TableCell): string | null => {
  switch (cell.kind) {
    case 'empty':
    case 'uncalculated':
      return null;
    case 'text':
      if (cell.text.trim() === '') return null;
      return `text ${cell.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')}`;
    case 'number':
      return `number ${Number(cell.text)}`;
    case 'date':
      return `date ${cell.date} ${seconds(cell.time)}`;
    case 'boolean':
      return `boolean ${cell.value}`;
    case 'error':
      return `error ${cell.text}`;
    case 'time':
      return 'time';
    default:
      return cell satisfies never;
  }
};

const ours = async (path: string): Promise<Read> => {
  const read = await readingFile(async () => {
    const book = await openWorkbook(pathSource(path, path));
    if (!book.ok) return book;
    const sheets: Record<string, Record<string, string>> = {};
    for (const sheet of book.value.sheets) {
      const cells: Record<string, string> = (sheets[sheet.name] = {});
      for await (const batch of sheet.rows())
        for (const row of batch)
          allCells(row).forEach((cell, i) => {
            const text = said(cell);
            if (text !== null) cells[cellAddress(row.n - 1, i)] = text;
          });
    }
    book.value.close();
    return ok(sheets);
  });
  return read.ok ? { path, sheets: read.value } : { path, error: read.error.code };
};

const same = (a: string | undefined, b: string | undefined): boolean =>
  a === b ||
  (a?.startsWith('number ') === true &&
    b?.startsWith('number ') === true &&
    Number(a.slice(7)).toPrecision(14) === Number(b.slice(7)).toPrecision(14));

const differences = (mine: Cells, other: Cells): string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(other)])]
    .filter((at) => !same(mine[at], other[at]))
    .map((at) => `${at}: ${mine[at] ?? '–'} | ${other[at] ?? '–'}`);

const [folder = '.', all] = process.argv.slice(2);
const paths = readdirSync(folder)
  .filter((name) => /\.xls[xm]$/i.test(name))
  .map((name) => join(folder, name));
const counted = { both: 0, cells: 0, different: 0, onlyOurs: 0, onlyTheirs: 0, neither: 0 };
for (const other of theirs(paths)) {
  const mine = await ours(other.path);
  if (mine.sheets === undefined || other.sheets === undefined) {
    if (mine.error !== undefined && other.error !== undefined) counted.neither += 1;
    else if (mine.error === undefined) counted.onlyOurs += 1;
    else counted.onlyTheirs += 1;
    if (other.error === undefined) console.log(`${other.path}: ${mine.error} | read`);
    continue;
  }
  const found = Object.entries(other.sheets).flatMap(([name, cells]) =>
    differences(mine.sheets?.[name] ?? {}, cells).map((line) => `  ${name}!${line}`),
  );
  counted.both += 1;
  counted.cells += Object.values(other.sheets).reduce(
    (n, cells) => n + Object.keys(cells).length,
    0,
  );
  if (found.length === 0) continue;
  counted.different += 1;
  console.log(`${other.path}: ${found.length}`);
  console.log((all === '--all' ? found : found.slice(0, 3)).join('\n').slice(0, 4000));
}
console.log(counted);
