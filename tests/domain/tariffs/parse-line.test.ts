import { describe, expect, test } from 'vitest';
import { normalIcd10 } from '../../../domain/tariffs/icd10.ts';
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
  [{ ...line, date: '30.09.2022' }, 'date', 'tariff.field.not-date'],
  [{ ...line, date: 20220930 }, 'date', 'tariff.field.not-date'],
  [{ ...line, row: '9.9' }, 'row', 'tariff.field.unknown-row'],
  [{ ...line, row: 'toString' }, 'row', 'tariff.field.unknown-row'],
  [{ ...line, row: undefined }, 'row', 'tariff.field.missing'],
  [{ ...line, id: '' }, 'id', 'tariff.field.no-id'],
  [{ ...line, id: 5 }, 'id', 'tariff.field.no-id'],
  [{ ...line, hospital: 'x' }, 'hospital', 'tariff.field.unknown'],
  [
    JSON.parse('{"id":"a","row":"1.3","date":"2022-09-30","count":3,"__proto__":1}') as RawLine,
    '__proto__',
    'tariff.field.unknown',
  ],
])('refuses %j with the field and the reason', (raw, field, code) => {
  expect(problems(raw)).toEqual([[field, code]]);
});

test('an object or a list in a cell is refused, whatever its text would be', () => {
  const odd = { toString: '' };
  const raw = { ...line, row: '1.5', months: odd, bacillary: odd, count: undefined };
  expect(problems({ ...line, count: odd }, 'table')).toEqual([['count', 'tariff.field.not-whole']]);
  expect(problems({ ...raw, months: ['3'] }, 'table').map(([, code]) => code)).toContain(
    'tariff.field.not-bool',
  );
});

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
  expect(parseLine(stay, 'table')).toMatchObject({
    ok: true,
    value: { from: '2022-08-01', to: '2022-08-02', resistant: true },
  });
  expect(parseLine({ ...line, count: '1 200' }, 'table')).toMatchObject({ value: { count: 1200 } });
  for (const count of ['1.200', '3,5', '3 дни'])
    expect(problems({ ...line, count }, 'table')).toEqual([['count', 'tariff.field.not-whole']]);
  expect(problems({ ...line, date: '1/2/2022' }, 'table')).toEqual([
    ['date', 'tariff.field.not-date'],
  ]);
});

describe('tables hold only text', () => {
  const stay = { id: '7', row: '1.4', from: ' 2022-08-01 ', to: '2022-08-02' };

  test.each([
    ['да', true],
    ['1', true],
    ['TRUE', true],
    ['не', false],
    ['0', false],
    ['false', false],
  ])('«%s» is %s', (text, value) => {
    expect(parseLine({ ...stay, resistant: text }, 'table')).toMatchObject({
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
    expect(problems({ ...stay, resistant: '' }, 'table')).toEqual([
      ['resistant', 'tariff.field.missing'],
    ]);
    expect(problems({ id: '1', row: '1.3', date: '2022-09-30', count: '04' }, 'table')).toEqual([]);
    expect(problems({ id: '1', row: '1.3', date: '2022-09-30', count: '1e3' }, 'table')).toEqual([
      ['count', 'tariff.field.not-whole'],
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
