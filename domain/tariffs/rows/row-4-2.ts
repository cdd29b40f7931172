/** Row 4.2: treatment under art. 41 (2), a bed-day by level, raised for high dependency or children. */
import type { Line42 } from '../line.ts';
import { bedDayOf, excludeMonths, monthsUsed, payBedDays, upliftOf } from '../psychiatric.ts';
import { pay, type Sheet } from '../sheet.ts';
import { bedDays } from '../stay.ts';

export const row42 = (line: Line42, sheet: Sheet): void => {
  const bedDay = bedDayOf(line, sheet);
  const used = monthsUsed(line, sheet);
  if (used !== null) {
    excludeMonths(used, sheet);
    return;
  }
  const days = bedDays(line.admitted, line.discharged);
  payBedDays(sheet, bedDay, days);
  const uplifted = line.child ? days : line.highDependencyDays;
  if (uplifted > 0)
    pay(sheet, 'uplifted-days', bedDay.value, uplifted, upliftOf(line, bedDay, sheet));
};
