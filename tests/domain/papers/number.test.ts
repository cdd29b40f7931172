import { expect, test } from 'vitest';
import { contrastOnPaper, paleOf, readLook, DEFAULT_LOOK } from '../../../domain/papers/look.ts';
import { counterFor, numberText, readPrefix, readRules } from '../../../domain/papers/number.ts';

test('numbers begin anew with a year, or go on', () => {
  const yearly = { prefix: 'ДР-', yearly: true };
  const stored = JSON.stringify({ next: 17, year: 2026 });
  expect(numberText(yearly, counterFor(stored, yearly, 2026))).toBe('ДР-17/2026');
  expect(numberText(yearly, counterFor(stored, yearly, 2027))).toBe('ДР-1/2027');
  const running = { prefix: '', yearly: false };
  expect(numberText(running, counterFor(stored, running, 2027))).toBe('17');
  expect(counterFor(null, yearly, 2026)).toEqual({ next: 1, year: 2026 });
});

test('what is damaged in the settings is as if nothing were set', () => {
  expect(readRules('{"prefix":5,"yearly":"x"}')).toEqual({ prefix: '', yearly: true });
  expect(counterFor('{"next":-3}', readRules(null), 2026).next).toBe(1);
  expect(readLook('{"accent":"#ffffff","font":"comic","letterhead":3}')).toEqual(DEFAULT_LOOK);
});

test.each([
  ['ДР-', true],
  ['94-00-', true],
  ['', true],
  ['-1', false],
  ['=A1', false],
  ['х'.repeat(21), false],
])('prefix %j', (typed, good) => expect(readPrefix(typed).ok).toBe(good));

test('colours on paper', () => {
  expect(contrastOnPaper('#000000')).toBeCloseTo(21);
  expect(contrastOnPaper('#0b665f')).toBeGreaterThan(6);
  expect(paleOf('#0b665f', 0.1)).toBe('E7F0EF');
});
