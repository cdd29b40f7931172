/**
 * Row 2.2: a day of a course under art. 33 (2); days above the course are cut, a further course is not paid.
 * Whether a shorter course is paid the row leaves open, as row 1.7 does: plainly it is, a day at a time.
 */
import type { Line22 } from '../line.ts';
import { amountOf, ask, countOf, cutTo, exclude, type Sheet } from '../sheet.ts';
import { payDays } from '../sheet-days.ts';

export const row22 = ({ days, coursesThisYear }: Line22, sheet: Sheet): void => {
  const value = amountOf(sheet, '2.2');
  const limit = countOf(sheet, '2.2.days');
  const courses = countOf(sheet, '2.2.courses');
  if (coursesThisYear >= courses.count) {
    const params = { courses: coursesThisYear, limit: courses.count };
    exclude(sheet, 'tariff.note.course-used', courses.source.place, params, 'coursesThisYear');
    return;
  }
  if (days > 0 && days < limit.count && ask(sheet, '2.2.shorter') === 'nothing') {
    const params = { days, limit: limit.count };
    exclude(sheet, 'tariff.note.too-short', limit.source.place, params, 'days');
    return;
  }
  const paid = Math.min(days, limit.count);
  payDays(sheet, 'course-days', value, paid);
  cutTo(sheet, 'tariff.note.days-limit', { claimed: days, paid, value, limit, field: 'days' });
};
