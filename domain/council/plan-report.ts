/**
 * The yearly report of the plan: what was carried out, what changed since the year before, what is late and
 * why, the money. It counts nothing itself: its figures are those of the boards (`progress/boards.ts`,
 * `progress/money.ts`) and its tables those of a council's pack (`views.ts`).
 */
import { formatDate, localDate, type LocalDate } from '../kernel/date.ts';
import { formatMoney, formatNumber, money, sumMinor, type Minor } from '../kernel/money.ts';
import type { BoardYears } from '../progress/board-money.ts';
import { LIGHT_TEXTS } from '../progress/light-texts.ts';
import type { KindSums } from '../progress/money.ts';
import { periodShort, type Period } from '../progress/period.ts';
import { MONEY_KINDS, type MoneyEntry, type MoneyKind } from '../progress/types.ts';
import { cell, heading, note, para, type Block, type Doc, type DocCell } from './document.ts';
import type { Layout } from './layout.ts';
import { changeBlocks } from './plan-report-changes.ts';
import type { PlanState } from './plan-state.ts';
import { eur, figure, text } from './view-cells.ts';
import { SHOWN_COLOURS, viewBlocks, viewOf, withColour } from './views.ts';

export const PLAN_REPORT_YEARS = { min: 2000, max: 2100 } as const;

/**
 * Until when data usually counts: 31 March of the next year, when all reports of the year have come and none of
 * the next one, or today, where that is earlier.
 */
export const usualKnownDay = (year: number, today: LocalDate): LocalDate => {
  const day = localDate(`${year + 1}-03-31`);
  return day < today ? day : today;
};

/** What a unit wrote beside its latest report. */
export interface UnitNote {
  readonly measure: string;
  readonly unit: string;
  readonly period: Period;
  readonly note: string;
}

export interface PlanReportInput {
  readonly year: number;
  /** At the end of the year, or today in the running one. */
  readonly state: PlanState;
  /** The last day whose data is counted. */
  readonly known: LocalDate;
  /** The same a year before; null where nothing was known then. */
  readonly before: PlanState | null;
  /** Of the same data as `state`. */
  readonly money: BoardYears;
  readonly entries: readonly MoneyEntry[];
  readonly notes: readonly UnitNote[];
  readonly layout: Layout;
}

const inEuro = (value: Minor | null): string =>
  value === null ? 'няма данни' : formatMoney(money(value, 'EUR'));

const counted = (state: PlanState): string =>
  SHOWN_COLOURS.map(
    (colour) => `${LIGHT_TEXTS[colour].bg} – ${withColour(state.measures, colour)}`,
  ).join(', ');

const adopted = ({ measures }: PlanState): string => {
  const bgn = sumMinor(
    measures
      .filter(({ measure }) => measure.currency === 'BGN')
      .map(({ measure }) => measure.budget),
  );
  return formatMoney(money(bgn, 'BGN'));
};

const ofYear = ({ years }: BoardYears, year: number, kind: MoneyKind): Minor | null =>
  years.find((one) => one.year === year)?.sums[kind] ?? null;

const summary = ({ year, state, before, money: sums }: PlanReportInput): Block[] => [
  para(
    `Към ${formatDate(state.asOn)} планът има ${state.measures.length} мерки: ${counted(state)}.`,
    'strong',
  ),
  ...(before === null
    ? []
    : [para(`Година по-рано, към ${formatDate(before.asOn)}: ${counted(before)}.`)]),
  para(
    `Индикативният ресурс е ${adopted(state)} с ДДС (${inEuro(sums.whole.indicative)}). Въведени за ${year} г.: планирани – ${inEuro(ofYear(sums, year, 'planned'))}, договорени – ${inEuro(ofYear(sums, year, 'contracted'))}, платени – ${inEuro(ofYear(sums, year, 'paid'))}. Платени за всички години: ${inEuro(sums.whole.sums.paid)}.`,
  ),
  note(
    '„Няма данни“ значи, че не е подаден отчет или не е въведена сума; това не значи, че мярката закъснява или че средствата са нула.',
  ),
];

const inLeva = (entries: readonly MoneyEntry[], kind: MoneyKind): DocCell => {
  const mine = entries.filter((one) => one.kind === kind && one.currency === 'BGN');
  if (mine.length === 0) return cell('–');
  const bgn = sumMinor(mine.map(({ amount }) => amount));
  return { text: formatNumber(bgn), money: { minor: bgn, currency: 'BGN' } };
};

interface YearLine {
  readonly label: string;
  readonly sums: KindSums;
  /** Null for a line that has no лв. of its own. */
  readonly entries: readonly MoneyEntry[] | null;
}

const yearRow = ({ label, sums, entries }: YearLine): DocCell[] => [
  cell(label),
  ...MONEY_KINDS.flatMap((kind) => [
    entries === null ? cell('') : inLeva(entries, kind),
    eur(sums[kind]),
  ]),
];

const yearsTable = ({ money: sums, entries }: PlanReportInput): Block[] => [
  {
    kind: 'table',
    sheet: 'Средства по години',
    caption: 'Средства по години',
    columns: [
      text('year', 'Година'),
      figure('plannedBgn', 'Планирани, лв.'),
      figure('planned', 'Планирани, €'),
      figure('contractedBgn', 'Договорени, лв.'),
      figure('contracted', 'Договорени, €'),
      figure('paidBgn', 'Платени, лв.'),
      figure('paid', 'Платени, €'),
    ],
    rows: [
      ...sums.years.map((one) =>
        yearRow({
          label: String(one.year),
          sums: one.sums,
          entries: entries.filter(({ year }) => year === one.year),
        }),
      ),
      ...(MONEY_KINDS.some((kind) => sums.rounding.sums[kind] !== 0)
        ? [yearRow({ label: 'Разлика от закръгляване', sums: sums.rounding.sums, entries: null })]
        : []),
      yearRow({ label: 'Общо', sums: sums.whole.sums, entries }),
    ],
    foot: 1,
  },
  note(
    'В колоните „лв.“ са само сумите, въведени в левове; колоните „€“ са всички суми, като тези в левове са обърнати по 1,95583.',
  ),
];

const whyLate = ({ notes }: PlanReportInput): Block[] =>
  notes.length === 0
    ? []
    : [
        {
          kind: 'table',
          sheet: 'Бележки на звената',
          caption: 'Какво са посочили звената за закъснелите мерки и мерките с риск',
          columns: [
            text('code', '№'),
            text('unit', 'Звено'),
            text('period', 'За период'),
            text('note', 'Бележка'),
          ],
          rows: notes.map((one) => [
            cell(one.measure),
            cell(one.unit),
            cell(periodShort(one.period)),
            cell(one.note),
          ]),
          foot: 0,
        },
      ];

const changes = ({ before, state, year }: PlanReportInput): Block[] =>
  before === null
    ? [para(`За края на ${year - 1} г. тук няма данни, с които да се сравни.`)]
    : changeBlocks(before, state);

export const planReportDoc = (input: PlanReportInput): Doc => {
  const { year, state, known, layout } = input;
  return {
    title: `Годишен доклад за изпълнението на плана за ${year}\u00A0г.`,
    under: [
      state.edition,
      `Състояние към ${formatDate(state.asOn)} по данни, известни до ${formatDate(known)}`,
    ],
    lead: [],
    layout,
    contents: true,
    footer: `Изпълнение на плана през ${year} г.`,
    blocks: [
      heading(1, 'Накратко'),
      ...summary(input),
      heading(1, 'Изпълнение по цели и етапи'),
      ...viewOf('goals', state),
      heading(1, `Какво се промени спрямо ${year - 1} г.`),
      ...changes(input),
      heading(1, 'Какво закъснява и защо'),
      ...viewOf('late', state),
      ...whyLate(input),
      heading(1, 'Средства'),
      ...viewOf('money', state),
      ...yearsTable(input),
      heading(1, 'Отчитане на звената'),
      ...viewOf('reporting', state),
      // No page of its own: the section before it may be a single sentence.
      heading(1, 'Приложение'),
      ...viewBlocks(['measures', 'indicators'], state),
      note(`SHA-256 на данните: ${state.digest}`),
    ],
  };
};
