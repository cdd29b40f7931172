/** Whose report of which period is open; kept while the window is open. */
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../core/trpc.ts';
import { useToday } from '../../../core/today.tsx';
import { addDays, addMonths, type LocalDate } from '../../../../domain/kernel/date.ts';
import {
  isPeriod,
  PERIODICITIES,
  periodBefore,
  periodOf,
  periodsBetween,
  periodTo,
  type Period,
  type Periodicity,
} from '../../../../domain/progress/period.ts';
import { useKept } from '../use-kept.ts';
import type { Cycle } from '../../../../domain/progress/types.ts';

/** The latest period that has ended: the one whose report is due. */
const duePeriod = (kind: Periodicity, today: LocalDate): Period => {
  const now = periodOf(kind, today);
  return periodTo(now) < today ? now : periodBefore(now);
};

const MONTHS_BACK = 30;

/** Periods to choose from, newest first, by kind; the running one too. */
export const periodChoices = (
  kinds: readonly Periodicity[],
  { since }: Cycle,
  today: LocalDate,
): { readonly kind: Periodicity; readonly periods: Period[] }[] => {
  const back = addMonths(today, -MONTHS_BACK);
  return kinds.map((kind) => ({
    kind,
    periods: periodsBetween(
      kind,
      since !== null && back < since ? since : back,
      addDays(today, 1),
    ).toReversed(),
  }));
};

export const useEntryPlace = () => {
  const trpc = useTRPC();
  const today = useToday();
  const { data: status } = useQuery(trpc.app.status.queryOptions());
  const settings = useQuery(trpc.progress.settings.get.queryOptions());
  const [unit, setUnit] = useKept('unit');
  const [period, setPeriod] = useKept('period');
  const own = status?.ready === true ? status.unit : null;
  const cycle = settings.data?.cycle ?? null;
  const used = new Set([
    ...(cycle === null ? [] : [cycle.periodicity]),
    ...(settings.data?.measures.flatMap((m) => m.indicators.map((i) => i.periodicity)) ?? []),
  ]);
  const chosen = period !== null && isPeriod(period) ? period : null;
  return {
    own,
    today,
    cycle,
    error: settings.error,
    unit: unit ?? own,
    period: chosen ?? (cycle === null ? null : duePeriod(cycle.periodicity, today)),
    kinds: PERIODICITIES.filter((kind) => used.has(kind)),
    setUnit: (next: string) => setUnit(next === own ? null : next),
    setPeriod: (next: Period): void => setPeriod(next),
  };
};
