import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchTerms, stemTerms, wordsOf } from '../../../domain/text/words.ts';

describe('words', () => {
  test.each([
    ['3.5.1', ['3.5.1', '3', '5', '1']],
    ['Мярка 3.5.1.', ['мярка', '3.5.1', '3', '5', '1']],
    ['Н-6', ['н-6', 'н', '6']],
    ['H‑6', ['н-6', 'н', '6']],
    ['чл. 26', ['чл', '26']],
    ['чл.26', ['чл', '26']],
    ['е-здравеопазване', ['е-здравеопазване', 'е', 'здравеопазване']],
    ['e–здравеопазване', ['е-здравеопазване', 'е', 'здравеопазване']],
    ['COVID-19', ['covid-19', 'covid', '19']],
    ['2024–2030', ['2024-2030', '2024', '2030']],
    ['his.government.bg', ['his.government.bg', 'his', 'government', 'bg']],
    ['да, да; ДА!', ['да']],
    ['„ехо“ (ехо)', ['ехо']],
    ['😀 № — …', []],
    ['', []],
  ])('%s', (text, terms) => {
    expect(searchTerms(text)).toStrictEqual(terms);
  });

  test('stems stand for compounds and for their parts', () => {
    expect(stemTerms('Е-здравеопазването')).toStrictEqual([
      'е-здравеопазван',
      'е',
      'здравеопазван',
    ]);
  });

  test('places are those of the surface form, decomposed or not', () => {
    const text = 'За ' + 'йод'.normalize('NFD') + ' и йод';
    const found = wordsOf(text).filter(({ term }) => term === 'йод');
    expect(found.map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toStrictEqual([
      'йод',
      'йод',
    ]);
  });

  test('any text: places lie inside, in order, parts inside their word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end, parts } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          for (const part of parts) {
            expect(part.start).toBeGreaterThanOrEqual(start);
            expect(part.end).toBeLessThanOrEqual(end);
          }
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
