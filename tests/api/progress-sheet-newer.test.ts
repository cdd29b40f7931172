/** A sheet exported on Monday, Tuesday's edits, and the sheet taken in on Wednesday. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeXlsx } from '../../api/sheets/xlsx.ts';
import { openWorkbook } from '../../api/sheets/in/open.ts';
import { bytesSource } from '../../api/sheets/in/source.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { gridsOf, type GridValue } from '../fixtures/grids.ts';
import { startedCore, type Started } from './progress-fixture.ts';

const PERIOD = '2026-Q3';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  const measures = ['1.1.1', '3.1.1', '7.3.4'];
  await it.call().progress.settings.assign({ measures, units: ['РЗИ-Бургас'] });
  await it.as('РЗИ-Бургас');
});
afterEach(() => it.stop());

interface Book {
  readonly sheets: { readonly name: string; readonly rows: GridValue[][] }[];
}

const exported = async (): Promise<Book> => {
  const { base64 } = await it.call().progress.sheet.template({ period: PERIOD });
  const grids = await gridsOf(Buffer.from(base64, 'base64'));
  return {
    sheets: grids.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
  };
};

/** As Excel writes it anew: other bytes, the same cells. */
const bytesOf = ({ sheets }: Book): Promise<Uint8Array> =>
  writeXlsx(
    sheets.map(({ name, rows: [header = [], ...rows] }) => ({
      name,
      columns: header.map((text, i) => ({ key: `c${i}`, header: String(text), width: 12 })),
      rows,
    })),
  );

const fill = ({ sheets: [sheet] }: Book, row: number, header: string, value: GridValue): void => {
  const at = sheet?.rows[0]?.indexOf(header) ?? -1;
  const cells = sheet?.rows[row];
  if (cells !== undefined) cells[at] = value;
};

const take = async (book: Book, more: object = {}) =>
  it.call().progress.sheet.import({
    name: 'отчет.xlsx',
    base64: Buffer.from(await bytesOf(book)).toString('base64'),
    ...more,
  });

const set = (measure: string, fields: object) =>
  it.call().progress.reports.set({ entries: [{ measure, period: PERIOD, ...fields }] });

const stored = async () =>
  Object.fromEntries(
    (await it.call().progress.reports.list({})).map(({ measure, value, degree, note }) => [
      measure,
      { value, degree, note },
    ]),
  );

test('what was not touched in the file never overwrites, nor brings back what was emptied here', async () => {
  await set('3.1.1', { value: '3', note: 'понеделник' });
  const monday = await exported();
  await it.as('РЗИ-Бургас', 'Петров');
  await set('3.1.1', { value: '5', note: null });
  await set('1.1.1', { value: 'да' });
  fill(monday, 3, 'Пояснение', 'от файла');
  const outcome = await take(monday);
  expect(outcome).toMatchObject({ errors: [], newer: [], hasBase: true, applied: true });
  expect(outcome.changes.map(({ address, to }) => [address, to])).toEqual([['M4', 'от файла']]);
  expect(await stored()).toEqual({
    '1.1.1': { value: '1', degree: null, note: null },
    '3.1.1': { value: '5', degree: null, note: null },
    '7.3.4': { value: null, degree: null, note: 'от файла' },
  });
});

test('changed in both: told with who and when, left as it is here, and written where told to', async () => {
  await set('1.1.1', { value: 'не' });
  await set('3.1.1', { value: '3' });
  const monday = await exported();
  await it.as('РЗИ-Бургас', 'Петров');
  await set('3.1.1', { value: '5', degree: '50' });
  fill(monday, 2, 'Отчетена стойност', 4);
  fill(monday, 2, 'Степен на изпълнение, %', 40);
  fill(monday, 2, 'Пояснение', 'ново');
  const preview = await take(monday, { dryRun: true });
  expect(preview.newer).toMatchObject([
    { address: 'K3', base: '3', from: '5', to: '4', overwritten: false },
    { address: 'L3', base: null, from: '50', to: '40', overwritten: false },
  ]);
  expect(preview.newer[0]?.here).toMatchObject({ by: 'Петров', unit: 'РЗИ-Бургас' });
  expect(preview.changes.map(({ address }) => address)).toEqual(['M3']);
  await take(monday);
  expect((await stored())['3.1.1']).toEqual({ value: '5', degree: 50, note: 'ново' });
  const told = await take(monday, { overwriteNewer: ['L3'] });
  expect(told.newer.map(({ overwritten }) => overwritten)).toEqual([false, true]);
  expect((await stored())['3.1.1']).toMatchObject({ value: '5', degree: 40 });
  await take(monday, { overwriteNewer: 'all' });
  expect((await stored())['3.1.1']).toMatchObject({ value: '4', degree: 40 });
});

test('both wrote the same, and a row submitted since: nothing to choose, nothing refused', async () => {
  const monday = await exported();
  await set('3.1.1', { value: '7' });
  await it.call().progress.reports.submit({ period: PERIOD });
  fill(monday, 2, 'Отчетена стойност', 7);
  expect(await take(monday)).toMatchObject({ errors: [], newer: [], changes: [] });
  fill(monday, 2, 'Отчетена стойност', 8);
  expect(await take(monday)).toMatchObject({ errors: [], changes: [], newer: [{ from: '7' }] });
  const forced = await take(monday, { overwriteNewer: 'all' });
  expect(forced.errors.map(({ failure }) => failure.code)).toEqual(['report.locked-submitted']);
});

test('a table without the values it was exported with says so and lists each old and new value', async () => {
  await set('3.1.1', { value: '5' });
  const book = await exported();
  await set('3.1.1', { value: '6' });
  const [sheet] = book.sheets;
  const outcome = await take({ sheets: sheet === undefined ? [] : [sheet] }, { dryRun: true });
  expect(outcome).toMatchObject({ hasBase: false, newer: [] });
  expect(outcome.changes).toMatchObject([{ address: 'K3', from: '6', to: '5' }]);
});

test('the hidden sheet is one, and no sheet that was not read', async () => {
  const { base64 } = await it.call().progress.sheet.template({ period: PERIOD });
  const bytes = Buffer.from(base64, 'base64');
  const book = unwrap(await openWorkbook(bytesSource('отчет.xlsx', bytes)));
  expect(book.sheets.map(({ name }) => name)).toEqual(['Отчет', 'Указания', 'Основа']);
  book.close();
  const outcome = await it.call().progress.sheet.import({ name: 'отчет.xlsx', base64 });
  expect(outcome.otherSheets).toEqual(['Указания']);
});

test('the preview lists what is asked about an unlikely value', async () => {
  const book = await exported();
  fill(book, 2, 'Отчетена стойност', '1234,5');
  const { questions } = await take(book, { dryRun: true });
  expect(questions.map(({ address, measure, text }) => [address, measure, text.code])).toEqual([
    ['K3', '3.1.1', 'question.fraction'],
  ]);
});

test('what was written in columns of reference is listed, and what changed here since is not', async () => {
  await set('3.1.1', { value: '3' });
  const monday = await exported();
  await set('3.1.1', { value: '5' });
  await set('7.3.4', { value: '1' });
  const untouched = await take(monday, { dryRun: true });
  expect(untouched.ignored).toEqual({ count: 0, first: [] });
  fill(monday, 2, 'Мерна единица', 'сгради');
  fill(monday, 2, 'Целева стойност', '99');
  fill(monday, 2, 'Състояние', 'прието');
  const [sheet] = monday.sheets;
  sheet!.rows[0]![14] = '';
  sheet!.rows[3]![14] = 'встрани';
  const { ignored, changes, errors } = await take(monday, { dryRun: true });
  expect([errors, changes]).toEqual([[], []]);
  expect(ignored.count).toBe(4);
  expect(
    ignored.first.map(({ address, column, text, here }) => [address, column, text, here]),
  ).toEqual([
    ['F3', 'Мерна единица', 'сгради', expect.any(String)],
    ['H3', 'Целева стойност', '99', expect.any(String)],
    ['J3', 'Състояние', 'прието', 'в подготовка'],
    ['O4', '', 'встрани', null],
  ]);
});
