/** The reports behind a number of the completeness board: every expected one, with its state. */
import { z } from 'zod';
import { statesOfPeriods } from '../../db/progress/reports.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { periodDue } from '../../domain/progress/period.ts';
import type { ReportKey, ReportState } from '../../domain/progress/types.ts';
import { reader } from '../trpc.ts';
import { readProgress } from './read-progress.ts';
import { periodInput, viewFields, viewOf } from './view.ts';

export interface ExpectedReport extends ReportKey {
  readonly state: ReportState;
  readonly due: LocalDate;
}

const MAX_PERIODS = 24;

export const boardCellQuery = reader
  .input(
    z.object({
      periods: z.array(periodInput).min(1).max(MAX_PERIODS),
      unit: z.string().optional(),
      ...viewFields,
    }),
  )
  .query(({ ctx, input }): ExpectedReport[] => {
    const { db, today } = viewOf(ctx, input);
    const { expectedIn, cycle } = readProgress(db, today);
    const states = statesOfPeriods(db, input.periods);
    return input.periods.flatMap((period) =>
      [...expectedIn(period)]
        .filter(([unit]) => input.unit === undefined || unit === input.unit)
        .flatMap(([unit, indicators]) => {
          const known = states.get(period)?.get(unit);
          return [...indicators].map(([indicator, measure]) => ({
            unit,
            measure,
            indicator,
            period,
            due: periodDue(period, cycle.dueDays),
            state: (known?.get(indicator) ?? 'no-data') as ReportState,
          }));
        }),
    );
  });
