/**
 * Row 4.1: stationary psychiatric treatment. Letter „а“ a bed-day by level; letter „б“ raises bed-days of
 * high dependency (up to a number of days a hospitalisation) or of children; letter „в“ adds days with
 * work therapy. Whether the number of days binds children too, the letter does not say: that is asked.
 */
import type { Line41 } from '../line.ts';
import {
  bedDayOf,
  excludeMonths,
  monthsUsed,
  payBedDays,
  upliftOf,
  type BedDay,
  type MonthsUsed,
} from '../psychiatric.ts';
import { amountOf, ask, countOf, cutTo, note, pay, type Sheet } from '../sheet.ts';
import { bedDays } from '../stay.ts';

const payTherapy = (line: Line41, sheet: Sheet): void => {
  if (line.workTherapyDays > 0)
    pay(sheet, 'work-therapy', amountOf(sheet, '4.1.therapy'), line.workTherapyDays);
};

/** Beyond the months without a level no bed-day is paid; of work therapy the note says nothing. */
const afterMonths = (line: Line41, used: MonthsUsed, sheet: Sheet): void => {
  if (line.workTherapyDays === 0 || ask(sheet, '4.1.therapy-after-months') === 'nothing') {
    excludeMonths(used, sheet);
    return;
  }
  const { month, limit } = used;
  sheet.cut = true;
  const params = { month, limit: limit.count };
  note(sheet, 'tariff.note.months-used', limit.source.place, params, 'monthsWithoutLevel');
  payTherapy(line, sheet);
};

const payUplift = (line: Line41, days: number, bedDay: BedDay, sheet: Sheet): void => {
  const claimed = line.child ? days : line.highDependencyDays;
  if (claimed === 0) return;
  const limit = countOf(sheet, '4.1.uplift.days');
  const by = upliftOf(line, bedDay, sheet);
  const bound = claimed > limit.count && (!line.child || ask(sheet, '4.1.child-cap') === 'capped');
  const paid = bound ? limit.count : claimed;
  const { value } = bedDay;
  pay(sheet, 'uplifted-days', value, paid, by);
  const field = line.child ? 'child' : 'highDependencyDays';
  cutTo(sheet, 'tariff.note.uplift-limit', { claimed, paid, value, by, limit, field });
};

export const row41 = (line: Line41, sheet: Sheet): void => {
  const bedDay = bedDayOf(line, sheet);
  const used = monthsUsed(line, sheet);
  if (used !== null) {
    afterMonths(line, used, sheet);
    return;
  }
  const days = bedDays(line.admitted, line.discharged);
  payBedDays(sheet, bedDay, days);
  payUplift(line, days, bedDay, sheet);
  payTherapy(line, sheet);
};
