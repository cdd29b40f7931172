import { expect, test } from 'vitest';
import type { Column } from '../../renderer/table/column.ts';
import { tableOf } from '../../renderer/table/copy.ts';
import { movedTo } from '../../renderer/table/moved-to.ts';
import { nextSort, sortRows } from '../../renderer/table/sort.ts';

interface Row {
  readonly code: string;
  readonly days: number | null;
}
const COLUMNS: readonly Column<Row>[] = [
  { id: 'code', head: 'Мярка', width: 60, sortBy: ({ code }) => code, text: ({ code }) => code },
  {
    id: 'days',
    head: 'Дни',
    whole: 'Дни след срока',
    width: 60,
    sortBy: ({ days }) => days,
    text: ({ days }) => String(days ?? '–'),
  },
  { id: 'do', head: '', width: 60, screenOnly: true, text: () => 'бутон' },
];
const ROWS: readonly Row[] = [
  { code: '1.1.10', days: 5 },
  { code: '1.1.2', days: null },
  { code: '1.1.1', days: 12 },
  { code: '1.1.3', days: 5 },
];
const sorted = (...sort: readonly [string, boolean][]): string[] =>
  sortRows(
    ROWS,
    COLUMNS,
    sort.map(([column, descending]) => ({ column, descending })),
  ).map(({ code }) => code);

test('numbers inside codes sort by value; what is unknown comes last both ways; ties keep their order', () => {
  expect(sorted(['code', false])).toEqual(['1.1.1', '1.1.2', '1.1.3', '1.1.10']);
  expect(sorted(['days', false])).toEqual(['1.1.10', '1.1.3', '1.1.1', '1.1.2']);
  expect(sorted(['days', true])).toEqual(['1.1.1', '1.1.10', '1.1.3', '1.1.2']);
  expect(sorted(['days', false], ['code', false])).toEqual(['1.1.3', '1.1.10', '1.1.1', '1.1.2']);
  expect(sorted(['gone', false])).toEqual(ROWS.map(({ code }) => code));
});

test('a head sorts up, down, and not at all; with Shift it is added', () => {
  const up = nextSort([], 'days', false);
  const down = nextSort(up, 'days', false);
  expect([up, down, nextSort(down, 'days', false)]).toEqual([
    [{ column: 'days', descending: false }],
    [{ column: 'days', descending: true }],
    [],
  ]);
  expect(nextSort(down, 'code', true)).toEqual([...down, { column: 'code', descending: false }]);
});

test('what is copied is a table for both kinds of programs, without buttons, one row a row', () => {
  const { plain, html } = tableOf(
    [
      { code: 'а\tб\n"в"', days: 1 },
      { code: '<b>', days: null },
    ],
    COLUMNS,
  );
  expect(plain).toBe('Мярка\tДни след срока\n"а\tб\n""в"""\t1\n<b>\t–');
  expect(html).toContain('<tr><td>&lt;b&gt;</td><td>–</td></tr>');
});

test('a column drawn onto another stands there; onto itself or from elsewhere nothing moves', () => {
  expect(movedTo(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'c', 'a']);
  expect(movedTo(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
  expect(movedTo(['a', 'b'], 'x', 'a')).toEqual(['a', 'b']);
});
