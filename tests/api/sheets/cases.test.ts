/** Files of real offices, made anew (tests/fixtures/cases): each has its right outcome. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueFile } from '../../../api/tariffs/value-file.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { seedTariff } from '../../domain/tariffs/seed.ts';
import { codeOf, startedCore, type Started } from '../progress-fixture.ts';

const CASES = new URL('../../fixtures/cases/', import.meta.url);
const base64 = (name: string): string => readFileSync(new URL(name, CASES)).toString('base64');

let it: Started;
beforeAll(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  const { measures } = await it.call().plan.plan();
  await it.call().progress.settings.assign({
    measures: measures.map(({ code }) => code),
    units: ['РЗИ-Варна'],
  });
});
afterAll(() => it.stop());

const report = async (name: string, unit = 'РЗИ-Варна') => {
  await it.as(unit);
  return it.call().progress.sheet.import({ name, base64: base64(name), dryRun: true });
};

test('95 % in a cell is 95 %, and no figure where the indicator is no percentage', async () => {
  const { errors, changes } = await report('progress-percent-95.xlsx', 'МЗ');
  expect(changes).toEqual([]);
  expect(errors).toMatchObject([
    { address: 'K38', failure: { code: 'read.with-percent', params: { text: '95 %' } } },
  ]);
});

test('a degree of 100 % is 100', async () => {
  const { errors, changes } = await report('progress-degree-100percent.xlsx');
  expect(errors).toEqual([]);
  expect(changes.map(({ address, field, to }) => [address, field, to])).toEqual([
    ['L3', 'degree', '100'],
    ['L4', 'degree', '0'],
  ]);
});

test('errors of cells are errors; nothing is erased', async () => {
  const { errors, applied } = await report('progress-error-cells.xlsx');
  expect(applied).toBe(false);
  expect(errors.map(({ address, failure }) => [address, failure.code])).toEqual([
    ['K3', 'cell.error'],
    ['L3', 'cell.error'],
    ['M3', 'cell.error'],
  ]);
});

test.each([
  ['progress-header-linebreak.xlsx', [['K3', 'value', '5']]],
  ['progress-title-row.xlsx', [['K5', 'value', '5']]],
  [
    'xlsx-backslash-parts.xlsx',
    [
      ['K3', 'value', '5'],
      ['M3', 'note', 'пояснение'],
    ],
  ],
])('%s is read', async (name, expected) => {
  const { errors, changes, sheet, otherSheets } = await report(name);
  expect(errors).toEqual([]);
  expect(changes.map(({ address, field, to }) => [address, field, to])).toEqual(expected);
  expect([sheet, otherSheets]).toEqual(['Отчет', ['Указания']]);
});

test.each([
  ['progress-duplicate-header.xlsx', 'sheet.repeated-column'],
  ['xls-renamed.xlsx', 'sheet.kind-xls'],
])('%s is refused as %s', async (name, code) => {
  expect(await codeOf(report(name))).toBe(code);
});

const compare = (name: string) => it.call().plan.import.compare({ name, base64: base64(name) });

test('headings without a row are no plan whose measures all fall away, and no report', async () => {
  await it.as('МЗ');
  const only = (text: string) => ({ name: 'а.csv', base64: Buffer.from(text).toString('base64') });
  const plan = it.call().plan.import.compare(only('id;Наименование\n;\n'));
  expect(await codeOf(plan)).toBe('sheet.no-rows');
  const given = { ...only('id;Стойност\n'), dryRun: true };
  expect(await codeOf(it.call().progress.sheet.import(given))).toBe('sheet.no-rows');
});

test('an error in an adopted text is an error, not an empty text', async () => {
  const { errors, changes } = await compare('plan-error-cell.xlsx');
  expect(changes).toEqual([]);
  expect(errors).toMatchObject([{ address: 'H4', failure: { code: 'cell.error' } }]);
});

test.each([
  ['plan-saved-by-spreadsheet-bg.csv', 'utf-8'],
  ['plan-sep-line.csv', 'utf-8'],
  ['plan-windows1251.csv', 'windows-1251'],
])(
  '%s is the plan, but for the two cells that were read otherwise when it was saved',
  async (name, encoding) => {
    const { changes, ...told } = await compare(name);
    // «ВРБ на МЗ» is the partner there, as it was decided of the adopted text since; nothing of it is taken silently.
    const then = (row: number) => [
      [`S${row}`, 'МЗ', 'МЗ ВРБ на МЗ'],
      [`T${row}`, 'МЗ', 'МЗ; ВРБ'],
      [`U${row}`, 'ВРБ на МЗ', ''],
      [`V${row}`, 'ВРБ', ''],
    ];
    expect(changes.map(({ address, before, value }) => [address, before, value])).toEqual([
      ...then(26),
      ...then(30),
    ]);
    expect(told).toMatchObject({ rows: 72, errors: [], ignoredColumns: [], encoding });
  },
);

const folder = mkdtempSync(join(tmpdir(), 'myarka-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verdicts = async (name: string): Promise<string[]> => {
  const found: string[] = [];
  unwrap(
    await valueFile({
      path: new URL(name, CASES).pathname,
      name,
      tariff: seedTariff(),
      readings: { '4.1.child-cap': 'capped' },
      mapping: {},
      today: localDate('2026-05-01'),
      write: (results) => {
        for (const { id, status, notes } of results)
          found.push([id, status, notes[0]?.code].filter((part) => part !== undefined).join(' '));
      },
    }),
  );
  return found;
};

test.each([
  ['tariff-dates-bg.csv', ['а payable', 'б payable', 'в payable']],
  ['tariff-tab.csv', ['а payable', 'б payable', 'в payable']],
  [
    'tariff-error-in-default-field.xlsx',
    [
      'ok payable',
      'err invalid tariff.field.error',
      'fnc invalid tariff.field.uncalculated',
      'empty payable',
    ],
  ],
])('%s', async (name, expected) => {
  expect(await verdicts(name)).toEqual(expected);
});

test('tariff-bool-bg.csv: words for yes and no of either language, and nothing else', async () => {
  const [yes, no, also, wrong] = await verdicts('tariff-bool-bg.csv');
  expect(yes?.slice(2)).toBe(also?.slice(2));
  expect(no).toBe('б payable');
  expect(wrong).toBe('г invalid tariff.field.not-bool');
});
