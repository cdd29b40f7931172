/**
 * What a cell holds now, in the one text form that an amendment's item has (`amend-fields.ts`): years
 * «2027», amounts «1000.50», lists «МЗ; МОН», funding «НПВУ = 100.00; Бюджет на МЗ».
 */
import { decimalAmount } from '../kernel/money.ts';
import {
  ABBREVIATION_SETTERS,
  GOAL_SETTERS,
  INDICATOR_SETTERS,
  MEASURE_SETTERS,
  PARAGRAPH_SETTERS,
  SUBGOAL_SETTERS,
} from './amend-fields.ts';
import type { Goal, Indicator, Measure, Plan, Subgoal } from './plan.ts';
import { isSilent } from './stated-money.ts';

const fundingValue = ({ funding }: Measure): string =>
  funding
    .map(({ source, share }) => (share === null ? source : `${source} = ${decimalAmount(share)}`))
    .join('; ');

const measureValue = (m: Measure, field: string): string | null => {
  switch (field) {
    case 'title':
    case 'stage':
    case 'expectedResult':
    case 'currency':
    case 'fundingText':
    case 'linkage':
    case 'responsibleText':
    case 'partnersText':
      return m[field];
    case 'start':
    case 'end':
      return String(m[field]);
    case 'budget':
      return isSilent(m) ? '' : decimalAmount(m.budget);
    case 'funding':
      return fundingValue(m);
    case 'responsible':
    case 'partners':
      return m[field].join('; ');
    default:
      return null;
  }
};

const indicatorValue = (i: Indicator, field: string): string | null =>
  field === 'text' || field === 'baseline' || field === 'target' ? i[field] : null;

const goalValue = (goal: Goal, field: string): string | null => {
  if (field === 'stated') return decimalAmount(goal.stated);
  return headingValue(goal, field);
};

const headingValue = (row: Goal | Subgoal, field: string): string | null =>
  field === 'title' || field === 'titleInList' ? row[field] : null;

/** Null where there is no such cell, or none that an amendment can set. */
export const presentValue = (plan: Plan, code: string, field: string): string | null => {
  const measure = plan.measures.find((m) => m.code === code);
  if (measure !== undefined) return measureValue(measure, field);
  const indicator = plan.measures.flatMap((m) => m.indicators).find(({ id }) => id === code);
  if (indicator !== undefined) return indicatorValue(indicator, field);
  const goal = plan.goals.find((g) => g.code === code);
  if (goal !== undefined) return goalValue(goal, field);
  const subgoal = plan.subgoals.find((s) => s.code === code);
  return subgoal === undefined ? frontValue(plan, code, field) : headingValue(subgoal, field);
};

const frontValue = ({ introduction, abbreviations }: Plan, code: string, field: string) => {
  if (field === 'paragraph') return introduction.find((one) => one.code === code)?.text ?? null;
  if (field === 'long') return abbreviations.find(({ short }) => short === code)?.long ?? null;
  return null;
};

/** The fields that an amendment can set in a row of this code, in their order of application. */
export const fieldsOf = (plan: Plan, code: string): string[] => {
  if (plan.measures.some((m) => m.code === code)) return Object.keys(MEASURE_SETTERS);
  if (plan.measures.some((m) => m.indicators.some(({ id }) => id === code)))
    return Object.keys(INDICATOR_SETTERS);
  if (plan.goals.some((g) => g.code === code)) return Object.keys(GOAL_SETTERS);
  if (plan.subgoals.some((s) => s.code === code)) return Object.keys(SUBGOAL_SETTERS);
  if (plan.introduction.some((one) => one.code === code)) return Object.keys(PARAGRAPH_SETTERS);
  return plan.abbreviations.some(({ short }) => short === code)
    ? Object.keys(ABBREVIATION_SETTERS)
    : [];
};
