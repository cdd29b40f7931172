/** The shared settings of the reporting cycle, of indicators, who reports on what, sources' deadlines. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { PERIODICITIES, type Periodicity } from '../../domain/progress/period.ts';
import { DEFAULT_BOUNDS } from '../../domain/progress/plausibility.ts';
import { DEFAULT_CYCLE } from '../../domain/progress/settings.ts';
import type {
  AssignmentRow,
  Bounds,
  Cycle,
  CycleAct,
  FundingDeadline,
  IndicatorMode,
  IndicatorSetting,
} from '../../domain/progress/types.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';

const dueDaysOf = (text: string | undefined): number => {
  const days = Number(text ?? Number.NaN);
  return Number.isInteger(days) && days >= 0 ? days : DEFAULT_CYCLE.dueDays;
};

const periodicityOf = (text: string | undefined): Periodicity =>
  PERIODICITIES.find((one) => one === text) ?? DEFAULT_CYCLE.periodicity;

/** A cycle without its act was never set. */
const actOf = (act: string | undefined, day: string | undefined): CycleAct | null => {
  const date = parseDate(day ?? '');
  return act === undefined || act === '' || date === null ? null : { act, date };
};

export const readCycle = (db: ReadableDb): Cycle => {
  const rows = all<{ name: string; value: string | null }>(
    db,
    sql`SELECT name, value FROM cycle_setting`,
  );
  const of = (name: string) => rows.find((row) => row.name === name)?.value ?? undefined;
  const act = actOf(of('act'), of('actDate'));
  return {
    dueDays: dueDaysOf(of('dueDays')),
    periodicity: periodicityOf(of('periodicity')),
    since: act === null ? null : parseDate(of('since') ?? ''),
    act,
  };
};

/** A cycle as the ministry sets it: whole, with the act that it stands in. */
export type SetCycle = Omit<Cycle, 'since' | 'act'> & {
  readonly since: LocalDate;
  readonly act: CycleAct;
};

export const cycleWrites = ({ act, ...cycle }: SetCycle): Write[] =>
  Object.entries({ ...cycle, act: act.act, actDate: act.date }).flatMap(([name, value]) =>
    rowWrites('cycle_setting', rowId(name), { value: String(value) }),
  );

interface StoredBounds {
  readonly asked: number | null;
  readonly times: number | null;
  readonly most: string | null;
}

interface StoredSetting extends StoredBounds {
  readonly indicator: string;
  readonly kind: IndicatorMode;
  readonly periodicity: Periodicity;
  readonly unit: string | null;
}

const boundsFrom = ({ asked, times, most }: StoredBounds): Bounds => ({
  asked: asked !== 0,
  times: times ?? DEFAULT_BOUNDS.times,
  most,
});

/** A row without a kind or periodicity is none: an official took it back. */
export const readIndicatorSettings = (db: ReadableDb): Map<string, IndicatorSetting> =>
  new Map(
    all<StoredSetting>(
      db,
      sql`SELECT indicator, kind, periodicity, unit, asked, times, most FROM indicator_setting
          WHERE kind IS NOT NULL AND periodicity IS NOT NULL`,
    ).map(({ asked, times, most, ...row }) => [
      row.indicator,
      { ...row, bounds: boundsFrom({ asked, times, most }), origin: 'set' },
    ]),
  );

export const indicatorSettingWrites = ({
  indicator,
  kind,
  periodicity,
  unit,
  bounds,
}: Omit<IndicatorSetting, 'origin'>): Write[] =>
  rowWrites('indicator_setting', rowId(indicator), {
    kind,
    periodicity,
    unit,
    ...(bounds === undefined ? {} : { ...bounds, times: String(bounds.times) }),
  });

export const indicatorSettingRemoval = (indicator: string): Write[] => [
  deleteRow('indicator_setting', rowId(indicator)),
];

export const readAssignments = (db: ReadableDb): AssignmentRow[] =>
  all<Omit<AssignmentRow, 'assigned'> & { assigned: number }>(
    db,
    sql`SELECT assignment.unit, measure, assigned, coalesce(change.claimed, assignedAt, '') AS at,
               coalesce(assignedBy, '') AS by
        FROM assignment
        LEFT JOIN cell ON cell.t = 'assignment' AND cell.f = 'assignedAt'
          AND cell.r = assignment.unit || '/' || measure
        LEFT JOIN op ON op.n = cell.op
        LEFT JOIN change ON change.n = op.change
        WHERE assigned IS NOT NULL`,
  ).map((row) => ({ ...row, assigned: row.assigned === 1 }));

export const assignmentWrites = ({ unit, measure, assigned, at, by }: AssignmentRow): Write[] =>
  rowWrites('assignment', rowId(unit, measure), { assigned, assignedAt: at, assignedBy: by });

/** Back to what the plan says. */
export const assignmentRemoval = (unit: string, measure: string): Write[] => [
  deleteRow('assignment', rowId(unit, measure)),
];

export const readDeadlines = (db: ReadableDb): FundingDeadline[] =>
  all<{ source: string; date: LocalDate; act: string; note: string | null }>(
    db,
    sql`SELECT source, date, coalesce(act, '') AS act, note FROM funding_deadline
        WHERE date IS NOT NULL ORDER BY date, source`,
  );

export const deadlineWrites = ({ source, ...fields }: FundingDeadline): Write[] =>
  rowWrites('funding_deadline', rowId(source), fields);

export const deadlineRemoval = (source: string): Write[] => [
  deleteRow('funding_deadline', rowId(source)),
];
