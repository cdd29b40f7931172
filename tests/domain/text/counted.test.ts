import { expect, test } from 'vitest';
import { byCount, counted } from '../../../domain/text/counted.ts';
import { knownCodes, sentence } from '../../../domain/text/sentences.ts';

test('one is counted as one, and only one', () => {
  expect([1, '1', 0, 2, 11, 21].map((n) => counted(n, 'ред', 'реда'))).toEqual([
    '1 ред',
    '1 ред',
    '0 реда',
    '2 реда',
    '11 реда',
    '21 реда',
  ]);
  expect(byCount(1, 'Прочетен е', 'Прочетени са')).toBe('Прочетен е');
});

const MANY =
  /(?<![\d.,–-] ?)\b1 (реда|мерки|стойности|промени|дни|члена|членове|знака|записа|подписа|файла|отчета|клетки|заседания|версии|части|байта)(?!\p{L})/u;

/** Null where a parameter is a known word and not a count. */
const saidOfOne = (code: string): string | null => {
  try {
    return sentence({ code, params: new Proxy({}, { get: () => 1 }) });
  } catch {
    return null;
  }
};

/** What is counted there is a limit, or is beyond one. */
const NEVER_ONE = new Set([
  'tariff.file.too-many-rows',
  'tariff.note.months-limit',
  'tariff.note.days-limit',
  'tariff.note.uplift-limit',
  'tariff.note.readmission',
  'tariff.note.long-stay',
  'person.long',
  'workplace.long',
  'council.too-long',
  'council.no-quorum',
  'exchange.passphrase-short',
  'note.too-long',
  'upload.incomplete',
  'sheet.too-many-rows',
  'cell.too-long',
  'write.too-long',
  'text.too-long',
]);

test('no sentence counts one thing as many', () => {
  const said = knownCodes().map((code) => [code, saidOfOne(code)] as const);
  expect(said.filter(([, text]) => text !== null).length).toBeGreaterThan(400);
  const wrong = said.filter(([code, text]) => !NEVER_ONE.has(code) && MANY.test(text ?? ''));
  expect(wrong).toEqual([]);
});

/** A command or an option as it is typed: the window shows every sentence and knows none (cli/hints.ts). */
const TYPED = /myarka [a-z]|[„“"` ]--[a-z]/;

test('no sentence names a command', () => {
  const said = knownCodes().map((code) => saidOfOne(code));
  expect(said.filter((text) => text !== null && TYPED.test(text))).toEqual([]);
});
