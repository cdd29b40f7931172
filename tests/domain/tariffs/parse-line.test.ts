import { describe, expect, test } from 'vitest';
import { sentence } from '../../../domain/text/sentences.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import type { TableCell } from '../../../domain/kernel/table-cell.ts';
import { ROW_FIELDS } from '../../../domain/tariffs/fields.ts';
import { normalIcd10 } from '../../../domain/tariffs/icd10.ts';
import { readCellField } from '../../../domain/tariffs/read-cell.ts';
import { parseLine, type LineForm, type RawLine } from '../../../domain/tariffs/parse-line.ts';

const line = { id: 'a', row: '1.3', date: '2022-09-30', count: 3 };
const problems = (raw: RawLine, form: LineForm = 'json') => {
  const parsed = parseLine(raw, form);
  return parsed.ok ? [] : parsed.error.problems.map(({ field, code }) => [field, code]);
};

test.each([
  [{ ...line, count: -1 }, 'count', 'tariff.field.negative'],
  [{ ...line, count: 1.5 }, 'count', 'tariff.field.not-whole'],
  [{ ...line, count: '3' }, 'count', 'tariff.field.not-whole'],
  [{ ...line, count: 1e12 }, 'count', 'tariff.field.too-large'],
  [{ ...line, count: null }, 'count', 'tariff.field.missing'],
  [{ ...line, date: '2022-02-30' }, 'date', 'tariff.field.not-date'],
  [{ ...line, date: '31.09.2022' }, 'date', 'tariff.field.not-date'],
  [{ ...line, date: 20220930 }, 'date', 'tariff.field.not-date'],
  [{ ...line, row: '9.9' }, 'row', 'tariff.field.unknown-row'],
  [{ ...line, row: 'toString' }, 'row', 'tariff.field.unknown-row'],
  [{ ...line, row: undefined }, 'row', 'tariff.field.missing'],
  [{ ...line, id: '' }, 'id', 'tariff.field.no-id'],
  [{ ...line, id: 5 }, 'id', 'tariff.field.no-id'],
  [{ ...line, id: '\u200B' }, 'id', 'tariff.field.no-id'],
  [{ ...line, id: 'Общо' }, 'id', 'tariff.field.cell.sum-row'],
  [{ ...line, id: '- Bсичко:' }, 'id', 'tariff.field.cell.sum-row'],
  [{ ...line, id: 'Изготвил' }, 'id', 'tariff.field.cell.sum-row'],
  [{ ...line, hospital: 'x' }, 'hospital', 'tariff.field.unknown'],
  [
    JSON.parse('{"id":"a","row":"1.3","date":"2022-09-30","count":3,"__proto__":1}') as RawLine,
    '__proto__',
    'tariff.field.unknown',
  ],
])('refuses %j with the field and the reason', (raw, field, code) => {
  expect(problems(raw)).toEqual([[field, code]]);
});

/** A row of a table: texts as cells of text, cells as they are. */
const row = (fields: Readonly<Record<string, string | TableCell>>): RawLine =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? { kind: 'text', text: value } : value,
    ]),
  );

test('names every field that is wrong, not only the first', () => {
  expect(problems({ row: '1.3', date: 'x', extra: 1 }).map(([field]) => field)).toEqual([
    'id',
    'extra',
    'date',
    'count',
  ]);
});

test('absent fields take the default of the contract', () => {
  const raw = {
    id: 'a',
    row: '1.1',
    admitted: '2022-08-01',
    discharged: '2022-08-02',
    level: 'III',
    resistant: false,
    bacillary: true,
  };
  expect(parseLine(raw, 'json')).toEqual({
    ok: true,
    value: { ...raw, hivCoinfection: false, child: false, extensionPermit: false },
  });
});

test('a table’s numbers, dates and answers are read as everywhere', () => {
  const stay = { id: '7', row: '1.4', from: '1.8.2022 г.', to: '02.08.2022', resistant: 'ИСТИНА' };
  expect(parseLine(row(stay), 'table')).toMatchObject({
    ok: true,
    value: { from: '2022-08-01', to: '2022-08-02', resistant: true },
  });
  const exam = { id: 'a', row: '1.3', date: '2022-09-30' };
  expect(parseLine(row({ ...exam, count: '1 200' }), 'table')).toMatchObject({
    value: { count: 1200 },
  });
  for (const [count, code] of [
    ['1.200', 'read.unclear-number'],
    ['3,5', 'not-whole'],
    ['3 дни', 'not-whole'],
    ['3 %', 'percent-here'],
  ] as const)
    expect(problems(row({ ...exam, count }), 'table')).toEqual([['count', `tariff.field.${code}`]]);
});

describe('tables hold cells', () => {
  const stay = { id: '7', row: '1.4', from: ' 2022-08-01 ', to: '2022-08-02' };

  test.each([
    ['да', true],
    ['1', true],
    ['TRUE', true],
    ['не', false],
    ['0', false],
    ['false', false],
    ['ИСТИНА', true],
    ['Лъжа', false],
  ])('«%s» is %s', (text, value) => {
    expect(parseLine(row({ ...stay, resistant: text }), 'table')).toMatchObject({
      ok: true,
      value: { resistant: value, from: '2022-08-01' },
    });
  });

  test('the same words are no booleans in JSON', () => {
    expect(problems({ ...stay, resistant: 'да' })).toEqual([
      ['resistant', 'tariff.field.not-bool'],
    ]);
  });

  test('an empty cell is an absent field', () => {
    expect(problems(row({ ...stay, resistant: '' }), 'table')).toEqual([
      ['resistant', 'tariff.field.missing'],
    ]);
    const exam = { id: '1', row: '1.3', date: '2022-09-30' };
    expect(problems(row({ ...exam, count: '04' }), 'table')).toEqual([]);
    expect(problems(row({ ...exam, count: '1e3' }), 'table')).toEqual([
      ['count', 'tariff.field.not-whole'],
    ]);
  });

  const day = { kind: 'date', date: localDate('2022-08-01') } as const;
  const number = (text: string, more: object = {}): TableCell => ({
    kind: 'number',
    text,
    calendar: 1900,
    ...more,
  });

  test.each<[string, string | TableCell, string | number | boolean]>([
    ['date', '15.03.2022', '2022-03-15'],
    ['date', '15.3.2022 г.', '2022-03-15'],
    ['date', day, '2022-08-01'],
    ['date', { ...day, time: '14:30' }, '2022-08-01'],
    ['date', number('44635'), '2022-03-15'],
    ['date', number('43173', { calendar: 1904 }), '2022-03-15'],
    ['icd10', 'МКБ-10 Z29.2', 'Z29.2'],
    ['count', '1 250', 1250],
    ['count', '1\u00A0250', 1250],
    ['count', '3,0', 3],
    ['count', number('3'), 3],
    ['level', 'III ниво', 'III'],
    ['level', 'ІІІ', 'III'],
    ['child', { kind: 'boolean', value: true }, true],
    ['child', number('0'), false],
    ['icd10', 'Z29.2', 'Z29.2'],
  ])('%s: %j is %s', (name, cell, value) => {
    const spec = Object.values(ROW_FIELDS)
      .flat()
      .find((one) => one.name === name)!;
    const given = typeof cell === 'string' ? ({ kind: 'text', text: cell } as const) : cell;
    expect(readCellField(spec, given)).toEqual({ ok: true, value });
  });

  test.each<[string, string | TableCell, string]>([
    ['count', { kind: 'error', text: '#N/A' }, 'error'],
    ['count', { kind: 'uncalculated' }, 'uncalculated'],
    ['count', number('0.95', { percent: true }), 'percent-here'],
    ['count', number('2.5'), 'not-whole'],
    ['count', number('5', { currency: 'BGN' }), 'money-here'],
    ['count', day, 'date-here'],
    ['child', { kind: 'error', text: '#REF!' }, 'error'],
    ['date', number('2022'), 'number-for-date'],
    ['date', '44635', 'number-for-date'],
    ['date', { kind: 'time', text: '14:30' }, 'not-date'],
    ['date', '01/02/2022', 'read.unclear-date'],
    ['icd10', 'А15', 'icd10-cyrillic'],
    ['icd10', 'Z29.2 – профилактика', 'icd10-and-text'],
    ['icd10', 'Z29.2 Профилактика', 'icd10-and-text'],
    ['icd10', 'Z29.2-профилактика', 'icd10-and-text'],
    ['icd10', 'Z29.2, Z20.1', 'icd10-and-text'],
    ['icd10', 'Z29.2, 15 дни', 'icd10-and-text'],
    ['icd10', 'Z29, профилактика', 'icd10-and-text'],
    ['icd10', 'Z29,2', 'icd10-comma'],
    ['icd10', 'z29, 2', 'icd10-comma'],
    ['icd10', 'Z29;2', 'icd10-comma'],
    ['icd10', 'МКБ-10 Z29,2', 'icd10-comma'],
    ['icd10', 'Z29,2 – профилактика', 'icd10-comma'],
    ['icd10', 'Z29/2', 'not-icd10'],
    ['icd10', 'Z29 (2)', 'not-icd10'],
    ['icd10', 'Z29.2,1', 'not-icd10'],
    ['icd10', 'A15–19', 'not-icd10'],
    ['icd10', 'профилактика', 'icd10-cyrillic'],
    ['level', 'IV', 'not-choice'],
  ])('%s: %j is refused as %s', (name, cell, code) => {
    const spec = Object.values(ROW_FIELDS)
      .flat()
      .find((one) => one.name === name)!;
    const given = typeof cell === 'string' ? ({ kind: 'text', text: cell } as const) : cell;
    expect(readCellField(spec, given)).toMatchObject({
      ok: false,
      error: { code: `tariff.field.${code}` },
    });
  });

  test('a code with a comma for its point is proposed with the point, never cut off', () => {
    const said = (value: string) =>
      sentence(failure('tariff.field.icd10-comma', { field: 'icd10', value: `„${value}“` }), 'bg');
    expect(said('Z29,2')).toContain('Ако кодът е Z29.2, напишете го така.');
    expect(said('МКБ 10-z29;21 – деца')).toContain('Ако кодът е Z29.21, напишете го така.');
  });

  test('a field with a default takes it from an empty cell or a dash, never from an error', () => {
    const psychiatric = {
      id: 'a',
      row: '4.1',
      admitted: day,
      discharged: { ...day, date: localDate('2022-08-21') },
      level: 'II',
    };
    expect(parseLine(row({ ...psychiatric, highDependencyDays: '–' }), 'table')).toMatchObject({
      ok: true,
      value: { highDependencyDays: 0 },
    });
    const wrong = row({ ...psychiatric, highDependencyDays: { kind: 'error', text: '#N/A' } });
    expect(problems(wrong, 'table')).toEqual([['highDependencyDays', 'tariff.field.error']]);
  });

  test('a row’s name that became a number or a date', () => {
    const exam = { id: '1', date: day, count: '1' };
    expect(problems(row({ ...exam, row: number('1.3') }), 'table')).toEqual([]);
    expect(problems(row({ ...exam, row: '1,3' }), 'table')).toEqual([]);
    const day7a = { id: '1', date: day, level: 'ІІІ', beds: '4' };
    expect(problems(row({ ...day7a, row: '7а.А.3' }), 'table')).toEqual([]);
    expect(problems(row({ ...exam, row: day }), 'table')).toEqual([
      ['row', 'tariff.field.date-here'],
    ]);
  });
});

test.each([
  ['Z29.2', 'Z29.2'],
  ['z 29.2', 'Z29.2'],
  ['Z292', 'Z29.2'],
  ['МКБ 10-Z 29.2', 'Z29.2'],
  [' A15 ', 'A15'],
  ['29.2', null],
  ['', null],
  ['Z29.2.1', null],
  ['ZZ9', null],
])('ICD-10 «%s» is %s', (text, code) => {
  expect(normalIcd10(text)).toBe(code);
});
