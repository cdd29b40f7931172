import { expect, test } from 'vitest';
import { acrossEditions } from '../../../domain/plan/edition-history.ts';

const entry = (row: string, field: string, to: string, from: string | null = null) => ({
  table: 'measure',
  row,
  field,
  from,
  to,
});

test('a later edition tells what it changed, and from what', () => {
  const seed = [entry('1/5.1.3', 'end', '2026'), entry('1/5.1.3', 'start', '2023')];
  const second = [entry('2/5.1.3', 'end', '2026'), entry('2/5.1.3', 'start', '2024')];
  const fourth = [entry('4/5.1.3', 'end', '2027'), entry('4/5.1.3', 'start', '2024')];
  expect(acrossEditions([...fourth, ...second, ...seed])).toEqual([
    entry('4/5.1.3', 'end', '2027', '2026'),
    entry('2/5.1.3', 'start', '2024', '2023'),
    ...seed,
  ]);
});

test('a correction inside an edition keeps its own predecessor', () => {
  const entries = [entry('1/5.1.3', 'start', '2024', '2023'), entry('1/5.1.3', 'start', '2023')];
  expect(acrossEditions(entries)).toEqual(entries);
});

test('working data and new measures stay as they are', () => {
  const entries = [
    { table: 'note', row: 'A', field: 'text', from: null, to: 'Бележка' },
    entry('2/5.1.4', 'title', 'Нова мярка'),
  ];
  expect(acrossEditions(entries)).toEqual(entries);
});
