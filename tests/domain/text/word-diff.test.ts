import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff, type DiffPart } from '../../../domain/text/word-diff.ts';

const side = (parts: readonly DiffPart[], without: DiffPart['kind']): string =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

test.each([
  ['конкурента среда', 'конкурентна среда', '[-конкурента][+конкурентна] среда'],
  ['Надградена система', 'Надградена система', 'Надградена система'],
  ['за данни', 'за здравни данни', 'за [+здравни ]данни'],
  ['БЛС,БФС', 'БЛС, БФС', 'БЛС,[+ ]БФС'],
  ['', 'нов текст', '[+нов текст]'],
  ['стар текст', '', '[-стар текст]'],
  ['', '', ''],
])('%j → %j', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('either text can be read back from the parts', () => {
  const text = fc
    .array(fc.constantFrom('а', 'бе', 'ве', ' ', ', ', '«', '.\n'))
    .map((x) => x.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      expect(side(parts, 'added')).toBe(before);
      expect(side(parts, 'removed')).toBe(after);
    }),
  );
});
