/** One text everywhere: pasted tables, line breaks of every kind, words that no line holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softened } from '../../../domain/council/long-words.ts';
import { paragraphs } from '../../../domain/council/phrases.ts';
import { pointBlocks } from '../../../domain/council/points.ts';

test('a word that no line holds gets places to break, and nothing else changes', () => {
  const word = 'ж'.repeat(360);
  expect(
    Math.max(
      ...softened(word)
        .split('\u200B')
        .map(({ length }) => length),
    ),
  ).toBe(8);
  const hash = 'a1'.repeat(32);
  for (const kept of ['къса дума', hash, `SHA-256: ${hash}`]) expect(softened(kept)).toBe(kept);
  const check = fc.check(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const plain = text.replaceAll('\u200B', '');
      return softened(plain).replaceAll('\u200B', '') === plain;
    }),
  );
  expect(check.counterexample).toBeNull();
});

test('lines break wherever a person sees a break', () => {
  expect(paragraphs('а\u2028б\u2029в\r\nг\n\nд\u0085е')).toEqual(['а', 'б', 'в', 'г', 'д', 'е']);
});

test('lines with tabs are a table, empty cells among them; the text around stays', () => {
  const lines = paragraphs('Преди:\nМярка\tГодина\tЛева\n3.5.2\t2025\t100 250\n\t2026\t\nСлед.');
  const [before, table, after] = pointBlocks(lines);
  expect(before).toMatchObject({ kind: 'paragraph', text: 'Преди:' });
  expect(table).toMatchObject({
    kind: 'table',
    caption: '',
    columns: [{ head: 'Мярка' }, { head: 'Година' }, { head: 'Лева' }],
    rows: [
      [{ text: '3.5.2' }, { text: '2025' }, { text: '100 250' }],
      [{ text: '' }, { text: '2026' }, { text: '' }],
    ],
  });
  expect(after).toMatchObject({ kind: 'paragraph', text: 'След.' });
});
