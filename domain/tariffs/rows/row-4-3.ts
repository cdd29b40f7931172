/** Row 4.3: treatment under art. 41 (3), a bed-day by level. */
import type { Line43 } from '../line.ts';
import { bedDayOf, excludeMonths, monthsUsed, payBedDays } from '../psychiatric.ts';
import type { Sheet } from '../sheet.ts';
import { bedDays } from '../stay.ts';

export const row43 = (line: Line43, sheet: Sheet): void => {
  const bedDay = bedDayOf(line, sheet);
  const used = monthsUsed(line, sheet);
  if (used === null) payBedDays(sheet, bedDay, bedDays(line.admitted, line.discharged));
  else excludeMonths(used, sheet);
};
