/**
 * Row 4.1: stationary psychiatric treatment. Letter „а“ a bed-day by level; letter „б“ raises bed-days of
 * high dependency or of children; letter „в“ adds days with work therapy.
 *
 * Letter „б“ says „когато е проведен при висока степен на зависимост от грижи, но не повече от 10 дни за една
 * хоспитализация, или е проведен за лечение на деца“: the ten days belong to high dependency, before the
 * comma and the „или“; for children there is no such limit.
 */
import type { Line41 } from '../line.ts';
import {
  bedDayOf,
  cutMonths,
  dependencyDays,
  excludeMonths,
  paidDays,
  payBedDays,
  upliftOf,
  type BedDay,
  type PaidDays,
} from '../psychiatric.ts';
import {
  amountOf,
  ask,
  countOf,
  cutTo,
  NO_FACTOR,
  note,
  pay,
  settled,
  type Lost,
  type Sheet,
} from '../sheet.ts';
import { payDays, payUndated } from '../sheet-days.ts';

const payTherapy = (days: number, paid: number, sheet: Sheet): void => {
  if (days === 0) return;
  const value = amountOf(sheet, '4.1.therapy');
  payUndated(sheet, 'work-therapy', value, { quantity: days, paid: Math.max(days, paid) });
};

/** Beyond the months without a level no bed-day is paid; of work therapy the note says nothing. */
const afterMonths = (line: Line41, stay: PaidDays, sheet: Sheet): void => {
  const days = line.workTherapyDays;
  if (stay.months === null) return;
  if (days === 0 || ask(sheet, '4.1.therapy-after-months') === 'nothing') {
    excludeMonths(stay, sheet);
    return;
  }
  const { month, limit } = stay.months;
  sheet.cut = true;
  const params = { month, limit: limit.count };
  note(sheet, 'tariff.note.months-used', limit.source.place, params, 'monthsWithoutLevel');
  payTherapy(days, stay.claimed, sheet);
};

/** Work therapy bears no dates: without payment after the months, no more of it than days inside them. */
const therapyDays = (line: Line41, { claimed, paid }: PaidDays, sheet: Sheet): number => {
  const days = line.workTherapyDays;
  if (days <= paid || paid === claimed) return days;
  return ask(sheet, '4.1.therapy-after-months') === 'nothing' ? paid : days;
};

const NONE_LOST: readonly Lost[] = [];

/** What the end of the months takes away of the uplift is given back. */
const payChild = (
  bedDay: BedDay,
  { claimed, paid }: PaidDays,
  line: Line41,
  sheet: Sheet,
): readonly Lost[] => {
  const by = upliftOf(line, bedDay, sheet);
  const { value } = bedDay;
  if (settled(sheet, '4.1.child-cap') === 'uncapped') {
    payDays(sheet, 'uplifted-days', value, paid, by);
    return [{ value, quantity: claimed - paid, by }];
  }
  const limit = countOf(sheet, '4.1.uplift.days');
  const within = Math.min(paid, limit.count);
  pay(sheet, 'uplifted-days', value, within, by);
  const cut = { claimed: paid, paid: within, value, by, limit, field: 'child' };
  cutTo(sheet, 'tariff.note.uplift-limit', cut);
  const all = Math.min(claimed, limit.count);
  return [{ value, quantity: all - within, by }];
};

const payUplift = (line: Line41, stay: PaidDays, bedDay: BedDay, sheet: Sheet): readonly Lost[] => {
  if (line.child) return payChild(bedDay, stay, line, sheet);
  const claimed = dependencyDays(line, stay, sheet);
  if (claimed === 0) return NONE_LOST;
  const limit = countOf(sheet, '4.1.uplift.days');
  const by = upliftOf(line, bedDay, sheet);
  const paid = Math.min(claimed, limit.count);
  const { value } = bedDay;
  payUndated(sheet, 'uplifted-days', value, { quantity: paid, paid: stay.paid, by });
  const field = 'highDependencyDays';
  cutTo(sheet, 'tariff.note.uplift-limit', { claimed, paid, value, by, limit, field });
  const all = Math.min(line.highDependencyDays, limit.count);
  return [{ value, quantity: all - paid, by }];
};

const payTherapyOf = (line: Line41, stay: PaidDays, sheet: Sheet): readonly Lost[] => {
  const days = therapyDays(line, stay, sheet);
  payTherapy(days, stay.paid, sheet);
  const quantity = line.workTherapyDays - days;
  return quantity === 0
    ? NONE_LOST
    : [{ value: amountOf(sheet, '4.1.therapy'), quantity, by: NO_FACTOR }];
};

export const row41 = (line: Line41, sheet: Sheet): void => {
  const stay = paidDays(line, sheet);
  if (stay.paid === 0) {
    afterMonths(line, stay, sheet);
    return;
  }
  const bedDay = bedDayOf(line, sheet);
  payBedDays(sheet, bedDay, stay);
  const uplift = payUplift(line, stay, bedDay, sheet);
  const therapy = payTherapyOf(line, stay, sheet);
  cutMonths(sheet, bedDay, stay, [...uplift, ...therapy]);
};
