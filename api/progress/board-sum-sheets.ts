/** Counts and sums of the boards as sheets. */
import { spreadAssumption } from '../../domain/plan/spread.ts';
import { boardYears } from '../../domain/progress/board-money.ts';
import type { GoalProgress } from '../../domain/progress/boards.ts';
import { LIGHT_TEXTS } from '../../domain/progress/light-texts.ts';
import type { KindSums, MeasureMoney } from '../../domain/progress/money.ts';
import {
  stageCodes,
  stageGroupName,
  stageGroups,
  type StageGroup,
} from '../../domain/progress/stages.ts';
import { periodShort } from '../../domain/progress/period.ts';
import { STATE_TEXTS } from '../../domain/progress/state-texts.ts';
import {
  LIGHT_COLOURS,
  MONEY_KINDS,
  REPORT_STATES,
  type MoneyEntry,
} from '../../domain/progress/types.ts';
import type { Cell, Sheet } from '../sheets/sheet.ts';
import { col, eurCell, named, sheetOf, wordsOf, type SheetSetting } from './board-columns.ts';
import type { CompletenessBoard } from './boards.ts';

export const completenessSheet = (setting: SheetSetting, board: CompletenessBoard): Sheet => {
  const words = wordsOf(setting);
  const { language } = setting;
  const rows = board.rows.flatMap(({ unit, cells }) =>
    cells.flatMap((cell, i) => {
      const column = board.periods[i];
      return column === undefined ? [] : [{ unit, cell, ...column }];
    }),
  );
  return sheetOf<(typeof rows)[number]>(
    words.boards.completeness,
    [
      col('unit', words.unit, 20, ({ unit }) => unit),
      col('period', words.period, 26, ({ period }) => periodShort(period, language)),
      col('due', words.due, 14, ({ due }) => (due === null ? null : { date: due })),
      col('expected', words.expected, 12, ({ cell }) => cell.expected),
      ...REPORT_STATES.map((state) =>
        col<(typeof rows)[number]>(
          state,
          STATE_TEXTS[state][language],
          12,
          ({ cell }) => cell[state],
        ),
      ),
    ],
    rows,
  );
};

const goalsSheet = (setting: SheetSetting, goals: readonly GoalProgress[]): Sheet => {
  const words = wordsOf(setting);
  const { plan, language } = setting;
  return sheetOf<GoalProgress>(
    words.boards.goals,
    [
      col('goal', words.goal, 8, ({ goal }) => goal, true),
      col(
        'title',
        words.title,
        60,
        ({ goal }) => plan.goals.find(({ code }) => code === goal)?.title ?? '',
      ),
      col('measures', words.measures, 10, ({ measures }) => measures),
      ...LIGHT_COLOURS.map((colour) =>
        col<GoalProgress>(
          colour,
          LIGHT_TEXTS[colour][language],
          12,
          ({ colours }) => colours[colour].length,
        ),
      ),
    ],
    goals,
  );
};

/** The same measures by the stages that they declare. */
const stagesSheet = (setting: SheetSetting, goals: readonly GoalProgress[]): Sheet => {
  const words = wordsOf(setting);
  const { plan, language } = setting;
  return sheetOf<StageGroup>(
    words.byStage,
    [
      col('stage', words.stage, 32, (group) => stageGroupName(group, plan.stages, language)),
      col('measures', words.measures, 10, ({ codes }) => codes.length),
      ...LIGHT_COLOURS.map((colour) =>
        col<StageGroup>(
          colour,
          LIGHT_TEXTS[colour][language],
          12,
          (group) => stageCodes(group, goals, colour).length,
        ),
      ),
    ],
    stageGroups(plan.measures),
  );
};

export const goalSheets = (setting: SheetSetting, goals: readonly GoalProgress[]): Sheet[] => [
  goalsSheet(setting, goals),
  stagesSheet(setting, goals),
];

interface Amounts {
  readonly indicative: number | null;
  readonly sums: KindSums;
}

interface YearLine {
  readonly label: Cell;
  readonly amounts: readonly (number | null)[];
}

const yearsSheet = (setting: SheetSetting, entries: readonly MoneyEntry[]): Sheet => {
  const words = wordsOf(setting);
  const { years, whole } = boardYears(setting.plan, entries);
  const line = (label: Cell, row: Amounts): YearLine => ({
    label,
    amounts: [row.indicative, ...MONEY_KINDS.map((kind) => row.sums[kind])],
  });
  const lines: YearLine[] = [
    ...years.map((year) => line(year.year, year)),
    line(words.total, whole),
    { label: spreadAssumption[setting.language], amounts: [] },
  ];
  return sheetOf<YearLine>(
    words.boards.money,
    [
      col('year', words.year, 30, ({ label }) => label),
      ...(['indicative', ...MONEY_KINDS] as const).map((kind, i) =>
        col<YearLine>(kind, words[kind], 20, ({ amounts }) => eurCell(amounts[i] ?? null)),
      ),
    ],
    lines,
  );
};

export const moneySheets = (
  setting: SheetSetting,
  measures: readonly MeasureMoney[],
  entries: readonly MoneyEntry[],
): Sheet[] => {
  const words = wordsOf(setting);
  return [
    yearsSheet(setting, entries),
    sheetOf<MeasureMoney>(
      words.byMeasure,
      [
        ...named<MeasureMoney>(setting),
        col('resource', words.resource, 20, ({ resource }) => eurCell(resource)),
        ...MONEY_KINDS.map((kind) =>
          col<MeasureMoney>(kind, words[kind], 20, ({ sums }) => eurCell(sums[kind])),
        ),
        col('over', words.over, 20, ({ over }) => eurCell(over.paid)),
        col('unspent', words.unspent, 20, ({ unspent }) => eurCell(unspent)),
      ],
      measures,
    ),
  ];
};
