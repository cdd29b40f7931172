/** Rows for tests, with everything left out empty. */
import { AS_IT_STANDS } from '../../../domain/plan/unit-acts.ts';
import type { UnitsByCode } from '../../../domain/progress/assignment.ts';
import { localDate, type LocalDate } from '../../../domain/kernel/date.ts';
import { indicatorProgress } from '../../../domain/progress/actual.ts';
import { lightOf, type LightInput } from '../../../domain/progress/light.ts';
import { period } from '../../../domain/progress/period.ts';
import { DEFAULT_CYCLE, defaultSetting } from '../../../domain/progress/settings.ts';
import { unitStanding } from '../../../domain/progress/standing.ts';
import { EMPTY_REPORT } from '../../../domain/progress/state.ts';
import type {
  IndicatorMode,
  IndicatorProgress,
  ReportRow,
  UnitStanding,
} from '../../../domain/progress/types.ts';

export const AT = '2026-10-05T08:00:00.000Z';
export const LATER = '2026-11-05T08:00:00.000Z';

export const row = (
  fields: Partial<Omit<ReportRow, 'period'>> & { period?: string },
): ReportRow => ({
  unit: 'МЗ',
  measure: '3.1.1',
  indicator: '3.1.1-1',
  ...EMPTY_REPORT,
  ...fields,
  period: period(fields.period ?? '2026-Q3'),
});

export const draft = (value: string, fields: Partial<ReportRow> = {}) => row({ value, ...fields });
export const submitted = (value: string | null, fields: Parameters<typeof row>[0] = {}) =>
  row({ value, submittedAt: AT, submittedBy: 'Иванова', ...fields });
export const accepted = (value: string | null, fields: Parameters<typeof row>[0] = {}) =>
  submitted(value, {
    review: 'accepted',
    reviewOf: AT,
    acceptedValue: value,
    acceptedDegree: fields.degree ?? null,
    ...fields,
  });

const byUnit = (rows: readonly ReportRow[]): UnitStanding[] =>
  [...new Set(rows.map(({ unit }) => unit))].flatMap(
    (unit) => unitStanding(rows.filter((one) => one.unit === unit)) ?? [],
  );

export interface Indicated {
  readonly kind?: IndicatorMode;
  readonly baseline?: string;
  readonly target?: string;
  readonly expected?: readonly string[];
  readonly units?: UnitsByCode;
  readonly day?: LocalDate;
}

export const progressOf = (rows: readonly ReportRow[], of: Indicated = {}): IndicatorProgress => {
  const { kind = 'count-cumulative', baseline = '0', target = '50', expected = ['МЗ'] } = of;
  const { units = new Map(), day = AS_IT_STANDS } = of;
  const indicator = { id: '3.1.1-1', text: 'Брой регистри', baseline, target };
  const setting = { ...defaultSetting(indicator, DEFAULT_CYCLE), kind };
  return indicatorProgress(indicator, setting, byUnit(rows), {
    expected,
    units,
    day,
  });
};

interface Lit extends Indicated {
  readonly rows?: readonly ReportRow[];
  readonly today: string;
  readonly start?: number;
  readonly end?: number;
  readonly regular?: boolean;
  readonly milestones?: readonly { title: string; due: string; done?: string }[];
}

/** As a ministry would set it. */
export const SET_CYCLE = {
  ...DEFAULT_CYCLE,
  since: localDate('2024-01-01'),
  act: { act: 'Заповед № 1', date: localDate('2024-01-01') },
};

export const lightInput = ({
  rows = [],
  today,
  start = 2024,
  end = 2026,
  ...rest
}: Lit): LightInput => ({
  measure: { start, end, regular: rest.regular ?? false },
  indicators: [progressOf(rows, rest)],
  milestones: (rest.milestones ?? []).map(({ title, due, done }) => ({
    title,
    due: localDate(due),
    doneOn: done === undefined ? null : localDate(done),
  })),
  cycle: SET_CYCLE,
  today: localDate(today),
});

export const lit = (input: Lit) => lightOf(lightInput(input));
