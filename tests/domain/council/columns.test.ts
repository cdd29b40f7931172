import { expect, test } from 'vitest';
import { columnWidths } from '../../../domain/council/columns.ts';
import { cell, type DocTable } from '../../../domain/council/document.ts';
import { softened } from '../../../domain/council/long-words.ts';

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): DocTable => ({
  kind: 'table',
  sheet: 'Таблица',
  caption: '',
  columns: heads.map((head, i) => ({ key: String(i), head, align: 'left' })),
  rows: rows.map((row) => row.map(cell)),
  foot: 0,
});
const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);

const LONG = 'Изграждане на национална контактна точка за трансгранично електронно здравеопазване '
  .repeat(3)
  .trim();

test('the column of long texts has what the short ones do not need, and no word is broken', () => {
  const made = table(
    ['№', 'Мярка', 'Срок', 'Отговорник'],
    [
      ['3.5.2', LONG, '2024–2025', 'МЗ'],
      ['3.5.3', LONG, '2024–2025', 'МЗ'],
    ],
  );
  const [no = 0, measure = 0, term = 0, unit = 0] = columnWidths(made, 96);
  expect(Math.round(no + measure + term + unit)).toBeGreaterThanOrEqual(95);
  expect(measure).toBeGreaterThan(96 / 2);
  expect(term).toBeGreaterThanOrEqual('2024–2025'.length);
  expect(unit).toBeGreaterThanOrEqual('Отговорник'.length);
});

test('an amount is one word, and a bold sum is wider', () => {
  const amount = '35\u00A0850\u00A0000,00';
  const made = {
    ...table(
      ['Цел', 'лв.', '€'],
      [
        [LONG, amount, amount],
        ['Общо', `1${amount}`, amount],
      ],
    ),
    foot: 1,
  };
  const [, leva = 0, euro = 0] = columnWidths(made, 60);
  expect(leva).toBeGreaterThanOrEqual((amount.length + 1) * 1.15);
  expect(euro).toBeGreaterThanOrEqual(amount.length * 1.1);
});

test('two long texts share the rest by what it saves', () => {
  const widths = columnWidths(table(['А', 'Б', 'В'], [[LONG, LONG.slice(0, 80), '1']]), 96);
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  expect(widths[1]).toBeGreaterThan(widths[2] ?? 0);
});

test('a table of one short column, of none of rows, and of more words than fit, adds up or keeps its order', () => {
  expect(sum(columnWidths(table(['Ред'], []), 96))).toBeCloseTo(96);
  const many = Array.from({ length: 14 }, (_, i) => `Дълготърпеливост${i}`);
  const widths = columnWidths(table(many, [many]), 96);
  expect(widths.every((width) => width > 0)).toBe(true);
});

test('a hash gets no places to break, also with a mark after it', () => {
  const hash = 'b'.repeat(64);
  expect(softened(`Хеш: ${hash}; друго`)).toBe(`Хеш: ${hash}; друго`);
  expect(softened('б'.repeat(64))).toContain('\u200B');
});
