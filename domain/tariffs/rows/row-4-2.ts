/** Row 4.2: treatment under art. 41 (2), a bed-day by level, raised for high dependency or children. */
import type { Line42 } from '../line.ts';
import {
  bedDayOf,
  cutMonths,
  dependencyDays,
  excludeMonths,
  paidDays,
  payBedDays,
  upliftOf,
} from '../psychiatric.ts';
import type { Sheet } from '../sheet.ts';
import { payDays, payUndated } from '../sheet-days.ts';

export const row42 = (line: Line42, sheet: Sheet): void => {
  const stay = paidDays(line, sheet);
  if (stay.paid === 0) {
    excludeMonths(stay, sheet);
    return;
  }
  const bedDay = bedDayOf(line, sheet);
  payBedDays(sheet, bedDay, stay);
  const { value } = bedDay;
  const raised = line.child ? stay.claimed : line.highDependencyDays;
  if (raised === 0) {
    cutMonths(sheet, bedDay, stay);
    return;
  }
  const by = upliftOf(line, bedDay, sheet);
  const days = line.child ? stay.paid : dependencyDays(line, stay, sheet);
  if (line.child) payDays(sheet, 'uplifted-days', value, days, by);
  else payUndated(sheet, 'uplifted-days', value, { quantity: days, paid: stay.paid, by });
  cutMonths(sheet, bedDay, stay, [{ value, quantity: raised - days, by }]);
};
