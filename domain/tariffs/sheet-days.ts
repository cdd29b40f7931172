/**
 * What is paid over time, where another value, or none, held on its first day. The contract takes the values
 * of the last day for all of it; the other reading (`stay.over-start`) values each day, or month, by its own.
 * A payment on top (`since`) is of days from its first one on: by days, no value of an earlier one is asked for.
 */
import { addDays, addMonths, daysBetween, type LocalDate } from '../kernel/date.ts';
import { ONE, times } from './exact.ts';
import { FORM } from './questions.ts';
import { ask, factor, NO_FACTOR, note, pay, type Factor, type Sheet, type Span } from './sheet.ts';
import { valuesOn, type Snapshot } from './snapshot.ts';
import type { StepCode } from './valuation.ts';
import type { AmountValue } from './value.ts';

/** The same factors, with the values of another day. */
const factorOn = (sheet: Sheet, snapshot: Snapshot, by: Factor): Factor => {
  const from = by.from.map((value) => {
    const then = snapshot.get(value.key);
    if (then?.measure === 'coefficient' || then?.measure === 'percent') return then;
    (sheet.missing ??= []).push({ key: value.key });
    return value;
  });
  return factor(
    from.reduce((product, { share }) => times(product, share), ONE),
    from,
  );
};

const spansOf = ({ tariff, since }: Sheet, first: LocalDate, quantity: number): Span[] => {
  const end = addDays(first, quantity);
  const days = new Set(since === null ? tariff.starts : [...tariff.starts, since]);
  const cuts = [...days].filter((day) => first < day && day < end).toSorted();
  return [first, ...cuts].map((day, i) => {
    const next = cuts[i] ?? end;
    return { count: daysBetween(day, next), last: addDays(next, -1) };
  });
};

interface Paid {
  readonly by: Factor;
  /** How many are paid for one day or month. */
  readonly each: number;
}

const DAYS_BEFORE = 'tariff.note.days-before';

/** The spans that are asked for; that others are not is said once. */
const askedFor = (sheet: Sheet, spans: readonly Span[]): readonly Span[] => {
  const { since, notes } = sheet;
  if (since === null) return spans;
  const before = spans.filter(({ last }) => last < since);
  const days = before.reduce((sum, { count }) => sum + count, 0);
  if (days > 0 && notes?.some(({ code }) => code === DAYS_BEFORE) !== true)
    note(sheet, DAYS_BEFORE, '§ 3 и § 6', {
      days,
      months: before[0]?.isMonths === true ? 1 : 0,
      from: since,
    });
  return spans.filter(({ last }) => last >= since);
};

/** Each span by the values of its own days; one whose value is not entered waits for it. */
const paySpans = (
  sheet: Sheet,
  code: StepCode,
  { key }: AmountValue,
  spans: readonly Span[],
  { by, each }: Paid,
): void => {
  for (const span of askedFor(sheet, spans)) {
    const snapshot = valuesOn(sheet.tariff, span.last);
    const value = snapshot.get(key);
    if (value?.measure === 'amount')
      pay(sheet, code, value, span.count * each, factorOn(sheet, snapshot, by));
    else (sheet.missing ??= []).push({ key, days: span });
  }
};

/** Whether what began before the value of its last day is valued by its own days. */
const isByDays = (sheet: Sheet, value: AmountValue): boolean => {
  const { from, tariff, snapshot, since } = sheet;
  const over =
    from !== null &&
    snapshot.get(value.key) === value &&
    ((since !== null && from < since) || valuesOn(tariff, from).get(value.key) !== value);
  if (over) sheet.over = value;
  return over && ask(sheet, 'stay.over-start') === 'by-days';
};

interface Undated {
  readonly quantity: number;
  readonly paid: number;
  readonly by?: Factor;
}

/** The first days of the stay, the observation or the course. */
export const payDays = (
  sheet: Sheet,
  code: StepCode,
  value: AmountValue,
  quantity: number,
  by: Factor = NO_FACTOR,
): void => {
  const { from } = sheet;
  if (from !== null && quantity > 0 && isByDays(sheet, value))
    paySpans(sheet, code, value, spansOf(sheet, from, quantity), { by, each: 1 });
  else pay(sheet, code, value, quantity, by);
};

/**
 * Days of a stay that bear no dates, of its first `paid` days. By days, as many of them as there are paid
 * days under the latest values are taken as of these, the rest as of the days before; a note says so.
 */
export const payUndated = (
  sheet: Sheet,
  code: StepCode,
  value: AmountValue,
  { quantity, paid, by = NO_FACTOR }: Undated,
): void => {
  const { from } = sheet;
  if (from === null || quantity === 0 || !isByDays(sheet, value)) {
    pay(sheet, code, value, quantity, by);
    return;
  }
  let left = quantity;
  const taken = spansOf(sheet, from, paid)
    .toReversed()
    .map((span) => {
      const count = Math.min(left, span.count);
      left -= count;
      return { ...span, count };
    })
    .filter(({ count }) => count > 0);
  paySpans(sheet, code, value, taken.toReversed(), { by, each: 1 });
  const days = taken[0]?.last === addDays(from, paid - 1) ? (taken[0]?.count ?? 0) : 0;
  note(sheet, 'tariff.note.undated-over', FORM, { days, claimed: quantity });
};

/** The months of a line, each by the day of the date in it; the last of `all` ends with the date. */
const monthSpans = (
  { tariff, since }: Sheet,
  last: LocalDate,
  all: number,
  paid: number,
): Span[] => {
  const spans: Span[] = [];
  for (let i = 0; i < paid; i += 1) {
    const day = addMonths(last, i - all + 1);
    const before = spans.at(-1);
    const isSame =
      before !== undefined &&
      valuesOn(tariff, before.last) === valuesOn(tariff, day) &&
      (since === null || before.last >= since || day < since);
    if (isSame) spans.pop();
    spans.push({ count: isSame ? before.count + 1 : 1, last: day, isMonths: true });
  }
  return spans;
};

interface Months {
  /** The day of the line: the last of the months. */
  readonly date: LocalDate;
  readonly all: number;
  /** The first of them that are paid. */
  readonly paid: number;
  /** How many are paid for each month. */
  readonly each: number;
}

/** The first months of those that the line has. */
export const payMonths = (
  sheet: Sheet,
  code: StepCode,
  value: AmountValue,
  { date, all, paid, each }: Months,
): void => {
  if (sheet.from !== null && paid * each > 0 && isByDays(sheet, value))
    paySpans(sheet, code, value, monthSpans(sheet, date, all, paid), { by: NO_FACTOR, each });
  else pay(sheet, code, value, paid * each);
};
