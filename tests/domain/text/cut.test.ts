/** The beginning of a text, in letters as people count them. */
import { expect, test } from 'vitest';
import { cutText, firstLetters } from '../../../domain/text/cut.ts';

test.each([
  ['проба', 5, 'проба'],
  ['проба', 3, 'про…'],
  ['', 3, ''],
  ['👾'.repeat(5), 3, '👾👾👾…'],
  ['👾'.repeat(3), 3, '👾👾👾'],
  ['👩‍👩‍👧'.repeat(4), 2, '👩‍👩‍👧👩‍👩‍👧…'],
  ['и\u0300и\u0300и\u0300', 2, 'и\u0300и\u0300…'],
  ['дума дума', 5, 'дума…'],
])('%s to %i letters', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});

test('no cut leaves half a letter, whatever stands at it; marks without end have an end', () => {
  for (const letter of ['👾', '🇧🇬', '👩‍👩‍👧', 'ѝ'.normalize('NFD')])
    for (let before = 0; before < 8; before += 1)
      expect(firstLetters('я'.repeat(before) + letter.repeat(9), 8).isWellFormed()).toBe(true);
  expect(firstLetters(`я${'\u0300'.repeat(100_000)}`, 60).length).toBeLessThan(500);
});
