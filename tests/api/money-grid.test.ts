/** Money as a grid: rows by what the plan says, cells stored in one step or not at all. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
const money = () => it.call().progress.money;

beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.as('МЗ');
});
afterEach(() => it.stop());

const rowHere = async () => {
  const { rows } = await money().grid();
  const row = rows.find(({ lock }) => lock === null)!;
  return { measure: row.measure, source: row.source };
};

test('there is a row for each source of each measure that the unit may write about, over all years', async () => {
  const { rows, years, unit, entries } = await money().grid();
  expect(unit).toBe('МЗ');
  expect(entries).toEqual([]);
  expect(years).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  expect(rows.length).toBeGreaterThan(50);
  expect(new Set(rows.map(({ measure, source }) => `${measure} ${source}`)).size).toBe(rows.length);
});

test('cells are read in the currency of their year; empty takes away; the note of an entry stays', async () => {
  const at = await rowHere();
  await money().set({
    entries: [{ ...at, year: 2026, kind: 'paid', amount: '5', note: 'Договор 7' }],
  });
  const { entries } = await money().enter({
    cells: [
      { ...at, year: 2025, kind: 'paid', amount: '1 955,83' },
      { ...at, year: 2026, kind: 'paid', amount: '12,5' },
    ],
  });
  expect(entries.map(({ year, amount, currency, note }) => [year, amount, currency, note])).toEqual(
    [
      [2025, 195_583, 'BGN', null],
      [2026, 1250, 'EUR', 'Договор 7'],
    ],
  );
  const after = await money().enter({ cells: [{ ...at, year: 2025, kind: 'paid', amount: ' ' }] });
  expect(after.entries.map(({ year }) => year)).toEqual([2026]);
});

test('one wrong cell, and none is stored', async () => {
  const at = await rowHere();
  const cells = [
    { ...at, year: 2026, kind: 'paid' as const, amount: '1' },
    { ...at, year: 2027, kind: 'paid' as const, amount: '2' },
  ];
  expect(await codeOf(money().enter({ cells }))).toBe('money.premature');
  const other = [{ ...at, year: 2026, kind: 'paid' as const, amount: '10 лв.' }];
  expect(await codeOf(money().enter({ cells: other }))).toBe('read.lev-in-euro');
  expect((await money().grid()).entries).toEqual([]);
});

test('a row that only another unit may write shows what is entered, and says why it is locked', async () => {
  const at = await rowHere();
  await money().enter({ cells: [{ ...at, year: 2026, kind: 'planned', amount: '3' }] });
  await it.as('МОН');
  const { rows } = await money().grid();
  const here = rows.find(({ measure, source }) => measure === at.measure && source === at.source);
  expect(here?.lock?.code).toBe('report.not-assigned');
  const cells = [{ ...at, year: 2026, kind: 'planned' as const, amount: '4' }];
  expect(await codeOf(money().enter({ cells }))).toBe('report.not-assigned');
});
