import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/kernel/result.ts';
import { tariffSentences } from '../../../domain/tariffs/failures.ts';
import { parseLine } from '../../../domain/tariffs/parse-line.ts';
import { turningPoints } from '../../../domain/tariffs/turning-points.ts';
import { seedTariff } from './seed.ts';

const tariff = seedTariff();
const points = (raw: object) =>
  turningPoints(unwrap(parseLine({ id: 'x', ...raw }, 'json')), tariff).map(
    ({ field, value, valuation }) => [field, value, valuation.status],
  );

test('the day after the months of a stay', () => {
  const stay = {
    row: '1.1',
    admitted: '2022-08-01',
    discharged: '2022-08-11',
    level: 'III',
    resistant: false,
  };
  expect(points({ ...stay, bacillary: true })).toEqual([
    ['discharged', '2022-11-02', 'partly-payable'],
  ]);
});

test('day 11 of high dependency, only where the stay is that long', () => {
  const stay = { row: '4.1', admitted: '2022-08-01', level: 'II', highDependencyDays: 4 };
  expect(points({ ...stay, discharged: '2022-08-21' })).toEqual([
    ['highDependencyDays', 11, 'partly-payable'],
  ]);
  expect(points({ ...stay, discharged: '2022-08-08' })).toEqual([]);
});

test('both sides of day 180 of a readmission', () => {
  const stay = {
    row: '1.7',
    admitted: '2022-09-01',
    discharged: '2022-09-15',
    patient: 'nonspecificAdult',
  };
  expect(points({ ...stay, previousDischarge: '2022-06-01' })).toEqual(
    expect.arrayContaining([
      ['previousDischarge', '2022-03-05', 'not-payable'],
      ['previousDischarge', '2022-03-04', 'payable'],
    ]),
  );
});

test('every sentence reads in both languages', () => {
  const silent = Object.entries(tariffSentences).filter(
    ([, sentence]) => sentence.bg({}) === '' || sentence.en({}) === '',
  );
  expect(silent).toEqual([]);
});
