/**
 * XLSX in and out at 10,000 and a million rows of eight columns, against the libraries alone: out against
 * write-excel-file (which holds the sheet whole, so only the smaller one), in against yauzl and saxen that
 * read every tag and letter and make nothing of them – the difference is what typed cells, checked sums
 * and the calendar cost. Each reading of a million rows is a process of its own, whose peak memory is
 * what the system says of it. A file given back is read twice (its width, its rows) and written once.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Parser } from 'saxen';
import writeXlsxFile from 'write-excel-file/node';
import yauzl from 'yauzl';
import { openBookEdit } from '../../api/sheets/edit/added-columns.ts';
import { openWorkbook } from '../../api/sheets/in/open.ts';
import { pathSource } from '../../api/sheets/in/source.ts';
import { moneyOut, numberOut, textOut, type OutCell } from '../../api/sheets/out/cell.ts';
import { xlsxStream } from '../../api/sheets/out/xlsx-stream.ts';
import { addDays, localDate } from '../../domain/kernel/date.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { sideBySide, timed, type BenchRow } from './measure.ts';

const SMALL = 10_000;
const LARGE = 1_000_000;
const ROUNDS = 5;
const START = localDate('2022-08-01');
const HEADINGS = ['Номер', 'Ред', 'Приет', 'Изписан', 'Ниво', 'Дни', 'Сума', 'Бележка'];

const rowAt = (i: number): OutCell[] => [
  textOut(`Л${i}`),
  textOut('4.1'),
  { kind: 'date', date: addDays(START, i % 300) },
  { kind: 'date', date: addDays(START, (i % 300) + 9) },
  textOut('III'),
  numberOut(i % 40),
  moneyOut(`${i % 5000}.50`),
  textOut(`бележка ${i % 97}`),
];

function* rows(count: number): Generator<readonly OutCell[]> {
  yield HEADINGS.map(textOut);
  for (let i = 1; i < count; i += 1) yield rowAt(i);
}

const writeOurs = async (path: string, count: number): Promise<void> => {
  const stream = createWriteStream(path);
  const sheet = { name: 'Л', heads: 1, widths: [], rows: rows(count) };
  for await (const chunk of xlsxStream([sheet]))
    if (!stream.write(chunk)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
};

const bareCell = (cell: OutCell) => {
  if (cell.kind === 'date')
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  if (cell.kind === 'number' || cell.kind === 'money') return { value: Number(cell.text) };
  return { value: cell.kind === 'text' ? cell.text : '' };
};

const writeBare = async (path: string, count: number): Promise<void> => {
  const data = Array.from(rows(count), (cells) => cells.map(bareCell));
  await writeXlsxFile([{ sheet: 'Л', data }]).toFile(path);
};

const readOurs = async (path: string): Promise<number> => {
  const book = unwrap(await openWorkbook(pathSource(path, path)));
  let found = 0;
  for await (const batch of book.sheets[0]!.rows()) found += batch.length;
  book.close();
  return found;
};

const readBare = async (path: string): Promise<number> => {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  let found = 0;
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.includes('worksheets/')) continue;
    const parser = new Parser();
    const decoder = new TextDecoder();
    let letters = 0;
    parser.on('openTag', (name) => {
      if (name === 'row') found += 1;
    });
    parser.on('text', (text) => {
      letters += text.length;
    });
    for await (const piece of await zip.openReadStreamPromise(entry))
      parser.write(decoder.decode(piece as Buffer, { stream: true }));
    parser.end();
    if (letters === 0) throw new Error('no text');
  }
  zip.close();
  return found;
};

/** The file that came, with three columns added to each row. */
const giveBack = async (path: string): Promise<void> => {
  const source = pathSource(path, path);
  const book = unwrap(await openWorkbook(source));
  const edit = await openBookEdit(source, {
    sheet: 'Л',
    rows: book.sheets[0]!.rows(),
    added: {
      head: 1,
      headings: ['№', 'Сума', 'Резултат'],
      widths: [8, 14, 40],
      of: ({ n }) => Promise.resolve([numberOut(n), moneyOut('840.00'), textOut('заплаща се')]),
    },
    totals: { name: 'Общо', heads: 1, widths: [], rows: [] },
  });
  if (typeof edit === 'string') throw new Error(edit);
  const stream = createWriteStream(`${path}.back`);
  for await (const chunk of edit.bytes()) if (!stream.write(chunk)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
  edit.close();
  book.close();
};

const WORKS = { write: writeOurs, read: readOurs, back: giveBack, 'read-bare': readBare };
type WorkName = keyof typeof WORKS;

interface Alone {
  readonly ms: number;
  /** Megabytes at the most. */
  readonly peak: number;
}

/** A work as a process of its own. */
const alone = (work: WorkName, path: string, count: number): Alone => {
  const args = [fileURLToPath(import.meta.url), work, path, String(count)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Alone;
};

const smallRows = async (folder: string): Promise<BenchRow[]> => {
  const [path, other] = [join(folder, 'ours.xlsx'), join(folder, 'bare.xlsx')];
  const pair = { goal: 'reported', rounds: ROUNDS };
  const out = await sideBySide({
    ...pair,
    what: `XLSX out, ${SMALL} rows : write-excel-file`,
    ours: () => writeOurs(path, SMALL),
    floor: () => writeBare(other, SMALL),
  });
  const back = await sideBySide({
    ...pair,
    what: `XLSX in, ${SMALL} rows : yauzl and saxen alone`,
    ours: () => readOurs(path),
    floor: () => readBare(path),
  });
  return [out, back];
};

const largeRows = (folder: string): BenchRow[] => {
  const path = join(folder, 'large.xlsx');
  const out = alone('write', path, LARGE);
  const file = statSync(path).size / 2 ** 20;
  const back = alone('read', path, LARGE);
  const bare = alone('read-bare', path, LARGE);
  const given = alone('back', path, LARGE);
  const memory = (way: string, { peak }: Alone, floor: Alone | null): BenchRow => ({
    what: `${way}: peak memory, MB; a file of ${file.toFixed(0)} MB`,
    ours: peak,
    floor: floor?.peak ?? null,
    ratio: floor === null ? null : peak / floor.peak,
    goal: 'bounded',
  });
  const time = (what: string, { ms }: Alone, floor: Alone | null): BenchRow => ({
    what,
    ours: ms,
    floor: floor?.ms ?? null,
    ratio: floor === null ? null : ms / floor.ms,
    goal: 'reported',
  });
  return [
    time(`XLSX out, ${LARGE} rows`, out, null),
    memory('… out', out, null),
    time(`XLSX in, ${LARGE} rows : yauzl and saxen`, back, bare),
    memory('… in', back, bare),
    time(`XLSX given back with columns, ${LARGE} rows : written anew`, given, out),
    memory('… given back', given, null),
  ];
};

export const sheetsBench = async (): Promise<BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-bench-'));
  try {
    return [...(await smallRows(folder)), ...largeRows(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [, script = '', work = '', path = '', count = '0'] = process.argv;
if (script === fileURLToPath(import.meta.url) && Object.hasOwn(WORKS, work)) {
  const wanted = Number(count);
  const ms = await timed(async () => {
    const found = await WORKS[work as WorkName](path, wanted);
    if (found !== undefined && found !== wanted) throw new Error(`${found} rows of ${wanted}`);
  });
  console.log(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS / 1024 }));
}
