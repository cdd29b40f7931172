/** A result that comes in again: its columns and its sheet are replaced, in every kind of file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportClaims } from '../../../api/tariffs/difference-run.ts';
import { exportValued } from '../../../api/tariffs/export-run.ts';
import type { TableKind } from '../../../api/tariffs/result-file.ts';
import { valueFile } from '../../../api/tariffs/value-file.ts';
import { linesSink, resultsOf } from '../../../api/tariffs/write-results.ts';
import type { Language } from '../../../domain/kernel/failure.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { plainTotals } from '../../../domain/tariffs/totals.ts';
import { gridsOf, type GridValue } from '../../fixtures/grids.ts';
import { partsOf, zipped } from '../../fixtures/xlsx-parts.ts';
import { seedTariff } from '../../domain/tariffs/seed.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-again-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONTROL = { signal: new AbortController().signal, moved: () => undefined };

const valued = async (path: string, kind: TableKind, language: Language = 'bg') => {
  const lines = linesSink(`${path}.lines`);
  const { totals } = unwrap(
    await valueFile({
      path,
      name: path,
      tariff: seedTariff(),
      readings: {},
      mapping: {},
      today: localDate('2026-03-01'),
      write: (results) => lines.write(resultsOf(results, language)),
      end: lines.end,
    }),
  );
  const out = `${path}.out.${kind}`;
  const input = { path, name: path, mapping: {} };
  const from = { input, results: `${path}.lines`, totals: plainTotals(totals), language };
  unwrap(await exportValued(out, kind, from, CONTROL));
  return out;
};

const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (n: number, values: readonly string[]): string =>
  `<row r="${n}">${values.map((value, i) => text(`${'ABCDEFGHIJKLM'[i]}${n}`, value)).join('')}</row>`;
const ROWS = [
  ['id', 'Ред', 'Дата', 'Брой'],
  ['а', '1.3', '2022-09-30', '2'],
  ['б', '1.3', '2022-09-30', 'три'],
];
const TABLE_REF = 'A1:D3';
const table = (columns: readonly string[], more = ''): string =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Т" displayName="Т" ref="${TABLE_REF}"${more}><autoFilter ref="${TABLE_REF}"/><tableColumns count="${columns.length}">${columns.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join('')}</tableColumns></table>`;

/** A workbook with its lines as a table of Excel's. */
const book = (part: string, rows: readonly (readonly string[])[] = ROWS): Uint8Array => {
  const parts = partsOf({
    sheets: { Месец: rows.map((values, i) => row(i + 1, values)).join('') },
    formats: ['0'],
  });
  const sheet = parts['xl/worksheets/s0.xml']!.replace(
    '</worksheet>',
    '<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="t"/></tableParts></worksheet>',
  );
  return zipped({
    ...parts,
    'xl/styles.xml': parts['xl/styles.xml']!.replace(
      '<cellStyleXfs>',
      '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs>',
    ),
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '</Types>',
      '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
    ),
    'xl/worksheets/s0.xml': sheet,
    'xl/worksheets/_rels/s0.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
    'xl/tables/table1.xml': part,
  });
};

const tablePart = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))['xl/tables/table1.xml']!);
const grids = async (path: string) => gridsOf(readFileSync(path));
const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const VERDICT = [
  'Ред във файла',
  'Резултат',
  'Сума, лв.',
  'Сума, €',
  'Стъпки',
  'Основание',
  'Бележки',
];

test('XLSX: the same columns and one sheet of totals, whatever was changed in between', async () => {
  const first = await valued(file('а.xlsx', book(table(ROWS[0]!))), 'xlsx');
  const before = await grids(first);
  expect(before.map(({ name }) => name)).toEqual(['Месец', 'Общо']);
  expect(before[0]?.rows[0]).toEqual([...ROWS[0]!, ...VERDICT]);
  expect(await grids(await valued(first, 'xlsx'))).toEqual(before);
  const english = await grids(await valued(first, 'xlsx', 'en'));
  expect(english.map(({ name }) => name)).toEqual(['Месец', 'Общо']);
  expect(english[0]?.rows[0]).toHaveLength(11);
  expect(english[0]?.rows[0]?.[5]).toBe('Verdict');
});

test('a table of Excel’s takes the columns in, once', async () => {
  const first = await valued(file('т.xlsx', book(table(ROWS[0]!))), 'xlsx');
  const part = tablePart(first);
  expect(part).toContain('ref="A1:K3"><autoFilter ref="A1:K3"/><tableColumns count="11">');
  expect(part).toContain('<tableColumn id="11" name="Бележки"/></tableColumns>');
  expect(tablePart(await valued(first, 'xlsx'))).toBe(part);
});

test.each([
  ['has a row of totals', table(ROWS[0]!, ' totalsRowCount="1"')],
  ['has a column of the same name', table(['id', 'Ред', 'Дата', 'Бележки'])],
  ['ends before the last column', table(['id', 'Ред', 'Дата']).replaceAll('A1:D3', 'A1:C3')],
])('a table that %s stays as it is', async (_, part) => {
  expect(tablePart(await valued(file('о.xlsx', book(part)), 'xlsx'))).toBe(part);
});

test('the columns of § 6 in place of those of a valuation, also in a table', async () => {
  const first = await valued(file('п.xlsx', book(table(ROWS[0]!))), 'xlsx');
  const input = { path: first, name: first, mapping: {} };
  const claims = file('п.claims', '');
  const sum = { name: '', lines: 0, withoutAmount: 0, bgn: 0, eur: 0, eurRest: 0 } as never;
  const totals = { all: sum, byRow: [], byHospital: [] };
  const out = join(folder, 'п6.xlsx');
  unwrap(await exportClaims(out, 'xlsx', { input, claims, totals, language: 'bg' }, CONTROL));
  const [sheet, sums, ...more] = await grids(out);
  expect(sheet?.rows[0]?.slice(4, 7)).toEqual(['Ред във файла', 'Резултат', 'Параграф']);
  expect(sheet?.rows[0]).toHaveLength(14);
  expect([sums?.name, sums?.rows[0]?.length, more]).toEqual(['Общо', 4, []]);
  const part = tablePart(out);
  expect(part).toContain('ref="A1:N3"><autoFilter ref="A1:N3"/><tableColumns count="14">');
  const names = [...part.matchAll(/<tableColumn id="(\d+)" name="([^"]*)"/g)];
  expect(names.map(([, id]) => Number(id))).toEqual(names.map((_, i) => i + 1));
  expect(names.map(([, , name]) => name)).toEqual(sheet?.rows[0]);
});

test('a filtered table over an earlier result is not left damaged: the file is written anew', async () => {
  const first = await valued(file('ф.xlsx', book(table(ROWS[0]!))), 'xlsx');
  const parts = unzipSync(readFileSync(first));
  const filtered = tablePart(first).replace(
    '<autoFilter ref="A1:K3"/>',
    '<autoFilter ref="A1:K3"><filterColumn colId="10"/></autoFilter>',
  );
  const again = file('ф2.xlsx', zipSync({ ...parts, 'xl/tables/table1.xml': strToU8(filtered) }));
  const english = await valued(again, 'xlsx', 'en');
  expect(Object.keys(unzipSync(readFileSync(english))).join()).not.toContain('table1');
  expect((await grids(english))[0]?.rows[0]).toHaveLength(11);
});

test('a column of a person’s behind the result stays, and so does «Бележки» of their own', async () => {
  const head: GridValue[] = ['id', 'Бележки', 'Ред', 'Дата', 'Брой', ...VERDICT, 'Лекар'];
  const line = ['а', 'моя', '1.3', '2022-09-30', '2', '1', 'старо', '', '', '', '', '', 'Иванова'];
  const path = file('б.csv', `${head.join(';')}\n${line.join(';')}\n`);
  const [top = '', one = ''] = readFileSync(await valued(path, 'csv'), 'utf8').split('\r\n');
  expect(top.slice(1).split(';')).toEqual(head);
  expect(one).toMatch(/^а;моя;.*;грешен ред;.*;Иванова$/);
  expect(one).not.toContain('старо');
});

/** The result of a first run, with a column of the person's own in the styles of the file behind it. */
const withDoctor = async (name: string): Promise<string> => {
  const parts = unzipSync(readFileSync(await valued(file(name, book(table(ROWS[0]!))), 'xlsx')));
  const sheet = Buffer.from(parts['xl/worksheets/s0.xml']!).toString();
  const more = sheet.replaceAll(
    /<\/row>/g,
    () => '<c r="L1" s="1" t="inlineStr"><is><t>Лекар</t></is></c></row>',
  );
  let n = 0;
  const placed = more.replaceAll('r="L1"', () => `r="L${(n += 1)}"`);
  return file(`${name}.2.xlsx`, zipSync({ ...parts, 'xl/worksheets/s0.xml': strToU8(placed) }));
};

test('a column of a person’s behind the result stays in the workbook, in its place and look', async () => {
  const out = await valued(await withDoctor('л.xlsx'), 'xlsx');
  const [sheet] = await grids(out);
  expect(sheet?.rows[0]).toHaveLength(12);
  expect(sheet?.rows.map((cells) => cells[11])).toEqual(['Лекар', 'Лекар', 'Лекар']);
  expect(sheet?.rows[0]?.filter((name) => name === 'Ред във файла')).toHaveLength(1);
  const xml = Buffer.from(unzipSync(readFileSync(out))['xl/worksheets/s0.xml']!).toString();
  expect(xml).toContain('<c r="L2" s="1"');
  const [, , second = ''] = xml.split('<row ');
  const columns = [...second.matchAll(/<c r="([A-Z])\d/g)].map(([, column]) => column);
  expect(columns.join('')).toBe('ABCDEFKL');
});

test('where the new columns have no room before it the file is written anew, which is told', async () => {
  const input = { path: await withDoctor('м.xlsx'), name: 'м.xlsx', mapping: {} };
  const sum = { name: '', lines: 0, withoutAmount: 0, bgn: 0, eur: 0, eurRest: 0 } as never;
  const claims = { claims: file('м.claims', ''), totals: { all: sum, byRow: [], byHospital: [] } };
  const out = join(folder, 'м6.xlsx');
  const written = await exportClaims(out, 'xlsx', { input, ...claims, language: 'bg' }, CONTROL);
  expect(written).toEqual({ ok: true, value: 'behind' });
  expect(sentence(failure('tariff.result.anew', { why: 'behind' }))).toMatch(
    /нова работна книга.*изтрийте старите колони/u,
  );
  expect((await grids(out))[0]?.rows[0]?.at(-1)).toBe('Лекар');
});

test('CSV of a workbook: each cell in its column, formulas without a result named, ids that survive', async () => {
  const second = row(2, ['0012', '4.1', '15.03.2022', '2', '-5', '=1+1']);
  const sheet = [
    row(1, ['id', 'Ред', 'Дата', 'Брой']),
    second.replace('</row>', `<c r="G2"><f>1+1</f></c>${text('M2', 'бележка')}</row>`),
  ].join('');
  const path = file('к.xlsx', zipped(partsOf({ sheets: { Месец: sheet } })));
  const out = await valued(path, 'csv');
  const lines = readFileSync(out, 'utf8').split('\r\n');
  expect(lines[0]).toBe(`\uFEFFid;Ред;Дата;Брой;;;;;;;;;;${VERDICT.join(';')}`);
  const cells = (lines[1] ?? '').split(';').slice(0, 14).join(';');
  expect(cells).toBe(
    `"=""0012""";"=""4.1""";15.03.2022;2;'-5;'=1+1;(не е изчислено);;;;;;бележка;2`,
  );
  const [grid] = await grids(out);
  expect(grid?.rows[1]?.slice(0, 7)).toEqual([
    '0012',
    '4.1',
    '15.03.2022',
    '2',
    '-5',
    '=1+1',
    null,
  ]);
  // Once more, the columns stand where they stood.
  const again = readFileSync(await valued(out, 'csv'), 'utf8').split('\r\n')[1] ?? '';
  expect(again.split(';').slice(0, 14).join(';')).toBe(cells);
});
