import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, formatDate, localDate } from '../../../../domain/kernel/date.ts';
import { readDate } from '../../../../domain/kernel/read/date.ts';
import { sentence } from '../../../../domain/text/sentences.ts';

test.each([
  ['15.3.2026 г.', '2026-03-15'],
  ['15.03.2026г', '2026-03-15'],
  ['15. 3. 2026', '2026-03-15'],
  ['15 март 2026 г.', '2026-03-15'],
  ['1.3.27', '2027-03-01'],
  ['1.3.99', '2099-03-01'],
  ['29.2.2028', '2028-02-29'],
  ['2026-03-15', '2026-03-15'],
  ['2026-03-15 00:00:00', '2026-03-15'],
  ['2026/3/5', '2026-03-05'],
  ['15.3.2026 0:00', '2026-03-15'],
  ['15.3.2026 10:30', '2026-03-15'],
  ['15.3.2026 г., 9:05 ч.', '2026-03-15'],
  ['2026-03-15T23:59:59', '2026-03-15'],
  ['15/3/2026', '2026-03-15'],
  ['5/5/2026', '2026-05-05'],
  ['1/5/2026', 'unclear-date'],
  ['1-5-26', 'unclear-date'],
  ['5/13/2026', 'no-such-day'],
  ['31.02.', 'no-such-day'],
  ['31.02.2026', 'no-such-day'],
  ['29.2.2026', 'no-such-day'],
  ['30 февруари 2026', 'no-such-day'],
  ['29.02.', 'date-no-year'],
  ['15.3', 'date-no-year'],
  ['15.3.0026', 'date-year'],
  ['15.3.20265', 'date-year'],
  ['15.3.226', 'not-a-date'],
  ['15.3.2026 25:30', 'not-a-date'],
  ['2026-03-15T22:30:00Z', 'not-a-date'],
  ['15.3-2026', 'not-a-date'],
  ['15 марта 2026', 'not-a-date'],
  ['46096', 'not-a-date'],
  ['утре', 'not-a-date'],
  ['', 'not-a-date'],
  ['１５.3.2026', 'strange-digits'],
])('date «%s»: %s', (text, expected) => {
  const read = readDate(text);
  expect(read.ok ? read.value : read.error.code.replace('read.', '')).toBe(expected);
});

test('a date that can be read in two ways names both days', () => {
  const read = readDate('1/5/2026');
  expect(read.ok ? '' : sentence(read.error)).toContain('01.05.2026 г. или 05.01.2026 г.');
});

test('every day is read as it is written, with or without «г.»', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (days) => {
      const date = addDays(localDate('1900-01-01'), days);
      for (const text of [date, formatDate(date), formatDate(date).slice(0, 10)])
        expect(readDate(text)).toEqual({ ok: true, value: date });
    }),
  );
});
