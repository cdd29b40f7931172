/** Row 1.4: directly observed treatment, a day (both ends count), up to the months of the row. */
import type { Line14 } from '../line.ts';
import { daysOf, daysWithin } from '../stay.ts';
import { amountOf, countOf, cutTo, type Sheet } from '../sheet.ts';
import { payDays } from '../sheet-days.ts';

export const row14 = ({ from, to, resistant }: Line14, sheet: Sheet): void => {
  const value = amountOf(sheet, '1.4');
  const limit = countOf(sheet, resistant ? '1.4.months.resistant' : '1.4.months');
  const claimed = daysOf(from, to);
  const paid = daysWithin(from, claimed, limit.count);
  payDays(sheet, 'observed-days', value, paid);
  cutTo(sheet, 'tariff.note.months-limit', { claimed, paid, value, limit, field: 'to' });
};
