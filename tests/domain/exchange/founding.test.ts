import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTools } from '../../../db/exchange/tools.ts';
import { deploymentFingerprint, fingerprintOf } from '../../../domain/exchange/fingerprint.ts';
import {
  fingerprintWords,
  readGroup,
  splitFingerprint,
} from '../../../domain/exchange/fingerprint-words.ts';
import { foundingTrouble } from '../../../domain/exchange/founding.ts';

const tools = createTools();
const GROUP = fc.integer({ min: 0, max: 65_535 }).map((n) => String(n).padStart(5, '0'));

test('a deployment and a key of one id have different fingerprints', () => {
  expect(deploymentFingerprint('x', tools)).toMatch(/^(\d{5} ){5}\d{5}$/u);
  expect(deploymentFingerprint('x', tools)).not.toBe(fingerprintOf('x', tools));
});

test('each group is read from its digits and from its words, however they are written', () => {
  fc.assert(
    fc.property(GROUP, (group) => {
      const [words = ''] = fingerprintWords(group);
      const read = [group, ` ${group} `, words, words.toUpperCase(), words.replace(' ', ' - ')];
      expect(read.map(readGroup)).toEqual(read.map(() => group));
    }),
  );
});

test('what is neither digits nor two words of the list is nothing', () => {
  const odd = [
    '',
    '1234',
    '123456',
    'автобус',
    'автобус агне агне',
    'bus lamb',
    '12a45',
    'автобус1 агне',
  ];
  expect(odd.map(readGroup)).toEqual(odd.map(() => null));
});

test('a whole fingerprint is split as digits and as words', () => {
  fc.assert(
    fc.property(fc.array(GROUP, { minLength: 6, maxLength: 6 }), (groups) => {
      const text = groups.join(' ');
      expect(splitFingerprint(text)).toEqual(groups);
      expect(splitFingerprint(fingerprintWords(text).join('  ')).map(readGroup)).toEqual(groups);
    }),
  );
});

test('any one wrong group is named, whatever the others say', () => {
  fc.assert(
    fc.property(
      fc.array(GROUP, { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 0, max: 5 }),
      GROUP,
      (groups, at, other) => {
        fc.pre(groups[at] !== other);
        expect(foundingTrouble(groups.join(' '), groups, 'f')).toBeNull();
        expect(foundingTrouble(groups.join(' '), groups.with(at, other), 'f')).toMatchObject({
          code: 'exchange.founding-differs',
          params: { groups: String(at + 1) },
        });
      },
    ),
  );
});
