/**
 * The consistency checker: every rule over one edition, in a fixed order. Without links given, the
 * application's own proposals are checked, as proposals.
 */
import { deadlineFindings, type DeadlineRule } from '../../progress/deadlines.ts';
import type { FundingDeadline } from '../../progress/types.ts';
import { proposeLinks } from '../links.ts';
import type { Plan } from '../plan.ts';
import { abbreviationFindings, type AbbreviationRule } from './abbreviations.ts';
import type { Finding } from './finding.ts';
import { headingFindings, type HeadingRule } from './headings.ts';
import { indicatorCopyFindings, type IndicatorCopyRule } from './indicator-copies.ts';
import { indicatorValueFindings, type IndicatorValueRule } from './indicator-values.ts';
import { moneyFindings, type MoneyRule } from './money.ts';
import { numberingFindings, type NumberingRule } from './numbering.ts';
import { orderFindings, type CheckedLink, type OrderRule } from './order.ts';
import { periodFindings, type PeriodRule } from './periods.ts';
import { punctuationFindings, type PunctuationRule } from './punctuation.ts';
import { resultFindings, type ResultRule } from './results.ts';
import { spellingFindings, type SpellingRule } from './spelling.ts';
import { stageLabelFindings, type StageLabelRule } from './stage-labels.ts';

export type FindingRule =
  | NumberingRule
  | MoneyRule
  | DeadlineRule
  | PeriodRule
  | StageLabelRule
  | IndicatorCopyRule
  | IndicatorValueRule
  | ResultRule
  | OrderRule
  | HeadingRule
  | SpellingRule
  | PunctuationRule
  | AbbreviationRule;

export type PlanFinding = Finding<FindingRule>;

const proposed = (plan: Plan): CheckedLink[] =>
  proposeLinks(plan).map(({ maker, user, thing }) => ({ maker, user, thing, state: 'proposed' }));

export const checkPlan = (
  plan: Plan,
  links: readonly CheckedLink[] = proposed(plan),
  deadlines: readonly FundingDeadline[] = [],
): PlanFinding[] => [
  ...numberingFindings(plan),
  ...moneyFindings(plan),
  ...deadlineFindings(plan.measures, deadlines),
  ...periodFindings(plan),
  ...stageLabelFindings(plan),
  ...indicatorCopyFindings(plan),
  ...indicatorValueFindings(plan),
  ...resultFindings(plan),
  ...orderFindings(plan, links),
  ...headingFindings(plan),
  ...spellingFindings(plan),
  ...punctuationFindings(plan),
  ...abbreviationFindings(plan),
];
