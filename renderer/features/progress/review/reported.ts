/** What a report says, in words: its value by the kind of its indicator, else its degree. */
import { useQuery } from '@tanstack/react-query';
import type { ReportView } from '../../../../api/progress/views.ts';
import type { Indicator, Plan } from '../../../../domain/plan/plan.ts';
import type { IndicatorMode, Report } from '../../../../domain/progress/types.ts';
import { formatDegree, formatValue } from '../../../../domain/progress/value.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';

type Of = Pick<Report, 'measure' | 'indicator'> & Partial<Pick<ReportView, 'about'>>;
type Shown = Report & Partial<Pick<ReportView, 'about'>>;

type Described = Pick<Indicator, 'text' | 'baseline' | 'target'>;

export const useReported = (plan: Plan) => {
  const trpc = useTRPC();
  const { language } = useLanguage();
  const text = useText(progressWords);
  const { data } = useQuery(trpc.progress.settings.get.queryOptions());
  const modeOf = ({ measure, indicator, about }: Of): IndicatorMode =>
    about?.kind ??
    data?.measures
      .find((one) => one.measure === measure)
      ?.indicators.find((one) => one.indicator === indicator)?.kind ??
    'qualitative';
  const numberText = (of: Of, value: string | null, degree: number | null): string => {
    if (value !== null) return formatValue(modeOf(of), value, language);
    return degree === null ? text.noData : formatDegree(degree);
  };
  return {
    modeOf,
    numberText,
    valueText: (report: Shown) => numberText(report, report.value, report.degree),
    indicatorOf: ({ measure, indicator, about }: Of): Described | undefined =>
      about ??
      plan.measures
        .find(({ code }) => code === measure)
        ?.indicators.find(({ id }) => id === indicator),
    titleOf: ({ measure, about }: Of): string =>
      about?.title ?? plan.measures.find(({ code }) => code === measure)?.title ?? '',
  };
};
