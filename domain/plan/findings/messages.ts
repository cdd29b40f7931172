/** Findings in words, Bulgarian and English. */
import type { FailureParams, Language } from '../../kernel/failure.ts';
import { deadlineTexts } from '../../progress/deadlines.ts';
import type { FindingRule } from './check.ts';
import type { RuleText, RuleTexts } from './rule-texts.ts';
import { coverageTexts } from './texts-of-coverage.ts';
import { indicatorTexts, resultTexts } from './texts-of-indicators.ts';
import { moneyTexts, numberingTexts } from './texts-of-money.ts';
import { usageTexts } from './texts-of-usage.ts';
import { orderTexts, periodTexts, stageLabelTexts } from './texts-of-periods.ts';
import {
  abbreviationTexts,
  headingTexts,
  punctuationTexts,
  spellingTexts,
  termTexts,
} from './texts-of-wording.ts';

const TEXTS: RuleTexts<FindingRule> = {
  ...numberingTexts,
  ...moneyTexts,
  ...deadlineTexts,
  ...periodTexts,
  ...stageLabelTexts,
  ...indicatorTexts,
  ...resultTexts,
  ...orderTexts,
  ...headingTexts,
  ...termTexts,
  ...spellingTexts,
  ...punctuationTexts,
  ...abbreviationTexts,
  ...coverageTexts,
  ...usageTexts,
};

export const FINDING_RULES = Object.keys(TEXTS) as FindingRule[];

/** A finding as it may come back over a port, where a rule is any text. */
interface Told {
  readonly rule: string;
  readonly params: FailureParams;
}

const textOf = (rule: string): RuleText | undefined =>
  (TEXTS as Readonly<Record<string, RuleText>>)[rule];

/** What is wrong, what it clashes with, what to do. */
export const findingMessage = ({ rule, params }: Told, lang: Language): string =>
  textOf(rule)?.[lang](params) ?? rule;

/** The rule's heading, for groups of findings. */
export const ruleTitle = (rule: string, lang: Language): string =>
  textOf(rule)?.title[lang] ?? rule;
