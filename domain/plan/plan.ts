/**
 * The adopted plan as read: one edition, whole.
 *
 * Adopted text is immutable; an amendment makes the next edition (DESIGN §2). `sources` says for each
 * field where its text stands: spans of the seed document («249-276», «296:11-12»), or the act of the
 * amendment that wrote it. Amounts are whole stotinki with VAT; `share: null` is an unknown split of
 * one sum between several funding sources, never a division.
 */
import type { LocalDate } from '../kernel/date.ts';
import type { Currency, Minor } from '../kernel/money.ts';

/** Field → spans in the source text. */
export type Sources = Readonly<Record<string, readonly string[]>>;

export interface Edition {
  readonly n: number;
  readonly title: string;
  readonly actKind: string;
  readonly actNumber: string;
  readonly actDate: LocalDate | null;
  readonly base: number | null;
}

export interface Goal {
  readonly code: string;
  readonly title: string;
  readonly titleInList: string;
  readonly stated: Minor;
  readonly currency: Currency;
  readonly sources: Sources;
}

export interface Subgoal {
  readonly code: string;
  readonly goal: string;
  readonly title: string;
  readonly titleInList: string;
  readonly sources: Sources;
}

export interface Indicator {
  readonly id: string;
  readonly measure: string;
  readonly text: string;
  /** «Текуща» in the plan: the value at adoption, not today's. */
  readonly baseline: string;
  readonly target: string;
  readonly sources: Sources;
}

export interface Funding {
  readonly source: string;
  readonly share: Minor | null;
}

export interface Measure {
  readonly no: number;
  readonly code: string;
  readonly goal: string;
  readonly subgoal: string;
  readonly title: string;
  /** The stage as printed; `stages` is what it means, empty for a regular activity. */
  readonly stage: string;
  readonly stages: readonly number[];
  readonly regular: boolean;
  readonly expectedResult: string;
  readonly start: number;
  readonly end: number;
  readonly budget: Minor;
  /** The text states no amount: `budget` is 0 for sums only, and is never shown. */
  readonly budgetSilent?: true | undefined;
  readonly currency: Currency;
  readonly fundingText: string;
  readonly funding: readonly Funding[];
  readonly linkage: string;
  readonly responsibleText: string;
  readonly responsible: readonly string[];
  readonly partnersText: string;
  readonly partners: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly sources: Sources;
  /** The edition that last wrote this measure. */
  readonly edition: number;
}

export interface Stage {
  readonly n: number;
  readonly from: number;
  readonly to: number;
  readonly sources: Sources;
}

/** A paragraph of the introduction, by its place: «I.1». */
export interface Paragraph {
  readonly code: string;
  readonly text: string;
  readonly sources: Sources;
}

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly sources: Sources;
}

export interface FundingSource {
  readonly code: string;
  readonly name: string;
}

export interface Plan {
  readonly edition: Edition;
  readonly introduction: readonly Paragraph[];
  readonly stages: readonly Stage[];
  readonly goals: readonly Goal[];
  readonly subgoals: readonly Subgoal[];
  readonly measures: readonly Measure[];
  readonly abbreviations: readonly Abbreviation[];
  readonly fundingSources: readonly FundingSource[];
}

export const UNIT_KINDS = [
  'ministry',
  'agency',
  'fund',
  'rhi',
  'hospital',
  'group',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly region: string | null;
  readonly aliases: readonly string[];
  /** What it was called, oldest first; `from` is null for as long as the list of units reaches back. */
  readonly names: readonly { readonly name: string; readonly from: LocalDate | null }[];
  /** The first day on which it was there; null where no act founded it. */
  readonly since: LocalDate | null;
  /** The first day on which it is no more; null while it stands. */
  readonly until: LocalDate | null;
  /** The unit that it went into. */
  readonly successor: string | null;
}
