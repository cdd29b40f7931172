/** The live views that a secretary can put into a pack, each as blocks of a document. */
import { doubtMark, doubtNotes } from '../plan/doubts.ts';
import { GRADES } from '../plan/findings/grades.ts';
import { formatDate } from '../kernel/date.ts';
import { lightSentence, LIGHT_TEXTS } from '../progress/light-texts.ts';
import { stageGroupName, stageGroups } from '../progress/stages.ts';
import { periodShort } from '../progress/period.ts';
import type { IndicatorProgress, LightColour } from '../progress/types.ts';
import { formatDecimal, formatDegree, formatValue } from '../progress/value.ts';
import { compareDecimals } from '../progress/decimal.ts';
import {
  cell,
  count,
  heading,
  note,
  para,
  type Block,
  type DocCell,
  type DocColumn,
} from './document.ts';
import { MAX_SHOWN_FINDINGS, VIEW_TEXTS, viewNotes as notes } from './view-texts.ts';
import { colourCell, figure, ofGoal, text } from './view-cells.ts';
import { moneyView } from './view-money.ts';
import type { GoalState, MeasureState, PlanState, ReportedPeriod } from './plan-state.ts';

export const VIEW_NAMES = [
  'goals',
  'measures',
  'late',
  'indicators',
  'money',
  'reporting',
  'findings',
] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** What a new sitting's pack shows: slips in the plan's text are the ministry's work, not the members'. */
export const USUAL_VIEWS: readonly ViewName[] = VIEW_NAMES.filter((name) => name !== 'findings');

export const withColour = (measures: readonly MeasureState[], colour: LightColour): number =>
  measures.filter(({ light }) => light.colour === colour).length;

/** In the order of a reader's interest. */
export const SHOWN_COLOURS: readonly LightColour[] = [
  'red',
  'amber',
  'grey',
  'green',
  'none',
  'done',
];

const goalRow = (state: PlanState, { code, title }: GoalState): DocCell[] => {
  const mine = ofGoal(state, code);
  return [
    cell(`${code}. ${title}`),
    count(mine.length),
    ...SHOWN_COLOURS.map((colour) => count(withColour(mine, colour))),
  ];
};

const goalsChart = (state: PlanState): Block => ({
  kind: 'chart',
  caption: notes.goalsChart(formatDate(state.asOn)),
  alt: state.goals
    .map(({ code }) => {
      const mine = ofGoal(state, code);
      const parts = SHOWN_COLOURS.flatMap((colour) =>
        withColour(mine, colour) === 0
          ? []
          : [`${LIGHT_TEXTS[colour].bg} ${withColour(mine, colour)}`],
      );
      return `Цел ${code}: ${parts.join(', ')}.`;
    })
    .join(' '),
  legend: SHOWN_COLOURS.map((tone) => ({ tone, name: LIGHT_TEXTS[tone].bg })),
  bars: state.goals.map(({ code }) => {
    const mine = ofGoal(state, code);
    return {
      label: `Цел ${code}`,
      parts: SHOWN_COLOURS.map((tone) => ({
        tone,
        name: LIGHT_TEXTS[tone].bg,
        value: withColour(mine, tone),
      })),
      text: String(mine.length),
    };
  }),
});

/** The same measures by the stages that they declare. */
const stagesTable = (state: PlanState): Block => ({
  kind: 'table',
  sheet: 'По етапи',
  caption: `Състояние на мерките по етапи към ${formatDate(state.asOn)}`,
  columns: [
    text('stage', 'Етап'),
    figure('measures', 'Мерки'),
    ...SHOWN_COLOURS.map((colour) => figure(colour, LIGHT_TEXTS[colour].bg)),
  ],
  rows: stageGroups(state.measures.map(({ measure }) => measure)).map((group) => {
    const mine = state.measures.filter(({ measure }) => group.codes.includes(measure.code));
    return [
      cell(stageGroupName(group, state.stages, 'bg')),
      count(mine.length),
      ...SHOWN_COLOURS.map((colour) => count(withColour(mine, colour))),
    ];
  }),
  foot: 0,
});

const goals = (state: PlanState): Block[] => [
  {
    kind: 'table',
    sheet: 'По цели',
    caption: `Състояние на мерките по цели към ${formatDate(state.asOn)}`,
    columns: [
      text('goal', 'Цел'),
      figure('measures', 'Мерки'),
      ...SHOWN_COLOURS.map((colour) => figure(colour, LIGHT_TEXTS[colour].bg)),
    ],
    rows: [
      ...state.goals.map((goal) => goalRow(state, goal)),
      [
        cell('Общо'),
        count(state.measures.length),
        ...SHOWN_COLOURS.map((colour) => count(withColour(state.measures, colour))),
      ],
    ],
    foot: 1,
  },
  goalsChart(state),
  stagesTable(state),
  note(notes.noData),
];

const MEASURE_COLUMNS: readonly DocColumn[] = [
  text('code', '№'),
  text('measure', 'Мярка'),
  text('term', 'Срок'),
  text('responsible', 'Отговорник'),
  text('state', 'Състояние'),
  text('why', 'Обяснение'),
];

export const reasonOf = ({ light }: MeasureState): string => {
  const sentence = lightSentence(light);
  const state = `${LIGHT_TEXTS[light.colour].bg}: `;
  return sentence.startsWith(state) ? sentence.slice(state.length) : sentence;
};

type Doubts = PlanState['doubts'];
const inDoubt = (doubts: Doubts, { measure }: MeasureState): Doubts =>
  doubts.filter((one) => one.measure === measure.code && one.fields.includes('responsibleText'));

/** The mark stands beside the cell, what is in doubt below the table. */
const responsibleCell = (one: MeasureState, doubts: Doubts): DocCell => {
  const marks = inDoubt(doubts, one).map((doubt) => ` (${doubtMark(doubt, 'bg')})`);
  return cell(one.measure.responsible.join(', ') + marks.join(''));
};

const measureRow = (one: MeasureState, doubts: Doubts): DocCell[] => [
  cell(one.measure.code),
  cell(one.measure.title),
  cell(`${one.measure.start}–${one.measure.end}`),
  responsibleCell(one, doubts),
  colourCell(one.light.colour),
  cell(reasonOf(one)),
];

export const measuresTable = (
  rows: readonly MeasureState[],
  { doubts }: PlanState,
  { caption, sheet }: { readonly caption: string; readonly sheet: string },
): Block[] => [
  {
    kind: 'table',
    sheet,
    caption,
    columns: MEASURE_COLUMNS,
    rows: rows.map((one) => measureRow(one, doubts)),
    foot: 0,
  },
  ...doubtNotes(
    rows.flatMap((one) => inDoubt(doubts, one)),
    'bg',
  ).map(note),
];

const measures = (state: PlanState): Block[] =>
  state.goals.flatMap((goal) => [
    heading(3, `Цел ${goal.code}. ${goal.title}`),
    ...measuresTable(ofGoal(state, goal.code), state, {
      caption: `Мерки по цел ${goal.code}`,
      sheet: `Цел ${goal.code}`,
    }),
  ]);

const late = (state: PlanState): Block[] => {
  const rows = state.measures.filter(({ light }) => light.colour === 'red');
  const risky = state.measures.filter(({ light }) => light.colour === 'amber');
  return [
    ...(rows.length === 0
      ? [para(notes.noneLate(formatDate(state.asOn)))]
      : measuresTable(rows, state, {
          caption: `Закъснели мерки към ${formatDate(state.asOn)}`,
          sheet: 'Закъснели',
        })),
    ...(risky.length === 0
      ? []
      : measuresTable(risky, state, {
          caption: `Мерки с риск към ${formatDate(state.asOn)}`,
          sheet: 'С риск',
        })),
    note(notes.late),
  ];
};

const decimal = (value: string | null, text: string): DocCell => {
  if (value === null) return cell(text);
  const number = Number(value);
  // A number that a spreadsheet would round stays text.
  return Number.isFinite(number) && compareDecimals(String(number), value) === 0
    ? { text, number }
    : cell(text);
};

const planned = (known: string | null, printed: string): DocCell =>
  known === null ? cell(printed) : decimal(known, formatDecimal(known));

export const actualCell = ({ setting, accepted, submitted }: IndicatorProgress): DocCell => {
  const value = submitted.value;
  if (value === null) return cell('няма данни');
  const shown = formatValue(setting.kind, value, 'bg');
  const waits = accepted.value === value ? '' : ' (неприета)';
  return waits === '' ? decimal(value, shown) : cell(shown + waits);
};

const periodCell = (progress: IndicatorProgress | undefined): DocCell => {
  const period = progress?.submitted.period ?? null;
  return cell(period === null ? '–' : periodShort(period));
};

const indicatorRows = ({ measure, indicators }: MeasureState): DocCell[][] =>
  measure.indicators.map((indicator) => {
    const progress = indicators.find(({ indicator: id }) => id === indicator.id);
    const degree = progress?.submitted.degree ?? null;
    return [
      cell(measure.code),
      cell(indicator.text),
      planned(progress?.baseline ?? null, indicator.baseline),
      planned(progress?.target ?? null, indicator.target),
      progress === undefined ? cell('няма данни') : actualCell(progress),
      degree === null ? cell('–') : { text: formatDegree(degree), number: degree },
      periodCell(progress),
    ];
  });

export const indicatorsTable = (
  rows: readonly MeasureState[],
  caption: string,
  sheet: string,
): Block => ({
  kind: 'table',
  sheet,
  caption,
  columns: [
    text('code', '№'),
    text('indicator', 'Индикатор за изпълнение'),
    figure('baseline', 'Базова'),
    figure('target', 'Целева'),
    figure('actual', 'Достигната'),
    figure('degree', 'Степен'),
    text('period', 'За период'),
  ],
  rows: rows.flatMap(indicatorRows),
  foot: 0,
});

const indicators = (state: PlanState): Block[] => [
  indicatorsTable(
    state.measures,
    `Индикатори за изпълнение към ${formatDate(state.asOn)}`,
    'Индикатори',
  ),
  note(notes.indicators),
];

const reportingTable = (state: PlanState, { period, due, units }: ReportedPeriod): Block[] => {
  const silent = units.filter(({ submitted }) => submitted === 0);
  const reported = units.length - silent.length;
  return [
    para(
      notes.reported(periodShort(period), reported, units.length, formatDate(due)) +
        (silent.length === 0 ? '' : ` ${notes.silent(silent.map(({ unit }) => unit).join(', '))}`),
    ),
    {
      kind: 'table',
      sheet: `Отчети ${period}`,
      caption: `Отчитане на звената за ${periodShort(period)}`,
      columns: [
        text('unit', 'Звено'),
        figure('expected', 'Очаквани'),
        figure('submitted', 'Подадени'),
        figure('accepted', 'Приети'),
        figure('missing', 'Липсват'),
      ],
      rows: units.map(({ name, expected, submitted, accepted }) => [
        cell(name),
        count(expected),
        count(submitted),
        count(accepted),
        count(expected - submitted),
      ]),
      foot: 0,
    },
    note(notes.reportingKnown(formatDate(state.asOn))),
  ];
};

const reporting = (state: PlanState): Block[] =>
  state.reporting.length === 0
    ? [para(state.cycleSet ? notes.nothingDue : notes.noCycle)]
    : state.reporting.flatMap((one) => reportingTable(state, one));

const findings = (state: PlanState): Block[] => {
  const known = state.findings.filter(({ severity }) => severity !== 'info');
  const shown = known.slice(0, MAX_SHOWN_FINDINGS);
  if (known.length === 0) return [para(notes.noFindings)];
  return [
    {
      kind: 'table',
      sheet: 'Констатации',
      caption: `Открити констатации по текста на плана към ${formatDate(state.asOn)}`,
      columns: [
        text('measures', 'Мерки'),
        text('severity', 'Тежест'),
        text('confidence', 'Сигурност'),
        text('message', 'Констатация'),
      ],
      rows: shown.map(({ measures: codes, severity, confidence, message }) => [
        cell(codes.length === 0 ? 'план' : codes.join(', ')),
        cell(GRADES.bg.severity[severity]),
        cell(GRADES.bg.confidence[confidence]),
        cell(message),
      ]),
      foot: 0,
    },
    ...(known.length > shown.length ? [note(notes.moreFindings(known.length - shown.length))] : []),
  ];
};

const VIEWS: Readonly<Record<ViewName, (state: PlanState) => Block[]>> = {
  goals,
  measures,
  late,
  indicators,
  money: moneyView,
  reporting,
  findings,
};

const isView = (name: string): name is ViewName => VIEW_NAMES.some((known) => known === name);

/** One view, without a heading. */
export const viewOf = (name: ViewName, state: PlanState): Block[] => VIEWS[name](state);

/** The chosen views, in their order; a name that this version does not know is left out. */
export const viewBlocks = (names: readonly string[], state: PlanState): Block[] =>
  names.filter(isView).flatMap((name) => [heading(2, VIEW_TEXTS[name].bg), ...VIEWS[name](state)]);
