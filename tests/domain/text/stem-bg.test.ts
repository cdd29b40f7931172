import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemBg } from '../../../domain/text/stem-bg.ts';
import { wordsOf } from '../../../domain/text/words.ts';
import { loadPlan } from '../../../seeds/load.ts';
import pairs from '../../fixtures/stem-pairs.json' with { type: 'json' };

const same = ([a, b]: readonly string[]): boolean => stemBg(a ?? '') === stemBg(b ?? '');

const planWords = new Set(wordsOf(JSON.stringify(loadPlan())).map(({ term }) => term));

describe('the stemmer, measured against the words of the plan', () => {
  test('forms of one word have one stem: recall 1 of 335 pairs', () => {
    expect(pairs.match.length).toBe(335);
    expect(pairs.match.filter((pair) => !same(pair))).toStrictEqual([]);
  });

  test('different words have different stems: precision 1 of 113 pairs', () => {
    expect(pairs.differ.length).toBe(113);
    expect(pairs.differ.filter(same)).toStrictEqual([]);
  });

  test('every pair has a word of the plan', () => {
    const strangers = [...pairs.match, ...pairs.differ].filter(
      (pair) => !pair.some((word) => planWords.has(word)),
    );
    expect(strangers).toStrictEqual([]);
  });
});

describe('the stemmer', () => {
  test.each([
    ['здравеопазването', 'здравеопазван'],
    ['електронният', 'електронн'],
    ['мерките', 'мерк'],
    ['стратегиите', 'стратег'],
    ['търговец', 'търговк'],
    ['търговци', 'търговк'],
    ['краят', 'кра'],
    ['край', 'кра'],
    ['сряда', 'сряд'],
    ['член', 'член'],
  ])('%s → %s', (word, stem) => {
    expect(stemBg(word)).toBe(stem);
  });

  test.each(['за', 'мзо', '2024', 'ehdsi', 'н6', '', 'größe'])('leaves «%s» alone', (word) => {
    expect(stemBg(word)).toBe(word);
  });

  test('a stem is never empty and never longer than its word', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('абвеиклмнорстуцъяйз')),
      minLength: 1,
    });
    fc.assert(
      fc.property(letters, (word) => {
        expect(stemBg(word).length).toBeGreaterThan(0);
        expect(stemBg(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
