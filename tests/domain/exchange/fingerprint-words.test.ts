/** Words for a fingerprint: one for each byte, and no two that are mistaken for each other. */
import { expect, test } from 'vitest';
import { fingerprintWords } from '../../../domain/exchange/fingerprint-words.ts';

const distance = (a: string, b: string): number => {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    let corner = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      const change = corner + Number(a[i - 1] !== b[j - 1]);
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, change);
      corner = above;
    }
  }
  return row[b.length] ?? 0;
};

const all = Array.from({ length: 256 }, (_, byte) => fingerprintWords(String(byte))).map(
  ([pair = '']) => pair.split(' ')[1] ?? '',
);

test('the order of the words stays: it is part of the format', () => {
  expect(fingerprintWords('00000 65535 00001 00256 12345 47103')).toEqual([
    'автобус автобус',
    'ястреб ястреб',
    'автобус агне',
    'агне автобус',
    'врата горчица',
    'репичка ястреб',
  ]);
});

test('256 Bulgarian words, any two of which differ in two letters at least', () => {
  expect(all.every((word) => /^[а-я]{3,10}$/u.test(word))).toBe(true);
  const near = all.flatMap((a, i) => all.slice(i + 1).filter((b) => distance(a, b) < 2));
  expect(near).toEqual([]);
});
