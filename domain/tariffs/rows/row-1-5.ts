/** Row 1.5: monthly ambulatory treatment, up to the months that follow from the initial diagnosis. */
import type { Line15 } from '../line.ts';
import { amountOf, countOf, cutTo, type Sheet } from '../sheet.ts';
import { payMonths } from '../sheet-days.ts';

export const row15 = ({ date, months, bacillary }: Line15, sheet: Sheet): void => {
  const value = amountOf(sheet, '1.5');
  const limit = countOf(sheet, bacillary ? '1.5.months.bacillary' : '1.5.months.non-bacillary');
  const paid = Math.min(months, limit.count);
  payMonths(sheet, 'months', value, { date, all: months, paid, each: 1 });
  cutTo(sheet, 'tariff.note.course-months', {
    claimed: months,
    paid,
    value,
    limit,
    field: 'months',
  });
};
