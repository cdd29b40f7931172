/**
 * The money view by goal and by stage: the resource as the plan has it, in лв. with VAT, and in euro; what
 * was planned, contracted and paid, in euro.
 */
import { formatDate } from '../kernel/date.ts';
import {
  formatMoney,
  formatNumber,
  minor,
  money,
  sumMinor,
  type Currency,
  type Minor,
} from '../kernel/money.ts';
import { sumInEur } from '../progress/money.ts';
import { stageGroupName, stageGroups } from '../progress/stages.ts';
import { MONEY_KINDS, type MoneyKind } from '../progress/types.ts';
import { cell, note, type Block, type DocCell } from './document.ts';
import type { GoalState, MeasureState, PlanState } from './plan-state.ts';
import { eur, figure, ofGoal, sumOf, text } from './view-cells.ts';
import { viewNotes as notes } from './view-texts.ts';

/** The лв. part of a group is added up first and converted once, as everywhere. */
const resourceOf = (mine: readonly MeasureState[]): Minor =>
  sumInEur(mine.map(({ measure: { budget, currency } }) => ({ amount: budget, currency }))) ??
  minor(0);

/** As adopted: in лв., and what an amendment gave in euro beside it. */
const adoptedOf = (mine: readonly MeasureState[]): DocCell => {
  const inCurrency = (currency: Currency): Minor =>
    sumMinor(
      mine
        .filter(({ measure }) => measure.currency === currency)
        .map(({ measure }) => measure.budget),
    );
  const [bgn, euro] = [inCurrency('BGN'), inCurrency('EUR')];
  return euro === 0
    ? { text: formatNumber(bgn), money: { minor: bgn, currency: 'BGN' } }
    : cell(`${formatMoney(money(bgn, 'BGN'))} и ${formatMoney(money(euro, 'EUR'))}`);
};

const spent = (mine: readonly MeasureState[], kind: MoneyKind): Minor | null =>
  sumInEur(mine.flatMap(({ money: entries }) => entries.filter((entry) => entry.kind === kind)));

const moneyRow = (label: string, mine: readonly MeasureState[]): DocCell[] => [
  cell(label),
  adoptedOf(mine),
  eur(resourceOf(mine)),
  ...MONEY_KINDS.map((kind) => eur(spent(mine, kind))),
];

/** What the converted parts lack of the converted whole. */
const roundingRow = (
  state: PlanState,
  groups: readonly (readonly MeasureState[])[],
): DocCell[][] => {
  const difference = (whole: Minor | null, parts: readonly (Minor | null)[]): Minor =>
    minor((whole ?? 0) - (sumOf(parts) ?? 0));
  const values = [
    difference(resourceOf(state.measures), groups.map(resourceOf)),
    ...MONEY_KINDS.map((kind) =>
      difference(
        spent(state.measures, kind),
        groups.map((mine) => spent(mine, kind)),
      ),
    ),
  ];
  return values.every((value) => value === 0)
    ? []
    : [[cell('Разлика от закръгляване'), cell(''), ...values.map((value) => eur(value))]];
};

const moneyBar = (state: PlanState, { code }: GoalState) => {
  const mine = ofGoal(state, code);
  const resource = resourceOf(mine);
  const paid = spent(mine, 'paid') ?? minor(0);
  return {
    label: `Цел ${code}`,
    parts: [
      { tone: 'done' as const, name: 'платени', value: Math.min(paid, resource) / 100 },
      { tone: 'none' as const, name: 'остатък', value: Math.max(0, resource - paid) / 100 },
    ],
    text: `${formatNumber(resource)}\u00A0€`,
  };
};

interface MoneyGroup {
  readonly label: string;
  readonly mine: readonly MeasureState[];
}

const moneyTable = (
  state: PlanState,
  { sheet, caption, of }: { readonly sheet: string; readonly caption: string; readonly of: string },
  groups: readonly MoneyGroup[],
): Block => ({
  kind: 'table',
  sheet,
  caption: `${caption} към ${formatDate(state.asOn)}`,
  columns: [
    text('group', of),
    figure('adopted', 'Ресурс по плана, лв. с ДДС'),
    figure('resource', 'Ресурс, € с ДДС'),
    figure('planned', 'Планирани, €'),
    figure('contracted', 'Договорени, €'),
    figure('paid', 'Платени, €'),
  ],
  rows: [
    ...groups.map(({ label, mine }) => moneyRow(label, mine)),
    ...roundingRow(
      state,
      groups.map(({ mine }) => mine),
    ),
    moneyRow('Общо', state.measures),
  ],
  foot: 1,
});

const byGoal = (state: PlanState): MoneyGroup[] =>
  state.goals.map(({ code, title }) => ({ label: `${code}. ${title}`, mine: ofGoal(state, code) }));

/** A measure of two stages is in their own group: its money is counted once. */
const byStage = (state: PlanState): MoneyGroup[] =>
  stageGroups(state.measures.map(({ measure }) => measure)).map((group) => ({
    label: stageGroupName(group, state.stages, 'bg'),
    mine: state.measures.filter(({ measure }) => group.codes.includes(measure.code)),
  }));

const GOALS = { sheet: 'Средства', caption: 'Средства по цели', of: 'Цел' };
const STAGES = { sheet: 'Средства по етапи', caption: 'Средства по етапи', of: 'Етап' };

export const moneyView = (state: PlanState): Block[] => [
  moneyTable(state, GOALS, byGoal(state)),
  {
    kind: 'chart',
    caption: notes.moneyChart(formatDate(state.asOn)),
    alt: state.goals
      .map(({ code }) => {
        const [, adopted, resource, , , paid] = moneyRow('', ofGoal(state, code));
        return `Цел ${code}: ресурс ${adopted?.text ?? '–'} лв. (${resource?.text ?? '–'} €) с ДДС, платени ${paid?.text ?? '–'} €.`;
      })
      .join(' '),
    legend: [
      { tone: 'done', name: 'платени' },
      { tone: 'none', name: 'остатък от индикативния ресурс' },
    ],
    bars: state.goals.map((goal) => moneyBar(state, goal)),
  },
  moneyTable(state, STAGES, byStage(state)),
  note(notes.money),
];
