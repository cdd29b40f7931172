/**
 * What a valuation says: an amount with its steps, or why there is none. Steps and notes carry codes and
 * parameters; `sentences.ts` turns them into text, so a valuation reads the same in every language.
 */
import type { FailureParams } from '../kernel/failure.ts';
import type { Minor } from '../kernel/money.ts';
import type { Ratio } from './exact.ts';
import type { Choice } from './questions.ts';
import type { AmountValue, RatioValue } from './value.ts';

export const STATUSES = [
  'payable',
  'partly-payable',
  'not-payable',
  'needs-decision',
  'no-tariff',
  'invalid',
] as const;
export type Status = (typeof STATUSES)[number];

export type StepCode =
  | 'bed-days'
  | 'examinations'
  | 'observed-days'
  | 'months'
  | 'course-days'
  | 'uplifted-days'
  | 'work-therapy'
  | 'doctors'
  | 'specialists'
  | 'beds'
  | 'counted'
  | 'rounding';

export interface Step {
  readonly code: StepCode;
  /** Null only on the line that takes up a rounding remainder. */
  readonly value: AmountValue | null;
  readonly quantity: number;
  readonly coefficient: Ratio;
  /** The values the coefficient comes from, cited beside the price. */
  readonly factors: readonly RatioValue[];
  readonly bgn: Minor;
}

export interface Note {
  readonly code: string;
  readonly params: FailureParams;
  readonly cite: string;
  readonly field?: string;
  /** What a reading would pay, on the notes of `needs-decision`. */
  readonly alternative?: Alternative;
}

/** What another reading would pay: of the line, and on top by § 6. */
export const OTHER_READING = 'tariff.note.other-reading';
export const OTHER_PAYMENT = 'tariff.note.other-payment';

/** One way to read the open questions of a line, and what comes of it. */
export interface Alternative {
  readonly choices: readonly Choice[];
  readonly status: Status;
  readonly bgn: Minor | null;
  readonly eur: Minor | null;
  /** Why it has no amount, where a value is missing. */
  readonly why?: readonly Note[];
}

export interface Valuation {
  readonly id: string | null;
  readonly row: string | null;
  readonly status: Status;
  /** Absent (null) where nothing was decided, is known or could be read; never zero for «unknown». */
  readonly bgn: Minor | null;
  readonly eur: Minor | null;
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
  /** The readings that decided this amount. */
  readonly choices: readonly Choice[];
}
