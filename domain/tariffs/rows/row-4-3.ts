/** Row 4.3: treatment under art. 41 (3), a bed-day by level. */
import type { Line43 } from '../line.ts';
import { bedDayOf, cutMonths, excludeMonths, paidDays, payBedDays } from '../psychiatric.ts';
import type { Sheet } from '../sheet.ts';

export const row43 = (line: Line43, sheet: Sheet): void => {
  const bedDay = bedDayOf(line, sheet);
  const stay = paidDays(line, sheet);
  if (stay.paid === 0) excludeMonths(stay, sheet);
  else {
    payBedDays(sheet, bedDay, stay);
    cutMonths(sheet, bedDay, stay);
  }
};
