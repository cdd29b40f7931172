import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHlc, nextHlc, type Hlc } from '../../../domain/kernel/hlc.ts';
import { rowId, rowIdParts } from '../../../domain/kernel/row-id.ts';
import { ulid } from '../../../domain/kernel/ulid.ts';

test('the clock only goes forward, whatever the wall clock says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 1 }),
      (walls) => {
        let last: Hlc | null = null;
        for (const wall of walls) {
          const next = nextHlc(last, wall);
          expect(isHlc(next)).toBe(true);
          expect(last === null || next > last).toBe(true);
          last = next;
        }
      },
    ),
  );
});

test('a full counter adds a millisecond', () => {
  const full = '2026-01-01T00:00:00.000Z-ffff' as Hlc;
  expect(nextHlc(full, 0)).toBe('2026-01-01T00:00:00.001Z-0000');
});

test.each([
  ['2026-02-28T23:59:59.999Z-ffff', true],
  ['2026-02-30T00:00:00.000Z-0000', false],
  ['2026-13-01T00:00:00.000Z-0000', false],
  ['2026-01-01T24:00:00.000Z-0000', false],
  ['2026-01-01T00:00:00.000Z-FFFF', false],
  ['2026-01-01T00:00:00.000Z', false],
])('a stamp is a moment that there is: %s %s', (text, expected) => {
  expect(isHlc(text)).toBe(expected);
});

test('row ids come apart into what they were made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
      expect(rowIdParts(rowId(...parts))).toEqual(parts);
    }),
  );
});

test('ULIDs sort by time and have the standard’s form', () => {
  const zero = new Uint8Array(10);
  expect(ulid(0, zero)).toBe('00000000000000000000000000');
  expect(ulid(2 ** 48 - 1, zero.fill(255))).toBe('7ZZZZZZZZZZZZZZZZZZZZZZZZZ');
  expect(ulid(1_469_918_176_385, new Uint8Array(10))).toBe('01ARYZ6S410000000000000000');
});
