import { describe, expect, test } from 'vitest';
import { healSource, parseSpan, sliceSource, splitSource } from '../../seeds/source-text.ts';

const lines = splitSource('Надеждни \n\nинформир\n\nани \n2024 2025 0 В \nпо-\nнататък ');

describe('parseSpan', () => {
  test('reads the three forms', () => {
    expect(parseSpan('7')).toEqual({ from: 7, to: 7 });
    expect(parseSpan('7-9')).toEqual({ from: 7, to: 9 });
    expect(parseSpan('7:2-4')).toEqual({ from: 7, to: 7, columns: { from: 2, to: 4 } });
  });

  test.each(['', '0', '7-', '9-7', '7:4-2', '7-9:1-2', ' 7'])('refuses «%s»', (text) => {
    expect(() => parseSpan(text)).toThrow(text === '' ? 'not a source span' : text);
  });
});

describe('sliceSource', () => {
  test('gives printed lines without the blank ones', () => {
    expect(sliceSource(lines, ['1-5'])).toEqual(['Надеждни ', 'информир', 'ани ']);
  });

  test('cuts columns, in the order asked for', () => {
    expect(sliceSource(lines, ['6:11-11', '6:1-4'])).toEqual(['0', '2024']);
  });

  test('refuses what lies outside', () => {
    expect(() => sliceSource(lines, ['9'])).toThrow('outside the source');
    expect(() => sliceSource(lines, ['6:11-99'])).toThrow('no column 99');
  });
});

test('healSource rejoins broken words and keeps real hyphens', () => {
  expect(healSource(lines, ['1-5'])).toBe('Надеждни информирани');
  expect(healSource(lines, ['7-8'])).toBe('по-нататък');
  expect(healSource(lines, ['6:1-4', '6:6-9'])).toBe('2024 2025');
});
