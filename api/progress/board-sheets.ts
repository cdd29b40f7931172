/** Rows of measures, dates and reports as sheets: real numbers and dates, every row of the board. */
import type { Language } from '../../domain/kernel/failure.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { daysBetween, type LocalDate } from '../../domain/kernel/date.ts';
import type { DueItem } from '../../domain/progress/boards.ts';
import type { MissingReport } from '../../domain/progress/expected.ts';
import { lightSentence, LIGHT_TEXTS } from '../../domain/progress/light-texts.ts';
import { periodShort } from '../../domain/progress/period.ts';
import type { IndicatorMode, MeasureProgress } from '../../domain/progress/types.ts';
import type { Cell, Sheet } from '../sheets/sheet.ts';
import {
  col,
  dateCell,
  indicatorText,
  measureOf,
  named,
  sheetOf,
  valueCell,
  wordsOf,
  type SheetSetting,
  type Spec,
} from './board-columns.ts';
import type { ReportView } from './views.ts';

type Indicated = MeasureProgress['indicators'][number];
interface LightRow extends MeasureProgress {
  readonly one: Indicated | undefined;
}

const reportedColumns = (setting: SheetSetting): Spec<LightRow>[] => {
  const words = wordsOf(setting);
  const { language } = setting;
  const text = indicatorText(setting);
  const value = (row: LightRow, of: (one: Indicated) => string | null): Cell =>
    row.one === undefined ? null : valueCell(row.one.setting.kind, of(row.one), language);
  return [
    col('indicator', words.indicator, 50, ({ measure, one }) =>
      one === undefined ? null : text({ measure, indicator: one.indicator }),
    ),
    col('baseline', words.baseline, 12, (row) => value(row, (one) => one.baseline)),
    col('target', words.target, 12, (row) => value(row, (one) => one.target)),
    col('accepted', words.accepted, 12, (row) => value(row, (one) => one.accepted.value)),
    col('submitted', words.submitted, 12, (row) => value(row, (one) => one.submitted.value)),
    col('degree', words.degree, 10, ({ one }) => one?.submitted.degree ?? null),
    col('lastPeriod', words.lastPeriod, 26, ({ one }) =>
      one?.submitted.period ? periodShort(one.submitted.period, language) : null,
    ),
  ];
};

/** One row for each indicator of each measure. */
export const lightsSheet = (
  setting: SheetSetting,
  board: 'lights' | 'late',
  measures: readonly MeasureProgress[],
): Sheet => {
  const words = wordsOf(setting);
  const { language } = setting;
  const known = measureOf(setting);
  const specs: Spec<LightRow>[] = [
    ...named<LightRow>(setting),
    col('goal', words.goal, 8, ({ measure }) => known(measure)?.goal ?? null, true),
    col('stage', words.stage, 26, ({ measure }) => known(measure)?.stage ?? null),
    col('state', words.state, 14, ({ light }) => LIGHT_TEXTS[light.colour][language]),
    col('reason', words.reason, 60, ({ light }) => lightSentence(light, language)),
    ...reportedColumns(setting),
    col('start', words.start, 10, ({ measure }) => known(measure)?.start ?? null),
    col('end', words.end, 10, ({ measure }) => known(measure)?.end ?? null),
    col('units', words.units, 26, ({ assigned }) => assigned.map(({ unit }) => unit).join(', ')),
    col('milestones', words.milestones, 12, ({ milestones }) => milestones.total),
    col('milestonesDone', words.milestonesDone, 12, ({ milestones }) => milestones.done),
  ];
  const rows = measures.flatMap((measure): LightRow[] =>
    measure.indicators.length === 0
      ? [{ ...measure, one: undefined }]
      : measure.indicators.map((one) => ({ ...measure, one })),
  );
  return sheetOf(words.boards[board], specs, rows);
};

const dueMeasure = (item: DueItem): string | null =>
  item.kind === 'reports' ? null : item.measure;

const dueDetail = (item: DueItem, language: Language): string | null => {
  if (item.kind === 'milestone') return item.milestone.title;
  return item.kind === 'reports' ? periodShort(item.period, language) : null;
};

export const dueSheet = (setting: SheetSetting, items: readonly DueItem[]): Sheet => {
  const words = wordsOf(setting);
  const known = measureOf(setting);
  return sheetOf<DueItem>(
    words.boards.due,
    [
      col('date', words.date, 14, ({ date }) => ({ date })),
      col('days', words.daysLeft, 10, ({ days }) => days),
      col('what', words.what, 22, ({ kind }) => words.kinds[kind]),
      col('detail', words.reason, 50, (item) => dueDetail(item, setting.language)),
      col('measure', words.measure, 10, dueMeasure, true),
      col('title', words.title, 60, (item) => known(dueMeasure(item) ?? '')?.title ?? null),
      col('count', words.expected, 12, (item) => (item.kind === 'reports' ? item.count : null)),
    ],
    items,
  );
};

export const unreportedSheet = (
  setting: SheetSetting,
  missing: readonly MissingReport[],
  today: LocalDate,
): Sheet => {
  const words = wordsOf(setting);
  return sheetOf<MissingReport>(
    words.boards.unreported,
    [
      col('unit', words.unit, 20, ({ unit }) => unit),
      ...named<MissingReport>(setting),
      col('indicator', words.indicator, 50, indicatorText(setting)),
      col('period', words.period, 26, ({ period }) => periodShort(period, setting.language)),
      col('due', words.due, 14, ({ due }) => ({ date: due })),
      col('over', words.daysOver, 12, ({ due }) => daysBetween(due, today)),
      col('begun', words.begun, 10, ({ begun }) => begun),
    ],
    missing,
  );
};

const returnedDay = ({ reviewed }: ReportView): LocalDate | null =>
  reviewed === null ? null : sofiaDay(Date.parse(reviewed.at));

export const returnedSheet = (
  setting: SheetSetting,
  reports: readonly (ReportView & { readonly mode: IndicatorMode })[],
): Sheet => {
  const words = wordsOf(setting);
  const { language } = setting;
  return sheetOf<(typeof reports)[number]>(
    words.boards.returned,
    [
      col('unit', words.unit, 20, ({ unit }) => unit),
      ...named<(typeof reports)[number]>(setting),
      col('indicator', words.indicator, 50, indicatorText(setting)),
      col('period', words.period, 26, ({ period }) => periodShort(period, language)),
      col('value', words.value, 12, ({ mode, value }) => valueCell(mode, value, language)),
      col('degree', words.degree, 10, ({ degree }) => degree),
      col('reason', words.returnReason, 60, ({ reviewReason }) => reviewReason),
      col('by', words.returnedBy, 20, ({ reviewedBy }) => reviewedBy),
      col('on', words.returnedOn, 14, (row) => dateCell(returnedDay(row))),
    ],
    reports,
  );
};
