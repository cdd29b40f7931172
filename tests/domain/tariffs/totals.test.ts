/** The groups of the totals add up to all lines, also where some say nothing of what they are grouped by. */
import { expect, test } from 'vitest';
import { totalsSheet } from '../../../api/tariffs/result-rows.ts';
import { minor, sumMinor } from '../../../domain/kernel/money.ts';
import { batchReport } from '../../../domain/tariffs/report.ts';
import {
  closeTotals,
  countAmount,
  plainTotals,
  startTotals,
} from '../../../domain/tariffs/totals.ts';

const totalsOf = (lines: readonly (readonly [string | null, number | null])[]) => {
  const counting = startTotals();
  for (const [hospital, bgn] of lines) {
    const amount = bgn === null ? null : minor(bgn);
    countAmount(counting, { bgn: amount, eur: amount }, '4.1', hospital);
  }
  return plainTotals(closeTotals(counting));
};

const MIXED = totalsOf([
  [null, 132000],
  ['Б1', 87000],
  [null, null],
  ['Б2', 0],
]);

test('lines without a hospital are a group of their own, the last one', () => {
  expect(MIXED.byHospital.map(({ name, lines }) => [name, lines])).toEqual([
    ['Б1', 1],
    ['Б2', 1],
    ['', 2],
  ]);
  expect(sumMinor(MIXED.byHospital.map(({ bgn }) => bgn))).toBe(MIXED.all.bgn);
});

test('where no line names a hospital there is no group', () => {
  expect(totalsOf([[null, 100]]).byHospital).toEqual([]);
});

test('it is named in the sheet of totals and on paper, and nothing is called a rounding', () => {
  const rows = totalsSheet(MIXED, 'bg').rows.map((row) =>
    row.map((cell) => ('text' in cell ? cell.text : '')),
  );
  expect(rows).toContainEqual([
    'По лечебни заведения',
    'без посочено заведение',
    '2',
    '1',
    '1320.00',
    expect.any(String),
  ]);
  const paper = batchReport(
    { name: 'март.csv', sha256: '', totals: MIXED },
    { unit: 'МЗ', version: '1', choices: [] } as never,
    'en',
  );
  const part = paper.parts.find(({ title }) => title === 'By hospital');
  expect(part?.rows.map(([name]) => name)).toEqual(['Б1', 'Б2', 'no hospital named', 'Total']);
});
