/**
 * The consistency checker: every rule over one edition, in a fixed order. Links are those that persons
 * confirmed.
 *
 * One fact is one finding. Where two rules see the same fact in the same indicator, the one that says
 * more about its cause tells it (`TOLD_BY`): an indicator copied from elsewhere is also off its title.
 */
import { deadlineFindings, type DeadlineRule } from '../../progress/deadlines.ts';
import type { FundingDeadline } from '../../progress/types.ts';
import type { Plan } from '../plan.ts';
import { abbreviationFindings, type AbbreviationRule } from './abbreviations.ts';
import type { Finding } from './finding.ts';
import { CONFIDENCE, type Confidence } from './confidence.ts';
import { coverageFindings, type CoverageRule } from './coverage.ts';
import { headingFindings, type HeadingRule } from './headings.ts';
import { indicatorCopyFindings, type IndicatorCopyRule } from './indicator-copies.ts';
import { indicatorValueFindings, type IndicatorValueRule } from './indicator-values.ts';
import { moneyFindings, type MoneyRule } from './money.ts';
import { numberingFindings, type NumberingRule } from './numbering.ts';
import { orderFindings, type CheckedLink, type OrderRule } from './order.ts';
import { periodFindings, type PeriodRule } from './periods.ts';
import { punctuationFindings, type PunctuationRule } from './punctuation.ts';
import { qualifierFindings, type QualifierRule } from './qualifiers.ts';
import { resultFindings, type ResultRule } from './results.ts';
import { spellingFindings, type SpellingRule } from './spelling.ts';
import { termFindings, type TermRule } from './terms.ts';
import { stageLabelFindings, type StageLabelRule } from './stage-labels.ts';
import { usageFindings, type UsageRule } from './usage.ts';

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
  | TermRule
  | SpellingRule
  | PunctuationRule
  | AbbreviationRule
  | CoverageRule
  | QualifierRule
  | UsageRule;

export type PlanFinding = Finding<FindingRule> & { readonly confidence: Confidence };

const TOLD_BY: Partial<Readonly<Record<FindingRule, readonly FindingRule[]>>> = {
  'indicator-off-title': ['indicator-copied', 'result-not-measured'],
  'indicator-no-unit': ['indicator-copied'],
  'indicator-all-target-one': ['indicator-many-target-one'],
  'indicator-several-target-one': ['indicator-many-target-one', 'indicator-all-target-one'],
  'action-unmeasured': ['indicator-copied', 'indicator-off-title'],
  'part-unmeasured': ['indicator-copied', 'indicator-off-title'],
  'qualifier-unmeasured': ['indicator-copied', 'part-unmeasured', 'purpose-unmeasured'],
};

/** The indicator that a finding is about: of a copy, the copy and not the original. */
const indicatorOf = ({ cells }: Finding): string | null =>
  cells.find(({ field }) => field === 'text')?.code ?? null;

const toldOnce = (findings: readonly Finding<FindingRule>[]): Finding<FindingRule>[] => {
  const about = new Set(findings.map((f) => `${f.rule} ${indicatorOf(f)}`));
  return findings.filter(
    (f) => !(TOLD_BY[f.rule] ?? []).some((teller) => about.has(`${teller} ${indicatorOf(f)}`)),
  );
};

const allFindings = (
  plan: Plan,
  links: readonly CheckedLink[],
  deadlines: readonly FundingDeadline[],
): Finding<FindingRule>[] => [
  ...numberingFindings(plan),
  ...moneyFindings(plan),
  ...deadlineFindings(plan.measures, deadlines),
  ...periodFindings(plan),
  ...stageLabelFindings(plan),
  ...indicatorCopyFindings(plan),
  ...indicatorValueFindings(plan),
  ...resultFindings(plan),
  ...coverageFindings(plan),
  ...qualifierFindings(plan),
  ...orderFindings(plan, links),
  ...headingFindings(plan),
  ...termFindings(plan),
  ...spellingFindings(plan),
  ...punctuationFindings(plan),
  ...usageFindings(plan),
  ...abbreviationFindings(plan),
];

export const checkPlan = (
  plan: Plan,
  links: readonly CheckedLink[] = [],
  deadlines: readonly FundingDeadline[] = [],
): PlanFinding[] =>
  toldOnce(allFindings(plan, links, deadlines)).map((f) => ({
    ...f,
    confidence: f.confidence ?? CONFIDENCE[f.rule],
  }));
