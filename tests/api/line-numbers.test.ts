/** Each line is paid once: numbers that only look different are told, others are not. */
import { expect, test } from 'vitest';
import { lineNumbers } from '../../api/tariffs/numbers.ts';

test.each([
  ['п1', 'П1', 'п1'],
  ['п1', 'п\u200B1', 'п1'],
  ['РЗИ-7', 'PЗИ-7', 'РЗИ-7'],
  ['А 12', 'А12', 'А 12'],
  ['12', '0012', '12'],
  ['№ 007/22', '№7/22', '№ 007/22'],
  ['12', '12', null],
  ['П1', 'П1', null],
])('«%s», then «%s»: %s', (first, second, spelt) => {
  const numbers = lineNumbers();
  expect(numbers.before(first, 3)).toBeNull();
  expect(numbers.before(second, 9)).toEqual({ first: 3, spelt });
});

test.each([
  ['12', '120'],
  ['п1', 'п2'],
  ['1.10', '1.1'],
  ['A100', 'A10'],
  [`${'а'.repeat(64)}1`, `${'а'.repeat(64)}2`],
])('«%s» and «%s» are two', (first, second) => {
  const numbers = lineNumbers();
  expect([numbers.before(first, 1), numbers.before(second, 2)]).toEqual([null, null]);
});

test('a line without a number is nobody else', () => {
  const numbers = lineNumbers();
  expect([numbers.before(null, 1), numbers.before(null, 2)]).toEqual([null, null]);
});
