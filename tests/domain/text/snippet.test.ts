import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippetOf } from '../../../domain/text/snippet.ts';

const FILLER = 'без значение за въпроса '.repeat(20);
const find =
  (...terms: string[]) =>
  (term: string): number =>
    terms.indexOf(term);

const marked = (text: string, ...terms: string[]): string[] => {
  const { snippet, ranges } = snippetOf(text, find(...terms));
  return ranges.map(([start, end]) => snippet.slice(start, end));
};

describe('a snippet', () => {
  test('is the whole of a short text, as it is written', () => {
    const { snippet, ranges } = snippetOf('Мерки за MЯРКА', find('мярка'));
    expect(snippet).toBe('Мерки за MЯРКА');
    expect(ranges).toStrictEqual([[9, 14]]);
  });

  test('marks the part of a compound that was asked for', () => {
    expect(marked('Национално е-здравеопазване', 'здравеопазване')).toStrictEqual([
      'здравеопазване',
    ]);
    expect(marked('Национално е-здравеопазване', 'е-здравеопазване')).toStrictEqual([
      'е-здравеопазване',
    ]);
  });

  test('is cut at words around what was found', () => {
    const { snippet } = snippetOf(`${FILLER}Мярката е тук. ${FILLER}`, find('мярката'));
    expect(snippet).toMatch(/^…\S.*Мярката е тук\. .*\S…$/u);
    expect(snippet.length).toBeLessThanOrEqual(162);
  });

  test('stands where most of the words stand together', () => {
    const text = `план ${FILLER} мярка и план ${FILLER} мярка`;
    expect(marked(text, 'план', 'мярка')).toStrictEqual(['мярка', 'план']);
  });

  test('shows the beginning where nothing is to be marked', () => {
    expect(snippetOf(`Начало ${FILLER}`, find()).snippet).toMatch(/^Начало .*…$/);
  });

  test('any text: ranges lie inside, in order, and no letter is cut in two', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.string({ unit: fc.constantFrom('план', ' ', '😀', 'ъ', '-', '.', 'a'), maxLength: 300 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { snippet, ranges } = snippetOf(text, (term) => (term.startsWith('план') ? 0 : -1));
        let last = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(snippet.length);
        expect(snippet.length).toBeLessThanOrEqual(162);
        expect(text.isWellFormed() ? snippet.isWellFormed() : true).toBe(true);
        expect(text).toContain(snippet.replace(/^…/, '').replace(/…$/, ''));
      }),
    );
  });
});
