/**
 * The working sheet of one line: a rule takes values from it, asks it open questions and enters what is
 * paid, cut or ruled out. It only collects; `value-line.ts` draws the conclusion.
 *
 * A value that is not known is noted and replaced by a placeholder, so that a rule reads as the text of
 * the ordinance does; a sheet with a missing value never becomes an amount.
 */
import { localDate, type LocalDate } from '../kernel/date.ts';
import type { FailureParams } from '../kernel/failure.ts';
import { minor, type Minor } from '../kernel/money.ts';
import {
  addRatios,
  exactProduct,
  inStotinki,
  ONE,
  roundRatio,
  wholeProduct,
  wholeRatio,
  type BigRatio,
  type Ratio,
} from './exact.ts';
import {
  ASK,
  QUESTIONS,
  type Choice,
  type Question,
  type Plain,
  type ReadingOf,
  type Readings,
} from './questions.ts';
import type { Snapshot, Tariff } from './snapshot.ts';
import type { Note, Step, StepCode } from './valuation.ts';
import type { AmountValue, CodesValue, CountValue, RatioValue, TariffValue } from './value.ts';

interface Part {
  readonly amount: BigRatio;
  readonly currency: AmountValue['currency'];
}

/** Days in a row, or months, between two changes of the tariff. */
export interface Span {
  readonly count: number;
  readonly last: LocalDate;
  readonly isMonths?: true;
}

/** A value that is not known, and the days (or months) over its start that wait for it. */
export interface Missing {
  readonly key: string;
  readonly days?: Span;
}

export interface Sheet {
  readonly tariff: Tariff;
  /** The first day of a stay, an observation, a course or months; null where the line has one day. */
  readonly from: LocalDate | null;
  readonly snapshot: Snapshot;
  readonly readings: Readings;
  /** Where another reading than the usual one is the plain one. */
  readonly plain: Plain;
  /** Days (months) before it are not asked for: a payment on top is of activity from it on. */
  readonly since: LocalDate | null;
  /** False for totals only: no steps and no notes are made. */
  readonly explained: boolean;
  /** The lists are made when the first thing goes in: most lines need only one of them. */
  steps: Step[] | null;
  notes: Note[] | null;
  missing: Missing[] | null;
  open: Question[] | null;
  choices: Choice[] | null;
  /** Whole stotinki so far; what does not come out whole, or is in euro, waits in `parts`. */
  whole: number;
  parts: Part[] | null;
  cut: boolean;
  excluded: boolean;
  /** No letter of the row has a value for this case, so none can be entered. */
  noLetter: boolean;
  /** The value of the last day of a stay that began before it applied. */
  over: AmountValue | null;
}

export type SheetBase = Pick<
  Sheet,
  'tariff' | 'from' | 'snapshot' | 'readings' | 'plain' | 'since' | 'explained'
>;

export const newSheet = (base: SheetBase): Sheet => ({
  ...base,
  steps: null,
  notes: null,
  missing: null,
  open: null,
  choices: null,
  whole: 0,
  parts: null,
  cut: false,
  excluded: false,
  noLetter: false,
  over: null,
});

const placeholder = {
  unit: '',
  appliesFrom: localDate('1970-01-01'),
  appliesUntil: null,
  inForceFrom: localDate('1970-01-01'),
  publishedOn: localDate('1970-01-01'),
  confirmed: false,
  source: { act: '', issue: '', place: '', row: '', letter: '', at: [] },
} as const;

/** The value of a key where it is known and of the right kind; a wrong kind is as good as none. */
const known = (sheet: Sheet, key: string): TariffValue | null => sheet.snapshot.get(key) ?? null;

export const amountOf = (sheet: Sheet, key: string): AmountValue => {
  const value = known(sheet, key);
  if (value?.measure === 'amount') return value;
  (sheet.missing ??= []).push({ key });
  return { ...placeholder, key, measure: 'amount', amount: minor(0), currency: 'BGN' };
};

export const ratioOf = (sheet: Sheet, key: string): RatioValue => {
  const value = known(sheet, key);
  if (value?.measure === 'coefficient' || value?.measure === 'percent') return value;
  (sheet.missing ??= []).push({ key });
  return { ...placeholder, key, measure: 'coefficient', ratio: ONE, share: ONE };
};

export const countOf = (sheet: Sheet, key: string): CountValue => {
  const value = known(sheet, key);
  if (value?.measure === 'days' || value?.measure === 'months' || value?.measure === 'courses')
    return value;
  (sheet.missing ??= []).push({ key });
  return { ...placeholder, key, measure: 'days', count: 0 };
};

export const codesOf = (sheet: Sheet, key: string): CodesValue => {
  const value = known(sheet, key);
  if (value?.measure === 'codes') return value;
  (sheet.missing ??= []).push({ key });
  return { ...placeholder, key, measure: 'codes', codes: new Set() };
};

export interface Factor {
  readonly ratio: Ratio;
  readonly from: readonly RatioValue[];
}
export const NO_FACTOR: Factor = { ratio: ONE, from: [] };
export const factor = (ratio: Ratio, from: readonly RatioValue[]): Factor => ({ ratio, from });
/** A coefficient of the ordinance as it stands. */
export const factorOf = (value: RatioValue): Factor => ({ ratio: value.share, from: [value] });

/** The shown amount of a step; the remainder of several roundings becomes a line of its own. */
const shownAmount = (exact: BigRatio): Minor => roundRatio(exact) ?? minor(0);

const wholeStotinki = (value: AmountValue, quantity: number, by: Factor): Minor | null =>
  value.currency === 'BGN'
    ? (wholeProduct(quantity, value.amount, by.ratio) as Minor | null)
    : null;

const roundedStotinki = (value: AmountValue, quantity: number, by: Factor): Minor =>
  shownAmount(inStotinki(exactProduct(quantity, value.amount, by.ratio), value.currency));

export const pay = (
  sheet: Sheet,
  code: StepCode,
  value: AmountValue,
  quantity: number,
  by: Factor = NO_FACTOR,
): void => {
  const whole = wholeStotinki(value, quantity, by);
  if (whole === null) {
    const amount = exactProduct(quantity, value.amount, by.ratio);
    (sheet.parts ??= []).push({ amount, currency: value.currency });
  } else sheet.whole += whole;
  if (!sheet.explained) return;
  const step: Step = {
    code,
    value,
    quantity,
    coefficient: by.ratio,
    factors: by.from,
    bgn: whole ?? roundedStotinki(value, quantity, by),
  };
  if (sheet.steps === null) sheet.steps = [step];
  else sheet.steps.push(step);
};

export const note = (
  sheet: Sheet,
  code: string,
  cite: string,
  params: FailureParams = {},
  field?: string,
): void => {
  if (sheet.explained)
    (sheet.notes ??= []).push(
      field === undefined ? { code, params, cite } : { code, params, cite, field },
    );
};

export interface Cut {
  readonly claimed: number;
  readonly paid: number;
  /** What one unit above the limit would have been worth, for «by how much». */
  readonly value: AmountValue;
  readonly by?: Factor;
  readonly limit: CountValue;
  readonly field: string;
  /** What else is lost with the units above the limit. */
  readonly also?: readonly Lost[];
}
/** Units that are not paid, at their price. */
export interface Lost {
  readonly value: AmountValue;
  readonly quantity: number;
  readonly by: Factor;
}

const worthOfLost = (lost: readonly Lost[]): Minor =>
  shownAmount(
    lost
      .map(({ value, quantity, by }) =>
        inStotinki(exactProduct(quantity, value.amount, by.ratio), value.currency),
      )
      .reduce(addRatios, wholeRatio(0)),
  );

/** A limit of the ordinance leaves a part of what was claimed unpaid; nothing where it does not. */
export const cutTo = (sheet: Sheet, code: string, cut: Cut): void => {
  const { claimed, paid, value, by = NO_FACTOR, limit, field, also = [] } = cut;
  if (paid >= claimed) return;
  sheet.cut = true;
  if (!sheet.explained) return;
  const left = claimed - paid;
  const unpaid = worthOfLost([{ value, quantity: left, by }, ...also]);
  const params = { claimed, paid, cut: left, limit: limit.count, unpaid };
  note(sheet, code, limit.source.place, params, field);
};

/** The ordinance rules this case out: nothing is paid. */
export const exclude = (
  sheet: Sheet,
  code: string,
  cite: string,
  params: FailureParams = {},
  field?: string,
): void => {
  sheet.excluded = true;
  note(sheet, code, cite, params, field);
};

const remember = (sheet: Sheet, choice: Choice): void => {
  const known = sheet.choices?.some(({ question }) => question === choice.question) === true;
  if (!known) (sheet.choices ??= []).push(choice);
};

/**
 * The reading of an open question: the chosen one, else the plain one, marked as such. Where a person
 * must choose, the question stays open on the sheet.
 */
export const ask = <Q extends Question>(sheet: Sheet, question: Q): ReadingOf<Q> => {
  const chosen = sheet.readings[question] as ReadingOf<Q> | typeof ASK | undefined;
  const usual: ReadingOf<Q> | null = sheet.plain[question] ?? QUESTIONS[question].usual;
  if (chosen !== undefined && chosen !== ASK) {
    remember(sheet, { question, reading: chosen });
    return chosen;
  }
  if (chosen === undefined && usual !== null) {
    remember(sheet, { question, reading: usual, plain: true });
    return usual;
  }
  (sheet.open ??= []).push(question);
  return QUESTIONS[question].readings[0];
};

/** What the text says, unless a valuation saved before recorded another reading of it. */
export const settled = <Q extends '4.1.child-cap' | '4.uplift-base'>(
  sheet: Sheet,
  question: Q,
): ReadingOf<Q> => {
  const recorded = sheet.readings[question] as ReadingOf<Q> | typeof ASK | undefined;
  if (recorded === undefined || recorded === ASK) return QUESTIONS[question].usual;
  remember(sheet, { question, reading: recorded });
  return recorded;
};

/** The sum of a sheet with parts, exact and unrounded: in euro where everything on it is in euro. */
export const exactTotal = (
  sheet: Sheet,
): { readonly amount: BigRatio; readonly currency: AmountValue['currency'] } => {
  const parts = sheet.parts ?? [];
  const inEuro = sheet.whole === 0 && parts.every(({ currency }) => currency === 'EUR');
  const amount = parts
    .map((part) => (inEuro ? part.amount : inStotinki(part.amount, part.currency)))
    .reduce(addRatios, wholeRatio(sheet.whole));
  return { amount, currency: inEuro ? 'EUR' : 'BGN' };
};
