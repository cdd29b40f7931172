import { expect, test } from 'vitest';
import { chipsOf } from '../../renderer/features/plan/register/filter-chips.ts';
import { registerWords } from '../../renderer/text/register.ts';

const chips = (codes: readonly string[]) => chipsOf({ codes }, registerWords.bg, 'bg');

test('a few measures stand in their chip; many are a number with a list behind it', () => {
  expect(chips(['1.1.1', '2.2.3'])).toEqual([
    { key: 'codes', label: 'Мерки 1.1.1, 2.2.3', list: [] },
  ]);
  const many = Array.from({ length: 67 }, (_, i) => `1.1.${i}`);
  expect(chips(many)).toEqual([{ key: 'codes', label: '67 мерки', list: many }]);
});
