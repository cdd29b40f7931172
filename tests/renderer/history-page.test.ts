import { expect, test } from 'vitest';
import type { HistoryItem } from '../../api/plan/history.ts';
import { firstPage } from '../../renderer/features/plan/measure/history-groups.ts';

const items = (...changes: number[]): HistoryItem[] =>
  changes.map((change, i) => ({
    op: 1000 - i,
    change,
    at: '',
    known: '',
    by: 'Иванова',
    unit: 'МЗ',
    workplace: null,
    act: 'note.add',
    undoes: null,
    table: 'note',
    row: 'n',
    field: 'text',
    from: null,
    to: 'х',
    role: 'act',
    undoneBy: null,
  }));
const pageOf = (changes: number[], limit: number) => {
  const { shown, more } = firstPage(items(...changes), limit);
  return [shown.map(({ change }) => change), more];
};

test('a page of history ends between changes', () => {
  expect(pageOf([], 3)).toEqual([[], false]);
  expect(pageOf([9, 9, 8], 3)).toEqual([[9, 9, 8], false]);
  expect(pageOf([9, 9, 8, 7], 3)).toEqual([[9, 9, 8], true]);
  expect(pageOf([9, 9, 8, 8], 3)).toEqual([[9, 9], true]);
  expect(pageOf([9, 9, 9, 9], 3)).toEqual([[9, 9, 9], true]);
});
