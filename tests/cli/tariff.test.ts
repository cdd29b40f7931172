// `myarka tariff …` on real files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { gridsOf } from '../fixtures/grids.ts';
import { myarka, myarkaJson } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-tariff-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = () => join(folder, 'data');
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
interface ResultJson {
  readonly id: string | null;
  readonly status: string;
  readonly bgn?: string;
  readonly notes: { readonly field?: string; readonly code: string }[];
}
const results = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ResultJson);
const valued = (path: string, ...more: string[]) => {
  const ran = myarka(data(), ['tariff', 'value', path, ...more]);
  return { ...ran, results: ran.out === '' ? [] : results(ran.out) };
};

const STAY = {
  id: 'a1',
  row: '4.1',
  admitted: '2022-08-01',
  discharged: '2022-08-21',
  level: 'II',
  highDependencyDays: 10,
  workTherapyDays: 8,
};
const jsonl = (...lines: unknown[]) => lines.map((line) => JSON.stringify(line)).join('\n');

test('the line of the contract gives the amount of the contract', () => {
  const { code, out, err } = valued(file('one.jsonl', jsonl(STAY)));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    id: 'a1',
    row: '4.1',
    status: 'payable',
    bgn: '1704.00',
    eur: '871.24',
    steps: [
      {
        cite: 'Приложение № 1, т. 4, ред 4.1, б. „а“',
        quantity: '20',
        unitBgn: '60.00',
        coefficient: '1',
        bgn: '1200.00',
      },
      { quantity: '10', coefficient: '0.8', bgn: '480.00' },
      { quantity: '8', unitBgn: '3.00', bgn: '24.00' },
    ],
  });
  expect(err).toContain('Редове: 1');
  expect(err).toContain('заплаща се: 1');
  expect(err).toContain('Общо: 1704\u00A0лв., 871,24\u00A0€');
});

test('bad lines are refused one by one, with field and reason, in the order of the file', () => {
  const path = file(
    'mixed.jsonl',
    `\uFEFF${jsonl(STAY, { ...STAY, id: 'b', level: 'IV' })}\r\n\r\n{"id":\n${jsonl(
      { id: 'a1', row: '1.3', date: '2022-08-01', count: 1 },
      { id: 'c', row: '1.3', date: '2021-12-31', count: 1 },
      {
        id: 'd',
        row: '1.7',
        admitted: '2022-09-01',
        discharged: '2022-09-16',
        patient: 'nonspecificAdult',
      },
      [1],
      { id: 'e', row: '1.3', date: '2022-08-01', count: 2, foo: 1 },
    )}\n`,
  );
  const { code, results: all } = valued(path);
  expect(code).toBe(0);
  expect(all.map(({ id, status, bgn, notes }) => [id, status, bgn, notes[0]?.field])).toEqual([
    ['a1', 'payable', '1704.00', undefined],
    ['b', 'invalid', undefined, 'level'],
    [null, 'invalid', undefined, 'line'],
    ['a1', 'invalid', undefined, 'id'],
    ['c', 'no-tariff', undefined, undefined],
    ['d', 'partly-payable', '700.00', 'discharged'],
    [null, 'invalid', undefined, 'line'],
    ['e', 'invalid', undefined, 'foo'],
  ]);
});

test('without a choice the plain reading pays; a unit can demand one; an unknown one is refused', () => {
  const path = file(
    'reading.jsonl',
    jsonl({
      id: 'd',
      row: '1.7',
      admitted: '2022-09-01',
      discharged: '2022-09-16',
      patient: 'nonspecificAdult',
    }),
  );
  const { results: all } = valued(path, '--reading', '1.7.longer=per-day');
  expect(all[0]).toMatchObject({
    status: 'payable',
    bgn: '750.00',
    readings: [{ question: '1.7.longer', reading: 'per-day' }],
  });
  expect(valued(path).results[0]).toMatchObject({ status: 'partly-payable', bgn: '700.00' });
  const asked = valued(path, '--reading', 'all=ask').results[0];
  expect(asked).toMatchObject({ status: 'needs-decision' });
  expect(asked).not.toHaveProperty('bgn');
  expect(valued(path, '--reading', '1.7.longer=all')).toMatchObject({ code: 1, out: '' });
  const two = valued(path, '--reading', '1.7.longer=per-day', '--reading', '1.7.longer=ceiling');
  expect(two).toMatchObject({ code: 1, out: '' });
  expect(two.err).toContain('два прочита');
});

test('whether dates are right is answered for one line by its number, never for a whole file', () => {
  const stay = { row: '4.1', admitted: '2015-01-01', discharged: '2022-06-01', level: 'III' };
  const path = file('dates.jsonl', jsonl({ id: 'a=1@x', ...stay }, { id: 'b', ...stay }));
  const whole = valued(path, '--reading', 'line.dates=as-given');
  expect(whole).toMatchObject({ code: 1, out: '' });
  expect(whole.err).toContain('„line.dates=as-given@НОМЕР“');
  const one = valued(path, '--reading', 'line.dates=as-given@a=1@x');
  expect(one.results.map(({ id, status }) => [id, status])).toEqual([
    ['a=1@x', 'payable'],
    ['b', 'needs-decision'],
  ]);
  const strange = valued(path, '--reading', 'line.dates=as-given@c');
  expect(strange.code).toBe(1);
  expect(strange.err).toContain('„c“');
});

const HEADS = [
  'id',
  'row',
  'admitted',
  'discharged',
  'level',
  'highDependencyDays',
  'workTherapyDays',
  'child',
];
const CELLS = ['a1', '4.1', '2022-08-01', '2022-08-21', 'II', '10', '8', ''];
const SECOND = ['a2', '4.1', '2022-08-01', '2022-08-06', 'I', '', '', 'да'];

describe('tables say the same as JSON Lines', () => {
  test.each([
    [';', ''],
    [',', '\uFEFF'],
  ])('CSV with «%s», mark «%s»', (mark, bom) => {
    const text = [HEADS, CELLS, SECOND].map((row) => row.join(mark)).join('\r\n');
    const { results: all } = valued(file('table.csv', `${bom}${text}\r\n`));
    expect(all.map(({ id, bgn }) => [id, bgn])).toEqual([
      ['a1', '1704.00'],
      ['a2', '450.00'],
    ]);
  });

  test('XLSX with real dates, numbers and booleans', async () => {
    const path = join(folder, 'table.xlsx');
    const day = (text: string) =>
      ({ type: Date, value: new Date(text), format: 'dd.mm.yyyy' }) as const;
    const row = (cells: readonly string[], number: number, child: boolean | null) => [
      cells[0],
      cells[1],
      day(cells[2]!),
      day(cells[3]!),
      cells[4],
      number,
      null,
      child,
    ];
    await writeExcelFile([HEADS, row(CELLS, 10, null), row(SECOND, 0, true)] as never).toFile(path);
    const { results: all, err } = valued(path);
    expect(err).toContain('Редове: 2');
    expect(all.map(({ id, bgn }) => [id, bgn])).toEqual([
      ['a1', '1680.00'],
      ['a2', '450.00'],
    ]);
  });

  test('a cell without a head is a field nobody knows', () => {
    const { results: all } = valued(file('wide.csv', 'id;row;date;count\na;1.3;2022-09-01;1;9\n'));
    expect(all[0]).toMatchObject({ status: 'invalid', notes: [{ field: 'колона E' }] });
  });
});

describe('results as a file, by its ending', () => {
  const lines = () =>
    file('out.jsonl', jsonl(STAY, { id: '=1+1', row: '1.3', date: '2022-09-01', count: 2 }));

  test('JSON Lines are what standard output gets', () => {
    const out = join(folder, 'r.jsonl');
    expect(valued(lines(), '--out', out)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(out, 'utf8')).toBe(valued(lines()).out);
  });

  const input = () =>
    file(
      'out.csv',
      'Справка за август;;;;\n;;;;\nid;Ред;Дата;Брой;Лекар\n=1+1;1.3;01.09.2022;2;Иванова\n;;;;\nb;1.3;x;2;\n',
    );

  test('CSV is the file that came, letter for letter, with columns added that make no formula', () => {
    const out = join(folder, 'r.csv');
    // «Лекар» is no field of row 1.3: the line is refused, and nothing of it is dropped.
    expect(valued(input(), '--out', out)).toMatchObject({ code: 1, out: '' });
    const rows = readFileSync(out, 'utf8').split('\r\n');
    expect(rows).toHaveLength(7);
    expect(rows[0]).toBe('\uFEFFСправка за август;;;;');
    expect(rows[2]).toBe(
      'id;Ред;Дата;Брой;Лекар;Ред във файла;Резултат;Сума, лв.;Сума, €;Стъпки;Основание;Бележки',
    );
    expect(rows[3]).toMatch(/^=1\+1;1\.3;01\.09\.2022;2;Иванова;4;грешен ред;;;;;/);
    expect(rows[5]).toMatch(/^b;1\.3;x;2;;6;грешен ред;;;;;C6: „Дата“ е „x“/);
  });

  test('XLSX opens, with numbers as numbers and the totals on a sheet of their own', async () => {
    const out = join(folder, 'r.xlsx');
    expect(valued(lines(), '--out', out).code).toBe(0);
    const [results = { rows: [] }, totals = { rows: [] }] = await gridsOf(readFileSync(out));
    expect(results.rows.map((row) => [row[0], ...row.slice(9, 13)])).toEqual([
      ['Номер на реда', 'Ред във файла', 'Резултат', 'Сума, лв.', 'Сума, €'],
      ['a1', 1, 'заплаща се', 1704, 871.24],
      ['=1+1', 2, 'заплаща се', 130, 66.47],
    ]);
    expect(totals.rows[1]).toEqual(['Всичко', null, 2, 0, 1834, 937.71]);
    expect(valued(out).results.map(({ id, bgn }) => [id, bgn])).toEqual([
      ['a1', '1704.00'],
      ['=1+1', '130.00'],
    ]);
  });
});

describe('a file that cannot be read is one sentence and exit 1', () => {
  test.each([
    ['missing.jsonl', null, 'Няма файл'],
    ['a.pdf', '%PDF-1.7', 'е документ, а не таблица'],
    ['bad.jsonl', Buffer.from([0x7b, 0xff, 0x0a]), 'не е в UTF-8'],
    ['bad.csv', Buffer.from([0x69, 0x64, 0x3b, 0xd0, 0x9a, 0xd0, 0x0a]), 'повредени знаци'],
    ['heads.csv', 'a;b\n1;2\n', 'няма колони „Номер на реда“ и „Ред от приложението“'],
    ['empty.csv', '', 'е празен'],
    ['twice.csv', 'id;row;id\n', 'се среща два пъти: A1 и C1'],
    ['rows.csv', 'id;row\n;\n', 'няма редове'],
    ['quote.csv', 'id;row\n"a;1.3\n', 'е повредена при ред'],
    ['bad.xlsx', 'PK\u0003\u0004 no zip', 'е повреден'],
  ])('%s', (name, content, sentence) => {
    const path = content === null ? join(folder, name) : file(name, content);
    const { code, out, err } = valued(path);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(sentence);
    // Headings that nobody knows are named on a line of their own.
    expect(err.trim().split('\n')).toHaveLength(name === 'heads.csv' ? 2 : 1);
  });

  test('nor one of which every line is wrong; the results give each reason all the same', () => {
    const wrong = jsonl({ id: 'а', row: 'няма такъв' }, { id: 'б' });
    const { code, err, results: found } = valued(file('wrong.jsonl', wrong));
    expect(code).toBe(1);
    expect(err).toContain('Всички редове на „wrong.jsonl“ са грешни');
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['а', 'invalid'],
      ['б', 'invalid'],
    ]);
    expect(valued(file('half.jsonl', `${wrong}\n${jsonl(STAY)}`)).code).toBe(0);
  });

  test('nor one that cannot be written', () => {
    mkdirSync(join(folder, 'taken.jsonl'), { recursive: true });
    const out = join(folder, 'no', 'folder.jsonl');
    const { code, err } = valued(file('ok.jsonl', jsonl(STAY)), '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('не може да се запише');
  });

  test('without a file the use is shown', () => {
    expect(myarka(data(), ['tariff', 'value']).code).toBe(2);
  });
});

describe('values', () => {
  interface Value {
    readonly key: string;
    readonly value: string;
    readonly currency?: string;
    readonly source: { readonly place: string };
  }
  const on = (day: string) => myarkaJson<Value[]>(data(), ['tariff', 'values', '--on', day]);
  const LATER = {
    key: '5.2',
    value: '10,50',
    currency: 'EUR',
    unit: 'решение',
    appliesFrom: '2026-01-01',
    source: { act: 'Наредба за изменение', issue: 'ДВ, бр. 1 от 2026 г.', row: '5.2' },
  };

  test('none the day before they apply, all with their place from the first day', () => {
    expect(on('2021-12-31')).toEqual([]);
    const held = on('2022-01-01');
    expect(held).toHaveLength(57);
    expect(held.find(({ key }) => key === '4.1.II')).toMatchObject({
      value: '60.00',
      currency: 'BGN',
      source: { place: 'Приложение № 1, т. 4, ред 4.1, б. „а“', act: expect.any(String) },
    });
    expect(held.every(({ source }) => source.place !== '')).toBe(true);
  });

  test('a value with its source is added once, and pays from its day', () => {
    const path = file('value.json', JSON.stringify([LATER]));
    const lines = file(
      'acts.jsonl',
      jsonl(
        { id: 'before', row: '5.2', date: '2025-12-31', count: 2 },
        { id: 'from', row: '5.2', date: '2026-01-01', count: 2 },
      ),
    );
    expect(valued(lines).results.map(({ status }) => status)).toEqual(['no-tariff', 'no-tariff']);
    expect(myarkaJson<Value[]>(data(), ['tariff', 'add', path])).toMatchObject([
      { key: '5.2', value: '10.50', source: { place: 'Приложение № 1, ред 5.2' } },
    ]);
    expect(valued(lines).results).toMatchObject([
      { id: 'before', status: 'no-tariff' },
      { id: 'from', status: 'payable', eur: '21.00', bgn: '41.07' },
    ]);
    expect(myarka(data(), ['tariff', 'add', path])).toMatchObject({ code: 1 });
    expect(on('2026-01-01')).toHaveLength(58);
  });

  test('one value twice in a file is refused, and none of it is written', () => {
    const later = { ...LATER, appliesFrom: '2028-01-01' };
    const path = file('twice.json', JSON.stringify([later, { ...later, value: '11,00' }]));
    const ran = myarka(data(), ['tariff', 'add', path, '--json']);
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code: 'tariff.value.twice' } });
    expect(on('2028-01-01').map(({ value }) => value)).not.toContain('11.00');
  });

  test.each([
    [{ ...LATER, key: 'x' }, 'tariff.value.unknown-key'],
    [{ ...LATER, value: 'десет' }, 'tariff.value.not-a-value'],
    [{ ...LATER, source: { ...LATER.source, act: '' } }, 'tariff.value.no-source'],
    [{ ...LATER, source: undefined }, 'tariff.value.bad-shape'],
    [{ ...LATER, amount: 5 }, 'tariff.value.bad-shape'],
    [{ ...LATER, value: undefined }, 'tariff.value.not-a-value'],
  ])('a value that is none is refused and nothing is written: %j', (value, code) => {
    const path = file('bad.json', JSON.stringify([{ ...LATER, appliesFrom: '2027-01-01' }, value]));
    const ran = myarka(data(), ['tariff', 'add', path, '--json']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code } });
    expect(on('2027-06-01').find(({ key }) => key === '5.2')).toMatchObject({ value: '10.50' });
  });
});

test('§ 6 of a file: lines, the file with columns, a statement, sums and exit codes', () => {
  const source = { act: 'Стар акт', issue: 'ДВ, бр. 83 от 2020 г.', row: '1.3' };
  const old = { key: '1.3', value: '50', currency: 'BGN', unit: 'преглед', source };
  const path = file('old.json', JSON.stringify({ ...old, appliesFrom: '2021-01-01' }));
  expect(myarka(data(), ['tariff', 'add', path]).code).toBe(0);
  const exam = { row: '1.3', date: '2022-03-01', count: 4 };
  const claims = file('claims.jsonl', jsonl({ id: 'a', ...exam }, { id: 'a', ...exam }));
  const [table, paper] = [join(folder, 'claims.xlsx'), join(folder, 'claims.pdf')];
  const difference = (...more: string[]) => myarka(data(), ['tariff', 'difference', ...more]);
  const ran = difference(claims, '--statement', paper);
  expect(ran.code).toBe(0);
  expect(results(ran.out)).toMatchObject([
    { id: 'a', status: 'paid', old: '200.00', new: '260.00', bgn: '60.00', eur: '30.68' },
    { id: 'a', status: 'refused', reason: { code: 'tariff.difference.twice' } },
  ]);
  expect(ran.err).toContain('Общо: 60\u00A0лв., 30,68\u00A0€');
  expect(ran.err).toContain('не е потвърдено');
  expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-');
  expect(difference(claims, '--statement', paper)).toMatchObject({ code: 1, out: '' });
  expect(difference(claims, '--out', table)).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(table).subarray(0, 2).toString()).toBe('PK');
  const late = difference(file('late.jsonl', jsonl({ id: 'a', ...exam, date: '2022-09-01' })));
  expect([late.code, results(late.out)[0]?.status]).toEqual([1, 'refused']);
  expect(difference(join(folder, 'none.jsonl'))).toMatchObject({ code: 1, out: '' });
  expect(difference().code).toBe(2);
}, 60_000);
