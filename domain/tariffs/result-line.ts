/** The result form of the contract: one plain object a line, money as decimal text in both currencies. */
import type { Language } from '../kernel/failure.ts';
import { decimalAmount, minor, type Minor } from '../kernel/money.ts';
import { bgnOfEur, decimalRatio } from './exact.ts';
import type { Choice } from './questions.ts';
import { noteText, stepCite, stepText } from './sentences.ts';
import type { Note, Status, Step, Valuation } from './valuation.ts';
import type { AmountValue } from './value.ts';

export interface ResultStep {
  readonly text: string;
  readonly cite: string;
  readonly quantity: string;
  readonly unitBgn: string;
  /** Only where the value itself is in euro. */
  readonly unitEur?: string;
  readonly coefficient: string;
  readonly bgn: string;
}
export interface ResultNote {
  readonly code: string;
  readonly text: string;
  readonly cite: string;
  readonly field?: string;
  readonly readings?: readonly Choice[];
  readonly status?: Status;
  readonly bgn?: string;
  readonly eur?: string;
}
export interface ResultLine {
  readonly id: string | null;
  readonly row: string | null;
  readonly status: Status;
  readonly bgn?: string;
  readonly eur?: string;
  readonly steps: readonly ResultStep[];
  readonly notes: readonly ResultNote[];
  readonly readings?: readonly Choice[];
}

const sums = (bgn: Minor | null, eur: Minor | null): { bgn?: string; eur?: string } =>
  bgn === null || eur === null ? {} : { bgn: decimalAmount(bgn), eur: decimalAmount(eur) };

const unitSums = (value: AmountValue | null, bgn: Minor): { unitBgn: string; unitEur?: string } => {
  if (value === null) return { unitBgn: decimalAmount(bgn) };
  if (value.currency === 'BGN') return { unitBgn: decimalAmount(value.amount) };
  return {
    unitBgn: decimalAmount(bgnOfEur(value.amount) ?? minor(0)),
    unitEur: decimalAmount(value.amount),
  };
};

const resultStep = (step: Step, language: Language, choices: readonly Choice[]): ResultStep => ({
  text: stepText(step, language, choices),
  cite: stepCite(step),
  quantity: String(step.quantity),
  ...unitSums(step.value, step.bgn),
  coefficient: decimalRatio(step.coefficient),
  bgn: decimalAmount(step.bgn),
});

const resultNote = (note: Note, language: Language): ResultNote => {
  const { code, cite, field, alternative } = note;
  const plain = { code, text: noteText(note, language), cite };
  const placed = field === undefined ? plain : { ...plain, field };
  if (alternative === undefined) return placed;
  const { choices, status, bgn, eur } = alternative;
  return { ...placed, readings: choices, status, ...sums(bgn, eur) };
};

export const resultLine = (valuation: Valuation, language: Language = 'bg'): ResultLine => {
  const { id, row, status, bgn, eur, steps, notes, choices } = valuation;
  return {
    id,
    row,
    status,
    ...sums(bgn, eur),
    steps: steps.map((step) => resultStep(step, language, choices)),
    notes: notes.map((note) => resultNote(note, language)),
    ...(choices.length === 0 ? {} : { readings: choices }),
  };
};
