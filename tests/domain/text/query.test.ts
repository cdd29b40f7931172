import { describe, expect, test } from 'vitest';
import {
  answers,
  answersInside,
  begins,
  codesAsked,
  isCode,
  readQuery,
} from '../../../domain/text/query.ts';

const terms = (words: string): string[] => readQuery(words).map(({ term }) => term);

describe('a question', () => {
  test('is words and nothing else', () => {
    expect(terms('AND "план* NEAR(x; y) -мярка')).toStrictEqual([
      'and',
      'план',
      'near',
      'х',
      'у',
      'мярка',
    ]);
    expect(terms('" * ( ) : ^ +')).toStrictEqual([]);
  });

  test('names a measure by its code, with or without the word for it', () => {
    expect(terms('мярка 3.5.1')).toStrictEqual(['3.5.1']);
    expect(terms('Подцел 3.5.')).toStrictEqual(['3.5']);
    expect(terms('мярка за достъп')).toStrictEqual(['мярка', 'за', 'достъп']);
  });

  test('leaves only its last word open', () => {
    expect(readQuery('нац здр').map(({ open }) => open)).toStrictEqual([false, true]);
  });

  test('tries an unfinished look-alike word in both alphabets', () => {
    expect(readQuery('eH')[0]?.beginnings).toStrictEqual(['ен', 'eh']);
    expect(readQuery('e-HE')[0]?.beginnings).toStrictEqual(['е-не', 'е-he']);
    expect(readQuery('eH план')[0]?.beginnings).toStrictEqual(['ен']);
  });

  test('ends where pasted text begins', () => {
    expect(terms('дума '.repeat(10_000))).toHaveLength(24);
  });

  test.each([
    ['3.5.1', true],
    ['7', true],
    ['26', true],
    ['2024', false],
    ['н-6', false],
  ])('%s as a code: %s', (term, expected) => {
    expect(isCode(term)).toBe(expected);
  });

  test('is answered by the word, its forms, its beginnings, and loosely by its inside', () => {
    const [word] = readQuery('здравеопазването');
    const [part] = readQuery('азване');
    expect(answers(word!, 'здравеопазване')).toBe(true);
    expect(answers(word!, 'здраве')).toBe(false);
    expect(answers(part!, 'здравеопазване')).toBe(false);
    expect(answersInside(part!, 'здравеопазване')).toBe(true);
  });

  test.each([
    ['3.1.2', true],
    ['3.1', true],
    ['3.10', false],
    ['3.10.1', false],
    ['1.3.1', false],
    ['31', false],
  ])('3.1 is a beginning of %s: %s', (term, expected) => {
    expect(begins(term, '3.1')).toBe(expected);
    expect(answersInside(readQuery('3.1')[0]!, term)).toBe(expected);
  });

  test('is one of codes alone, or of words', () => {
    expect(codesAsked('мярка 3.1.')).toStrictEqual(['3.1']);
    expect(codesAsked('3.1 регистър')).toBeNull();
    expect(codesAsked(' ')).toBeNull();
  });
});
