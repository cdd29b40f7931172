/**
 * A dated value of the ordinance: everything numeric that a rule needs, amounts as well as limits,
 * coefficients, percents, codes and dates, each with the place that says it.
 *
 * Two time axes. `appliesFrom`/`appliesUntil` bound the activities a value pays for; `inForceFrom` is
 * the day its act took force. An act may reach back (§ 3: activities from 1.1.2022), so a value can
 * apply to a day on which it was not yet in force; the difference of § 6 lives on exactly that.
 */
import type { LocalDate } from '../kernel/date.ts';
import type { Currency, Minor } from '../kernel/money.ts';
import type { Ratio } from './exact.ts';

export interface ValueSource {
  /** The act's key in the list of acts. */
  readonly act: string;
  /** «ДВ, бр. 54 от 2022 г.» */
  readonly issue: string;
  /** The place as it is cited: «Приложение № 1, т. 4, ред 4.1, б. „а“». */
  readonly place: string;
  readonly row: string;
  readonly letter: string;
  /** Lines of the seed text, in the form of seeds/source-text.ts; empty where entered by an official. */
  readonly at: readonly string[];
}

export interface ValueBase {
  readonly key: string;
  /** What one unit of the value is: «леглоден», «преглед», «месец». */
  readonly unit: string;
  readonly appliesFrom: LocalDate;
  readonly appliesUntil: LocalDate | null;
  readonly inForceFrom: LocalDate;
  readonly publishedOn: LocalDate;
  /** False while the date of publication waits for an official's confirmation. */
  readonly confirmed: boolean;
  readonly source: ValueSource;
}

export type AmountValue = ValueBase & {
  readonly measure: 'amount';
  readonly amount: Minor;
  readonly currency: Currency;
};
export type RatioValue = ValueBase & {
  readonly measure: 'coefficient' | 'percent';
  /** As the text prints it: 2,5 or 80 (на сто). */
  readonly ratio: Ratio;
  /** What to multiply by: 2,5 or 0,8. */
  readonly share: Ratio;
};
export type CountValue = ValueBase & {
  readonly measure: 'days' | 'months' | 'courses';
  readonly count: number;
};
export type CodesValue = ValueBase & {
  readonly measure: 'codes';
  readonly codes: ReadonlySet<string>;
};
export type DateValue = ValueBase & { readonly measure: 'date'; readonly date: LocalDate };

/** A later act changes the value, and what to is not taken over: nothing holds in its place. */
export type UnknownValue = ValueBase & { readonly measure: 'unknown'; readonly entered: boolean };
/** The key of a later act of which it is not known what it changes. */
export const ANY_KEY = '*';

export type TariffValue =
  | AmountValue
  | RatioValue
  | CountValue
  | CodesValue
  | DateValue
  | UnknownValue;
export type ValueMeasure = TariffValue['measure'];
