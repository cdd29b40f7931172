import { describe, expect, test } from 'vitest';
import { foldWord, latinReading, MAX_WORD } from '../../../domain/text/fold.ts';

describe('folding', () => {
  test.each([
    ['МЯРКА', 'мярка'],
    ['Йод', 'йод'],
    ['йод'.normalize('NFD'), 'йод'],
    ['и\u0301', 'и'],
    ['за\u0301конът', 'законът'],
    ['ѝ', 'и'],
    ['здраво\u00ADопазване', 'здравоопазване'],
    ['мя\u200Bрка', 'мярка'],
    ['Oптимизиране', 'оптимизиране'],
    ['MЯPКА', 'мярка'],
    ['HЗOК', 'нзок'],
    ['OCEAH', 'осеан'],
    ['EC', 'ес'],
    ['HTTP', 'нттр'],
    ['http', 'нттр'],
    ['H6', 'н6'],
    ['eHDSI', 'ehdsi'],
    ['HL7', 'hl7'],
    ['FHIR', 'fhir'],
    ['IT', 'it'],
    ['ISO', 'iso'],
    ['Zдраве', 'zдраве'],
    ['2024', '2024'],
    ['Größe', 'größe'],
    ['İ', 'i'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  test('й and и stay two letters', () => {
    expect(foldWord('йод')).not.toBe(foldWord('иод'));
  });

  test('the longest words are cut, all to the same', () => {
    expect(foldWord('а'.repeat(500))).toBe('а'.repeat(MAX_WORD));
  });

  test('a look-alike word keeps its Latin reading for what it may become', () => {
    expect(latinReading('eH')).toBe('eh');
    expect(latinReading('eHD')).toBeNull();
    expect(latinReading('ен')).toBeNull();
  });
});
