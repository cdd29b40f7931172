/** What the register's columns, values and groups are called, in the window and in exported files alike. */
import type { Language } from '../kernel/failure.ts';
import { formatMoney, formatNumber, money } from '../kernel/money.ts';
import type { IndicatorKind } from './indicator-kind.ts';
import type { Plan } from './plan.ts';
import type { ColumnId } from './register-columns.ts';
import type { GroupKey } from './register-query.ts';
import { sourceGroupLabel, stageGroupLabel } from './totals-texts.ts';
import { KEY_SEPARATOR, type Sum } from './totals.ts';

type Named<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export const COLUMN_LABELS: Named<ColumnId> = {
  bg: {
    no: '№',
    code: 'Мярка',
    title: 'Наименование',
    goal: 'Цел',
    subgoal: 'Подцел',
    stage: 'Етап',
    regular: 'Регулярна',
    expectedResult: 'Очакван резултат',
    start: 'Начало',
    end: 'Край',
    budget: 'Индикативен ресурс',
    funding: 'Източник',
    indicator: 'Индикатор за изпълнение',
    baseline: 'Базова стойност',
    target: 'Целева стойност',
    indicatorKind: 'Вид на индикатора',
    linkage: 'Връзка с други мерки',
    responsible: 'Отговорник',
    partners: 'Партньори',
  },
  en: {
    no: 'No',
    code: 'Measure',
    title: 'Title',
    goal: 'Goal',
    subgoal: 'Sub-goal',
    stage: 'Stage',
    regular: 'Regular',
    expectedResult: 'Expected result',
    start: 'Start',
    end: 'End',
    budget: 'Indicative resource',
    funding: 'Source',
    indicator: 'Indicator',
    baseline: 'Baseline',
    target: 'Target',
    indicatorKind: 'Kind of indicator',
    linkage: 'Link to other measures',
    responsible: 'Responsible',
    partners: 'Partners',
  },
};

/** The columns' heads as the plan prints them, where there is room for them whole; the others bear their short name. */
const WHOLE_HEADS: Readonly<Record<Language, Readonly<Partial<Record<ColumnId, string>>>>> = {
  bg: {
    title: 'Наименование на мярката/проекта/дейността',
    stage: 'Етап на изпълнение от Плана',
    expectedResult: 'Очакван(и) резултат(и)',
    start: 'Период на изпълнение: начало',
    end: 'Период на изпълнение: край',
    budget: 'Индикативен финансов ресурс за изпълнение с ДДС',
    funding: 'Източник на финансиране',
    indicator: 'Индикатори за изпълнение',
    baseline: 'Стойност на индикаторите за изпълнение: текуща',
    target: 'Стойност на индикаторите за изпълнение: целева',
    linkage: 'Коментар относно обвързаност с изпълнението на други мерки/дейности',
    responsible: 'Отговорна администрация',
  },
  en: {
    title: 'Name of the measure, project or activity',
    stage: 'Stage of the Plan',
    expectedResult: 'Expected result(s)',
    start: 'Period of execution: start',
    end: 'Period of execution: end',
    budget: 'Indicative financial resource with VAT',
    funding: 'Source of funding',
    indicator: 'Indicators of execution',
    baseline: 'Value of the indicators: current',
    target: 'Value of the indicators: target',
    linkage: 'Comment on the dependence on other measures/activities',
    responsible: 'Responsible administration',
  },
};

export const wholeHead = (id: ColumnId, lang: Language): string =>
  WHOLE_HEADS[lang][id] ?? COLUMN_LABELS[lang][id];

export const INDICATOR_KIND_LABELS: Named<IndicatorKind> = {
  bg: { count: 'брой', 'yes-no': 'да / не', percent: 'процент', qualitative: 'качествен' },
  en: { count: 'count', 'yes-no': 'yes / no', percent: 'percent', qualitative: 'qualitative' },
};

export const FLAG_LABELS: Named<'true' | 'false'> = {
  bg: { true: 'да', false: 'не' },
  en: { true: 'yes', false: 'no' },
};

const REGULAR_GROUPS: Named<'true' | 'false'> = {
  bg: { true: 'Регулярни дейности', false: 'Мерки по етапи' },
  en: { true: 'Regular activities', false: 'Measures by stage' },
};

const NO_BODY: Readonly<Record<Language, string>> = {
  bg: 'Без посочен отговорник',
  en: 'No one stated as responsible',
};
const NO_INDICATOR: Readonly<Record<Language, string>> = {
  bg: 'Без индикатор',
  en: 'No indicator',
};
const YEARS: Readonly<Record<'start' | 'end', Readonly<Record<Language, string>>>> = {
  start: { bg: 'Начало', en: 'Start' },
  end: { bg: 'Край', en: 'End' },
};

type Titled = Pick<Plan, 'goals' | 'subgoals'>;

const titled = (code: string, rows: readonly { code: string; title: string }[]): string =>
  `${code}. ${rows.find((row) => row.code === code)?.title ?? ''}`.trim();

const kindsLabel = (keys: readonly string[], lang: Language): string =>
  keys.map((key) => INDICATOR_KIND_LABELS[lang][key as IndicatorKind] ?? key).join(KEY_SEPARATOR);

/** The name of a group by the keys its measures share. */
export const groupLabel = (
  by: GroupKey,
  keys: readonly string[],
  plan: Titled,
  lang: Language,
): string => {
  const first = keys[0] ?? '';
  switch (by) {
    case 'goal':
      return titled(first, plan.goals);
    case 'subgoal':
      return titled(first, plan.subgoals);
    case 'stage':
      return stageGroupLabel({ keys }, lang);
    case 'start':
    case 'end':
      return `${YEARS[by][lang]} ${first}`;
    case 'funding':
      return sourceGroupLabel({ keys }, lang);
    case 'responsible':
      return keys.join(KEY_SEPARATOR) || NO_BODY[lang];
    case 'regular':
      return REGULAR_GROUPS[lang][first === 'true' ? 'true' : 'false'];
    case 'indicatorKind':
      return kindsLabel(keys, lang) || NO_INDICATOR[lang];
    default:
      return by satisfies never;
  }
};

/** «64 346 000 лв.»; what a later edition states in euro stands beside it, never added to it. */
export const statedSum = ({ bgn, statedEur }: Sum): string =>
  [
    ...(bgn !== 0 || statedEur === 0 ? [formatMoney(money(bgn, 'BGN'))] : []),
    ...(statedEur === 0 ? [] : [formatMoney(money(statedEur, 'EUR'))]),
  ].join(KEY_SEPARATOR);

/** «32 899 587,39 €»: everything, by the fixed rate. */
export const eurSum = ({ eur }: Sum): string => `${formatNumber(eur)}\u00A0€`;
