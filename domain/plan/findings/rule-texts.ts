/** A rule's heading, and the sentence of one finding: what is wrong, what clashes, what to do. */
import type { FailureParams, Language } from '../../kernel/failure.ts';

export interface RuleText {
  readonly title: Readonly<Record<Language, string>>;
  readonly bg: (p: FailureParams) => string;
  readonly en: (p: FailureParams) => string;
}

export type RuleTexts<Rule extends string> = Readonly<Record<Rule, RuleText>>;
