// Dated values: which one holds on a day, values in euro, and how a value is refused.
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { decimalRatio, parseRatio } from '../../../domain/tariffs/exact.ts';
import { parseLine } from '../../../domain/tariffs/parse-line.ts';
import {
  readValue,
  readValues,
  recordOf,
  type ValueRecord,
} from '../../../domain/tariffs/read-value.ts';
import { resultLine } from '../../../domain/tariffs/result-line.ts';
import { makeTariff, valuesOn } from '../../../domain/tariffs/snapshot.ts';
import { recordOfInput } from '../../../domain/tariffs/values-input.ts';
import { valueLine } from '../../../domain/tariffs/value-line.ts';
import { seedRecords, seedValues } from './seed.ts';

const source = {
  act: 'Нова наредба',
  issue: 'ДВ, бр. 1 от 2026 г.',
  place: 'Приложение № 1, ред 5.2',
  row: '5.2',
  letter: '',
  at: [],
};
const record = (over: Partial<ValueRecord>): ValueRecord => ({
  key: '5.2',
  measure: 'amount',
  value: '12.34',
  currency: 'EUR',
  unit: 'решение',
  appliesFrom: '2026-01-01',
  appliesUntil: null,
  inForceFrom: '2026-01-01',
  publishedOn: '2025-12-20',
  confirmed: true,
  source,
  ...over,
});
const valued = (records: readonly ValueRecord[], raw: object) =>
  resultLine(
    valueLine(
      unwrap(parseLine({ id: 'x', ...raw }, 'json')),
      makeTariff([...seedValues(), ...unwrap(readValues(records))]),
    ),
  );

describe('values in euro', () => {
  test('the cents stay exact and the лв. are derived', () => {
    const result = valued([record({})], { row: '5.2', date: '2026-02-01', count: 3 });
    expect(result).toMatchObject({ status: 'payable', eur: '37.02', bgn: '72.40' });
    expect(result.steps).toMatchObject([{ unitEur: '12.34', unitBgn: '24.13', bgn: '72.40' }]);
  });

  test('a row without a value is refused until the value is entered', () => {
    const raw = { row: '5.2', date: '2025-12-31', count: 3 };
    expect(valued([record({})], raw)).toMatchObject({ status: 'no-tariff' });
    expect(valued([record({})], raw)).not.toHaveProperty('bgn');
  });

  test('a fraction of a stotinka is rounded once, at the total', () => {
    const third = record({
      key: '1.7.childrens-hospital',
      measure: 'coefficient',
      value: '1.0333',
      currency: undefined,
    });
    const result = valued([third], {
      row: '1.7',
      admitted: '2026-03-01',
      discharged: '2026-03-11',
      patient: 'nonspecificChild',
      childrensHospital: true,
    });
    expect(result).toMatchObject({ status: 'payable', bgn: '516.65' });
  });

  test('what the shown steps lose by rounding is a step of its own', () => {
    const { steps, bgn } = resultLine(
      valueLine(
        unwrap(
          parseLine(
            {
              id: 'x',
              row: '4.1',
              admitted: '2026-03-01',
              discharged: '2026-03-02',
              level: 'none',
              monthsWithoutLevel: 1,
              highDependencyDays: 1,
            },
            'json',
          ),
        ),
        makeTariff([
          ...seedValues(),
          ...unwrap(readValues([record({ key: '4.1.I', value: '10.01', currency: 'BGN' })])),
        ]),
        { '4.uplift-base': 'reduced' },
      ),
    );
    expect([steps.map((step) => step.bgn), bgn]).toEqual([['7.51', '6.01', '-0.01'], '13.51']);
  });
});

describe('which value holds', () => {
  const on = (records: readonly ValueRecord[], date: string) =>
    valuesOn(makeTariff(unwrap(readValues(records))), localDate(date)).get('5.2');
  const first = record({ value: '10.00' });

  test('from the first day it applies, not the day before', () => {
    expect(on([first], '2025-12-31')).toBeUndefined();
    expect(on([first], '2026-01-01')).toMatchObject({ amount: 1000 });
  });

  test('until its last day', () => {
    const ended = record({ appliesUntil: '2026-06-30' });
    expect(on([ended], '2026-06-30')).toBeDefined();
    expect(on([ended], '2026-07-01')).toBeUndefined();
  });

  test('the later act prevails, also where it reaches back', () => {
    const back = record({ value: '20.00', appliesFrom: '2026-02-01', inForceFrom: '2026-08-01' });
    const between = record({
      value: '15.00',
      appliesFrom: '2026-05-01',
      inForceFrom: '2026-05-01',
    });
    expect(on([back, between, first], '2026-01-31')).toMatchObject({ amount: 1000 });
    expect(on([back, between, first], '2026-02-01')).toMatchObject({ amount: 2000 });
    expect(on([back, between, first], '2026-05-01')).toMatchObject({ amount: 2000 });
  });
});

test.each([
  ['5.1', '', '5.1'],
  ['1.1', '„а“', '1.1.a'],
  ['1.1', 'в', '1.1.v'],
  ['4.1', 'III', '4.1.III'],
  ['9.9', 'а', '9.9'],
])('row %s, letter «%s» is the key %s', (row, letter, key) => {
  const input = {
    amount: '1,50',
    currency: 'EUR' as const,
    unit: 'брой',
    appliesFrom: '2026-01-01',
  };
  const entered = recordOfInput({ ...input, source: { act: 'Акт', issue: 'ДВ', row, letter } });
  expect(entered).toMatchObject({
    key,
    measure: 'amount',
    value: '1.50',
    inForceFrom: '2026-01-01',
  });
});

describe('readValue', () => {
  test.each([
    [{ key: '9.9' }, 'tariff.value.unknown-key'],
    [{ measure: 'days' }, 'tariff.value.wrong-measure'],
    [{ value: '-1.00' }, 'tariff.value.not-a-value'],
    [{ value: '1.001' }, 'tariff.value.not-a-value'],
    [{ currency: undefined }, 'tariff.value.no-currency'],
    [{ appliesFrom: '2026-02-30' }, 'tariff.value.not-a-date'],
    [{ appliesUntil: '2025-12-31' }, 'tariff.value.ends-before'],
    [{ source: { ...source, act: ' ' } }, 'tariff.value.no-source'],
  ] as [Partial<ValueRecord>, string][])('refuses %j', (over, code) => {
    expect(readValue(record(over))).toMatchObject({ ok: false, error: { code } });
  });

  test('every seed value goes out as it came in', () => {
    const written = seedValues().map(recordOf);
    const trimmed = seedRecords().map((one) => ({
      ...one,
      value: one.measure === 'coefficient' ? decimalRatio(unwrapRatio(one.value)) : one.value,
    }));
    expect(written).toEqual(trimmed);
  });
});

const unwrapRatio = (text: string) => {
  const ratio = parseRatio(text);
  if (ratio === null) throw new Error(text);
  return ratio;
};

test('the case without a letter takes no value', () => {
  const read = readValue(record({ key: '1.1.resistant.II', value: '95.00' }));
  expect(read).toMatchObject({ ok: false, error: { code: 'tariff.value.unknown-key' } });
});

test.each([
  ['4.3', 'I', '4.3.I', 'Приложение № 1, ред 4.3, I ниво'],
  ['4.1', '„III ниво“', '4.1.III', 'Приложение № 1, ред 4.1, III ниво'],
  ['1.1', '„а“', '1.1.a', 'Приложение № 1, ред 1.1, б. „а“'],
])('row %s with %s is the value %s and its place says %s', (row, letter, key, place) => {
  const { act, issue } = source;
  const entered = recordOfInput({
    value: '45',
    unit: 'леглоден',
    appliesFrom: '2021-01-01',
    source: { act, issue, row, letter },
  });
  expect([entered.key, entered.source.place]).toEqual([key, place]);
});
