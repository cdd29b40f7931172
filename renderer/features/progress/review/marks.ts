import type { ReportView } from '../../../../api/progress/views.ts';

type Mark = 'evidence' | 'value' | 'asked';

/** What a reviewer should not overlook. */
export const marksOf = (report: ReportView, answered: boolean | undefined): Mark[] => [
  ...(report.value === null && report.degree === null ? (['value'] as const) : []),
  ...(report.evidence.length === 0 ? (['evidence'] as const) : []),
  ...(answered === false ? (['asked'] as const) : []),
];
