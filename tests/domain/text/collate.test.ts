import { expect, test } from 'vitest';
import { compareBg } from '../../../domain/text/collate.ts';

test('Bulgarian order: case last, numbers by value, Latin after Cyrillic', () => {
  expect(['я', 'Б', 'а', 'eHDSI', '1.1.10', '1.1.2', 'б'].toSorted(compareBg)).toStrictEqual([
    '1.1.2',
    '1.1.10',
    'а',
    'б',
    'Б',
    'я',
    'eHDSI',
  ]);
});
