import { afterEach, beforeEach, expect, test } from 'vitest';
import { localDate } from '../../domain/kernel/date.ts';
import { sentence } from '../../domain/text/sentences.ts';
import { MOST } from '../../domain/text/limits.ts';
import type { Cell } from '../../api/sheets/sheet.ts';
import { writeXlsx } from '../../api/sheets/xlsx.ts';
import { gridsOf, type GridValue } from '../fixtures/grids.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.call().progress.settings.assign({
    measures: ['1.1.1', '3.1.1', '7.3.4'],
    units: ['РЗИ-Бургас'],
  });
  await it.as('РЗИ-Бургас');
});
afterEach(() => it.stop());

const PERIOD = '2026-Q3';

const template = async (): Promise<GridValue[][]> => {
  const { base64 } = await it.call().progress.sheet.template({ period: PERIOD });
  const [sheet] = await gridsOf(Buffer.from(base64, 'base64'));
  return (sheet?.rows ?? []).map((row) => [...row]);
};

const headerOf = (cell: Cell): string => (typeof cell === 'string' ? cell : '');

const fileOf = async (rows: readonly (readonly Cell[])[]): Promise<string> => {
  const [header = [], ...body] = rows;
  const columns = header.map((name, i) => ({ key: `c${i}`, header: headerOf(name), width: 12 }));
  const bytes = await writeXlsx([{ name: 'Отчет', columns, rows: body }]);
  return Buffer.from(bytes).toString('base64');
};

const take = async (rows: readonly (readonly Cell[])[], more: object = {}) =>
  it.call().progress.sheet.import({ name: 'отчет.xlsx', base64: await fileOf(rows), ...more });

const column = (rows: GridValue[][], header: string): number => (rows[0] ?? []).indexOf(header);

const put = (rows: GridValue[][], row: number, header: string, value: GridValue): void => {
  const cells = rows[row];
  if (cells !== undefined) cells[column(rows, header)] = value;
};

test('the template: one row for each measure and indicator, with a stable key', async () => {
  const rows = await template();
  expect(rows.map(([key, measure]) => [key, measure])).toEqual([
    ['Код на реда', 'Мярка'],
    ['РЗИ-Бургас/1.1.1/1.1.1-1/2026-Q3', '1.1.1'],
    ['РЗИ-Бургас/3.1.1/3.1.1-1/2026-Q3', '3.1.1'],
    ['РЗИ-Бургас/7.3.4/7.3.4-1/2026-Q3', '7.3.4'],
  ]);
});

test('filled in and taken in: one change, one undo', async () => {
  const rows = await template();
  put(rows, 1, 'Отчетена стойност', 'да');
  put(rows, 2, 'Отчетена стойност', 3);
  put(rows, 2, 'Степен на изпълнение, %', 10);
  put(rows, 3, 'Пояснение', 'Без нови заведения');
  const dry = await take(rows, { dryRun: true });
  expect(dry).toMatchObject({ rows: 3, errors: [], applied: false });
  expect(dry.periods).toEqual([{ period: PERIOD, rows: 3, which: '2–4' }]);
  expect(dry.changes.map(({ address, field, from, to }) => [address, field, from, to])).toEqual([
    ['K2', 'value', null, '1'],
    ['K3', 'value', null, '3'],
    ['L3', 'degree', null, '10'],
    ['M4', 'note', null, 'Без нови заведения'],
  ]);
  expect(await it.call().progress.reports.list({})).toEqual([]);
  expect(await take(rows)).toMatchObject({ applied: true, changes: dry.changes });
  expect(await it.call().progress.reports.list({})).toHaveLength(3);
  await it.call().log.undo();
  expect(await it.call().progress.reports.list({})).toEqual([]);
});

test('an exported file imports back unchanged, whatever the values', async () => {
  const { reports } = it.call().progress;
  await reports.set({
    entries: [
      { measure: '1.1.1', period: PERIOD, value: 'не', note: '=1+1' },
      { measure: '3.1.1', period: PERIOD, value: '9'.repeat(38), degree: 0 },
      { measure: '7.3.4', period: PERIOD, value: '0,1', note: 'първи ред\nвтори' },
    ],
  });
  await reports.submit({ period: PERIOD, reports: [{ measure: '7.3.4', period: PERIOD }] });
  const { base64 } = await it.call().progress.sheet.template({ period: PERIOD });
  const before = (await it.call().log.digest()).digest;
  const outcome = await it.call().progress.sheet.import({ name: 'отчет.xlsx', base64 });
  expect(outcome).toMatchObject({ rows: 3, errors: [], changes: [], applied: true });
  expect((await it.call().log.digest()).digest).toBe(before);
});

test('errors name row and cell; with one error nothing is written', async () => {
  const rows = await template();
  put(rows, 1, 'Отчетена стойност', 'може би');
  put(rows, 2, 'Отчетена стойност', -3);
  put(rows, 3, 'Степен на изпълнение, %', 101);
  rows.push(
    ['РЗИ-Варна/3.1.1/3.1.1-1/2026-Q3'],
    ['някакъв ред'],
    // With a Latin «P», which nobody can see.
    ['PЗИ-Бургас/3.1.1/3.1.1-1/2026-Q3'],
  );
  const { errors, applied } = await take(rows);
  expect(applied).toBe(false);
  expect(errors.map(({ address, row, failure }) => [address, row, failure.code])).toEqual([
    ['K2', 2, 'read.yes-no'],
    ['K3', 3, 'read.below'],
    ['L4', 4, 'read.degree'],
    ['A5', 5, 'progress-sheet.foreign-unit'],
    ['A6', 6, 'progress-sheet.unknown-row'],
    ['A7', 7, 'cell.repeated-row'],
  ]);
  expect(await it.call().progress.reports.list({})).toEqual([]);
});

test('the file of another unit is one fault; rows of one are counted, and nothing else of them is asked', async () => {
  const [head = [], ...rows] = await template();
  const of = (unit: string) =>
    rows.map(([id, ...more]) => [String(id).replace('РЗИ-Бургас', unit), ...more]);
  const other = await take([head, ...of('РЗИ-Варна')]);
  expect(other.errors.map(({ address, failure }) => [address, sentence(failure)])).toEqual([
    [
      'A2',
      'A2: Файлът е на звено РЗИ-Варна (3 реда), а вие работите като РЗИ-Бургас. Изберете файла на своето звено или изтеглете образеца му.',
    ],
  ]);
  const foreign = of('РЗИ-Варна').map((row) =>
    row.map((cell, i) => (i === column([head], 'Степен на изпълнение, %') ? 101 : cell)),
  );
  const { errors } = await take([head, ...rows, ...foreign]);
  expect(errors).toMatchObject([
    {
      address: 'A5',
      failure: { code: 'progress-sheet.foreign-unit' },
      also: { count: 2, which: '6–7' },
    },
  ]);
});

test('rows of several periods are told, each with its count and rows', async () => {
  const [head = [], ...rows] = await template();
  const before = rows.slice(1).map(([id, ...more]) => [String(id).replace('Q3', 'Q2'), ...more]);
  const { periods } = await take([head, ...before, ...rows], { dryRun: true });
  expect(periods).toEqual([
    { period: '2026-Q2', rows: 2, which: '2–3' },
    { period: PERIOD, rows: 3, which: '4–6' },
  ]);
});

test('one cause in many cells is told once, with the rows', async () => {
  const [head = [], ...rows] = await template();
  const at = column([head], 'Код на реда');
  const wrong = Array.from(
    { length: 6 },
    (_, i) => rows[0]?.map((cell, c) => (c === at ? 'някакъв ред' : cell)) ?? [i],
  );
  const { errors } = await take([head, ...rows, ...wrong]);
  expect(errors).toMatchObject([
    {
      address: 'A5',
      failure: { code: 'progress-sheet.unknown-row' },
      also: { count: 5, which: '6–10' },
    },
  ]);
});

test('all that is wrong is told at once: nothing waits behind a first error of its row', async () => {
  const rows = await template();
  put(rows, 1, 'Отчетена стойност', 'може би');
  put(rows, 1, 'Степен на изпълнение, %', 101);
  put(rows, 2, 'Отчетена стойност', '1.234');
  put(rows, 2, 'Степен на изпълнение, %', '0,8 %');
  put(rows, 2, 'Пояснение', 'а'.repeat(MOST.note + 1));
  put(rows, 3, 'Степен на изпълнение, %', 102);
  rows.push([rows[3]?.[0] ?? null]);
  const day = { date: localDate('2026-07-01') };
  const dated = rows.map((row, i): Cell[] =>
    i === 3 ? [...row.slice(0, 10), day, ...row.slice(11)] : row,
  );
  const { errors } = await take(dated);
  expect(errors.map(({ address, failure: { code } }) => [address, code])).toEqual([
    ['K2', 'read.yes-no'],
    ['L2', 'read.degree'],
    ['K3', 'read.unclear-number'],
    ['L3', 'read.degree-part'],
    ['M3', 'note.too-long'],
    ['K4', 'cell.date-here'],
    ['L4', 'read.degree'],
    ['A5', 'cell.repeated-row'],
  ]);
});

test('a row that is locked says so beside what is wrong in it', async () => {
  const { reports } = it.call().progress;
  await reports.set({ entries: [{ measure: '3.1.1', period: PERIOD, value: '3' }] });
  await reports.submit({ period: PERIOD });
  const rows = await template();
  put(rows, 2, 'Отчетена стойност', '1.234');
  expect((await take(rows)).errors).toMatchObject([
    { address: 'A3', failure: { code: 'report.locked-submitted' } },
    { address: 'K3' },
  ]);
});

test('a table sorted without its key column is refused: the value would go to another measure', async () => {
  const rows = await template();
  put(rows, 1, 'Отчетена стойност', 'да');
  const sorted = rows.map(([key, ...rest], i) => {
    const from = { 1: 2, 2: 1 }[i];
    return from === undefined ? [key, ...rest] : [key, ...(rows[from] ?? []).slice(1)];
  }) as GridValue[][];
  const { errors, applied } = await take(sorted);
  expect(applied).toBe(false);
  expect(errors.map(({ address, failure: { code } }) => [address, code])).toEqual([
    ['A2', 'progress-sheet.other-measure'],
    ['A3', 'progress-sheet.other-measure'],
  ]);
});

test('a submitted report cannot be changed through the table; unchanged it may stand in it', async () => {
  const { reports } = it.call().progress;
  await reports.set({ entries: [{ measure: '3.1.1', period: PERIOD, value: '3' }] });
  await reports.submit({ period: PERIOD });
  const rows = await template();
  put(rows, 3, 'Отчетена стойност', 7);
  expect(await take(rows)).toMatchObject({ errors: [], applied: true });
  put(rows, 2, 'Отчетена стойност', 4);
  expect((await take(rows)).errors).toMatchObject([
    { row: 3, failure: { code: 'report.locked-submitted' } },
  ]);
});

test('columns of another order or missing are no trouble; own headings are mapped and remembered', async () => {
  const rows: GridValue[][] = [
    ['Брой', 'Код', 'Друго'],
    [12, 'РЗИ-Бургас/7.3.4/7.3.4-1/2026-Q3', 'x'],
  ];
  expect(await codeOf(take(rows))).toBe('progress-sheet.no-id');
  const base64 = await fileOf(rows);
  const { heads } = await it.call().progress.sheet.heads({ name: 'а.xlsx', base64 });
  expect(heads.map(({ text, field, samples }) => [text, field, samples])).toEqual([
    ['Брой', null, ['12']],
    ['Код', null, ['РЗИ-Бургас/7.3.4/7.3.4-1/2026-Q3']],
    ['Друго', null, ['x']],
  ]);
  const mapping = { код: 'id', Брой: 'value' };
  expect(await take(rows, { mapping })).toMatchObject({ applied: true, unknownColumns: ['Друго'] });
  const again = await it.call().progress.sheet.heads({ name: 'а.xlsx', base64 });
  expect(again.heads.map(({ field, recalled }) => [field, recalled])).toEqual([
    ['value', true],
    ['id', true],
    [null, false],
  ]);
  const next: GridValue[][] = [
    ['Код', 'Брой'],
    ['РЗИ-Бургас/7.3.4/7.3.4-1/2026-Q3', 13],
  ];
  expect((await take(next)).changes).toMatchObject([{ from: '12', to: '13', address: 'B2' }]);
});

test('the sheet of instructions beside the table is never the table', async () => {
  const { base64 } = await it.call().progress.sheet.template({ period: PERIOD });
  const [sheet, guide] = await gridsOf(Buffer.from(base64, 'base64'));
  const bookOf = async (rows: readonly (readonly GridValue[])[]): Promise<string> => {
    const sheets = [rows, guide?.rows ?? []].map(([head = [], ...body], i) => ({
      name: ['Отчет', 'Указания'][i] ?? '',
      columns: head.map((name, at) => ({ key: `c${at}`, header: headerOf(name), width: 9 })),
      rows: body,
    }));
    return Buffer.from(await writeXlsx(sheets)).toString('base64');
  };
  const rows = sheet?.rows ?? [];
  const send = async (its: readonly (readonly GridValue[])[]) => {
    const file = { name: 'а.xlsx', base64: await bookOf(its) };
    return codeOf(it.call().progress.sheet.import(file));
  };
  expect(await send(rows.map((row) => row.slice(1)))).toBe('progress-sheet.no-id');
  expect(await send(rows.slice(0, 1))).toBe('sheet.no-rows');
});
