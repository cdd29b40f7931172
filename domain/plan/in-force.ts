/**
 * Which edition of the plan decides about a period: those in force on any of its days. An act is in force
 * from its date; a period that began on that day or before still had the edition before it, so that what
 * the act removed may be reported, judged and corrected for that period (EXCHANGE §8). Where editions of
 * one period say different things about a measure, the latest of them that has it holds.
 */
import type { LocalDate } from '../kernel/date.ts';
import type { Edition, Indicator, Measure, Plan } from './plan.ts';

type Dated = Pick<Edition, 'n' | 'actDate'>;

/** Numbers of the editions in force in a span of days, ascending; the first one where none was yet. */
export const editionsIn = (
  editions: readonly Dated[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): number[] => {
  const numbers = editions.map(({ n }) => n).toSorted((a, b) => a - b);
  const started = (isIn: (date: LocalDate) => boolean): number =>
    Math.max(
      numbers[0] ?? 0,
      ...editions.filter(({ actDate }) => actDate === null || isIn(actDate)).map(({ n }) => n),
    );
  const first = started((date) => date < from);
  const last = Math.max(
    first,
    started((date) => date <= to),
  );
  return numbers.filter((n) => n >= first && n <= last);
};

const joined = (later: readonly Indicator[], earlier: readonly Indicator[]): Indicator[] => [
  ...later,
  ...earlier.filter(({ id }) => !later.some((one) => one.id === id)),
];

/** The plan of a period, of its editions in order; null where there are none. */
export const planOfEditions = (plans: readonly Plan[]): Plan | null => {
  const last = plans.at(-1);
  if (last === undefined || plans.length === 1) return last ?? null;
  const measures = new Map<string, Measure>();
  for (const plan of plans)
    for (const measure of plan.measures) {
      const before = measures.get(measure.code)?.indicators ?? [];
      measures.set(measure.code, { ...measure, indicators: joined(measure.indicators, before) });
    }
  return { ...last, measures: [...measures.values()].toSorted((a, b) => a.no - b.no) };
};
