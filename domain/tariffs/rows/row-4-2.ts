/** Row 4.2: treatment under art. 41 (2), a bed-day by level, raised for high dependency or children. */
import type { Line42 } from '../line.ts';
import {
  bedDayOf,
  dependencyDays,
  excludeMonths,
  paidDays,
  payBedDays,
  upliftOf,
} from '../psychiatric.ts';
import { pay, payDays, type Sheet } from '../sheet.ts';

export const row42 = (line: Line42, sheet: Sheet): void => {
  const bedDay = bedDayOf(line, sheet);
  const stay = paidDays(line, sheet);
  if (stay.paid === 0) {
    excludeMonths(stay, sheet);
    return;
  }
  payBedDays(sheet, bedDay, stay);
  if (line.child) {
    const by = upliftOf(line, bedDay, sheet);
    payDays(sheet, 'uplifted-days', bedDay.value, stay.paid, by);
    return;
  }
  const days = dependencyDays(line, stay, sheet);
  if (days > 0) pay(sheet, 'uplifted-days', bedDay.value, days, upliftOf(line, bedDay, sheet));
};
