import { expect, test } from 'vitest';
import { sentence } from '../../../domain/text/sentences.ts';

const NAME = 'отчет\u202Eakraym.\u2066x\u0007';
const CONTROLS = /\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

test.each(['exchange.registry-alarm', 'file.missing', 'no.such-code'])(
  'what a file is called does not turn the words of «%s», nor those of the place before it',
  (code) => {
    for (const language of ['bg', 'en'] as const) {
      const said = sentence({ code, params: { file: NAME, version: 7 }, where: NAME }, language);
      expect(said).toContain('отчетakraym.x');
      expect(said).not.toMatch(CONTROLS);
    }
  },
);

test('a place vanishes only where the sentence names it as a whole', () => {
  const said = (where: string, value: string): string =>
    sentence({ code: 'progress-sheet.unknown-row', params: { value }, where });
  expect(said('12', '12.03.2022')).toMatch(/^12: /u);
  expect(said('0012', '50012')).toMatch(/^0012: /u);
  expect(said('K7', 'K71')).toMatch(/^K7: /u);
  expect(said('12', '12')).not.toMatch(/^12: /u);
  expect(said('a+(b)', 'x a+(b) y')).not.toMatch(/^a/u);
  expect(said('а/б-в', 'г')).toMatch(/^а\/б-в: /u);
});

test('a day at the end of a sentence ends it with one stop', () => {
  const said = sentence({
    code: 'progress-sheet.foreign-unit',
    params: { value: 'а', own: '31.12.2026 г.' },
  });
  expect(said).toMatch(/31\.12\.2026 г\.(?!\.)/u);
});
