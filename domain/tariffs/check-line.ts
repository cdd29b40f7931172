/** What no single field shows: fields of a line that contradict each other. */
import type { LocalDate } from '../kernel/date.ts';
import { bedDays, monthNumber } from './stay.ts';
import type { ActivityLine, Line17, Line41, Line42 } from './line.ts';
import type { PsychiatricLine } from './psychiatric.ts';
import type { FieldProblem } from './problem.ts';

const problem = (field: string, code: string, params = {}): FieldProblem => ({
  field,
  code,
  params: { field, ...params },
});

const checkOrder = (
  first: LocalDate,
  last: LocalDate,
  field: string,
  other: string,
): FieldProblem[] =>
  last < first ? [problem(field, 'tariff.field.before', { other, value: last, limit: first })] : [];

const checkSince = ({ admitted, withoutLevelSince, monthsWithoutLevel }: PsychiatricLine) => {
  const field = 'withoutLevelSince';
  if (withoutLevelSince === undefined) return [];
  if (withoutLevelSince > admitted)
    return [
      problem(field, 'tariff.field.after', {
        other: 'admitted',
        value: withoutLevelSince,
        limit: admitted,
      }),
    ];
  const month = monthNumber(withoutLevelSince, admitted);
  return monthsWithoutLevel === undefined || monthsWithoutLevel === month
    ? []
    : [
        problem('monthsWithoutLevel', 'tariff.field.months-differ', {
          value: monthsWithoutLevel,
          since: withoutLevelSince,
          month,
        }),
      ];
};

const checkMonths = (line: PsychiatricLine): FieldProblem[] => {
  const { level, monthsWithoutLevel, withoutLevelSince } = line;
  const field = 'monthsWithoutLevel';
  if (level !== 'none')
    return [
      ...(monthsWithoutLevel === undefined ? [] : [problem(field, 'tariff.field.only-none')]),
      ...(withoutLevelSince === undefined
        ? []
        : [problem('withoutLevelSince', 'tariff.field.only-none')]),
    ];
  if (monthsWithoutLevel === undefined && withoutLevelSince === undefined)
    return [problem(field, 'tariff.field.months-needed')];
  if (monthsWithoutLevel === 0) return [problem(field, 'tariff.field.first-month')];
  return checkSince(line);
};

const checkDays = (line: Line41 | Line42): FieldProblem[] => {
  const limit = bedDays(line.admitted, line.discharged);
  const counts: [string, number][] = [['highDependencyDays', line.highDependencyDays]];
  if (line.row === '4.1') counts.push(['workTherapyDays', line.workTherapyDays]);
  return counts
    .filter(([, value]) => value > limit)
    .map(([field, value]) => problem(field, 'tariff.field.more-than-stay', { value, limit }));
};

const checkPrevious = ({ previousDischarge, admitted }: Line17): FieldProblem[] =>
  previousDischarge === undefined || previousDischarge <= admitted
    ? []
    : [
        problem('previousDischarge', 'tariff.field.after', {
          other: 'admitted',
          value: previousDischarge,
          limit: admitted,
        }),
      ];

const checkStay = (line: ActivityLine): FieldProblem[] =>
  'admitted' in line ? checkOrder(line.admitted, line.discharged, 'discharged', 'admitted') : [];

export const checkLine = (line: ActivityLine): FieldProblem[] => {
  const order = checkStay(line);
  if (order.length > 0) return order;
  switch (line.row) {
    case '1.4':
      return checkOrder(line.from, line.to, 'to', 'from');
    case '1.7':
      return checkPrevious(line);
    case '4.1':
    case '4.2':
      return [...checkMonths(line), ...checkDays(line)];
    case '4.3':
      return checkMonths(line);
    default:
      return [];
  }
};
