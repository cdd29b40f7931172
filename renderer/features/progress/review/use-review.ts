/** The reports shown for review, the chosen one, the ticked ones, and what is done to them. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportView } from '../../../../api/progress/views.ts';
import { comparePeriods } from '../../../../domain/progress/period.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { reviewWords } from '../../../text/progress-review.ts';
import { nextChoice } from '../../../ui/next-choice.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

export const SHOWN = ['submitted', 'returned', 'accepted', 'closed'] as const;
export type ShownState = (typeof SHOWN)[number];

export interface ReviewFilters {
  readonly state: ShownState;
  readonly unit: string | null;
  readonly measure: string | null;
  readonly period: string | null;
}

export const ANY: ReviewFilters = { state: 'submitted', unit: null, measure: null, period: null };

export const reportId = ({ unit, measure, indicator, period }: ReportView): string =>
  `${unit}/${measure}/${indicator}/${period}`;

/** Where the reason of a return of several is kept until it is given. */
export const MANY_PLACE = 'progress/review/many/returned';

/** Where the reason of a verdict is kept until it is given; the report's own lies behind its row. */
export const reviewPlace = (report: ReportView, verdict: 'returned' | 'closed' | ''): string =>
  `progress/review/${reportId(report)}/${verdict}`;

/** By unit, the longest waiting one first; of one unit the earliest period first, then as the plan has them. */
const groupsOf = (
  reports: readonly ReportView[],
): { readonly unit: string; readonly reports: readonly ReportView[] }[] =>
  [...Map.groupBy(reports, ({ unit }) => unit)].map(([unit, its]) => ({
    unit,
    reports: its.toSorted(
      (a, b) => comparePeriods(a.period, b.period) || compareBg(a.indicator, b.indicator),
    ),
  }));

const passes = (report: ReportView, { unit, measure, period }: ReviewFilters): boolean =>
  (unit === null || report.unit === unit) &&
  (measure === null || report.measure === measure) &&
  (period === null || report.period === period);

/** Waiting ones stand in their own query: the longest waiting first. */
export const useReviewed = (state: ShownState) => {
  const trpc = useTRPC();
  const waiting = useQuery({
    ...trpc.progress.reports.waiting.queryOptions(),
    enabled: state === 'submitted',
  });
  const others = useQuery({
    ...trpc.progress.reports.list.queryOptions({ states: [state] }),
    enabled: state !== 'submitted',
  });
  return state === 'submitted' ? waiting : others;
};

/** Reports whose value is asked about, and whether the unit has answered. */
export const useUnlikely = (): ReadonlyMap<string, boolean> => {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.progress.reports.unlikely.queryOptions());
  return new Map(data.map(({ id, answered }) => [id, answered]));
};

export const useChoice = (all: readonly ReportView[], filters: ReviewFilters) => {
  const [choice, setChoice] = useState<{ id: string | null; shown: readonly string[] }>({
    id: null,
    shown: [],
  });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const groups = groupsOf(all.filter((report) => passes(report, filters)));
  const items = groups.flatMap(({ reports }) => reports);
  const shown = items.map(reportId);
  const selected = nextChoice(choice.shown, shown, choice.id);
  const marked = items.filter((report) => ticked.has(reportId(report)));
  /** From the chosen row to another one, both with it. */
  const between = (id: string): string[] => {
    const [a, b] = [shown.indexOf(selected ?? id), shown.indexOf(id)];
    return shown.slice(Math.min(a, b), Math.max(a, b) + 1);
  };
  return {
    groups,
    items,
    selected: items.find((report) => reportId(report) === selected) ?? null,
    select: (id: string) => setChoice({ id, shown }),
    marked,
    toggle: (id: string) => {
      const next = new Set(ticked);
      if (!next.delete(id)) next.add(id);
      setTicked(next);
    },
    extend: (id: string) => setTicked(new Set([...ticked, ...between(id)])),
    tickAll: (on: boolean) => setTicked(on ? new Set(shown) : new Set()),
  };
};

const markOf = ({ unit, measure, indicator, period, submittedAt }: ReportView) => ({
  unit,
  measure,
  indicator,
  period,
  ...(submittedAt === null ? {} : { seen: submittedAt }),
});

export const useReview = () => {
  const trpc = useTRPC();
  const text = useText(reviewWords);
  const onError = useFailureNotice();
  const review = useMutation(trpc.progress.reports.review.mutationOptions({ onError }));
  return {
    busy: review.isPending,
    accept: (reports: readonly ReportView[]) =>
      review.mutate(
        { reports: reports.map(markOf), review: 'accepted' },
        { onSuccess: () => notifications.show({ message: text.accepted(reports.length) }) },
      ),
    withReason: (
      reports: readonly ReportView[],
      verdict: 'returned' | 'closed',
      reason: string,
      onDone: () => void,
    ) =>
      review.mutate(
        { reports: reports.map(markOf), review: verdict, reason },
        {
          onSuccess: () => {
            notifications.show({ message: text[verdict](reports.length) });
            onDone();
          },
        },
      ),
  };
};
