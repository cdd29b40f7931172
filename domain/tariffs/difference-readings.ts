/**
 * What § 6 would pay on top by the other readings. The notes of a valuation tell what a reading makes of the
 * whole worth; of a payment on top they tell its own other result, and a reading that changes nothing is
 * not told.
 */
import type { Failure } from '../kernel/failure.ts';
import type { Minor } from '../kernel/money.ts';
import type { Result } from '../kernel/result.ts';
import { QUESTIONS, type Choice, type Question } from './questions.ts';
import { inEuro } from './rounding.ts';
import { agreeNote, isChoiceNote } from './value-line.ts';
import {
  OTHER_PAYMENT,
  OTHER_READING,
  type Alternative,
  type Note,
  type Valuation,
} from './valuation.ts';

export type OnTop = Result<Minor, Failure>;

const alternativeOf = (choice: Choice, onTop: OnTop): Alternative => {
  const choices = [choice];
  if (onTop.ok) return { choices, status: 'payable', bgn: onTop.value, eur: inEuro(onTop.value) };
  const { code, params } = onTop.error;
  return { choices, status: 'no-tariff', bgn: null, eur: null, why: [{ code, params, cite: '' }] };
};

const noteOf = (choice: Choice, onTop: OnTop): Note => ({
  code: OTHER_PAYMENT,
  params: {},
  cite: QUESTIONS[choice.question].place,
  alternative: alternativeOf(choice, onTop),
});

const othersOf = ({ question, reading }: Choice): Choice[] =>
  QUESTIONS[question].readings
    .filter((other) => other !== reading)
    .map((other) => ({ question, reading: other }));

const plainOf = (valuations: readonly Valuation[]): Choice[] => {
  const plain = new Map<Question, Choice>();
  for (const choice of valuations.flatMap(({ choices }) => choices))
    if (choice.plain === true && !plain.has(choice.question)) plain.set(choice.question, choice);
  return [...plain.values()];
};

/** The notes of the new worth, with what the readings nobody chose would pay on top. */
export const paymentNotes = (
  [after, before]: readonly [Valuation, Valuation],
  paid: Minor,
  payBy: (choice: Choice) => OnTop,
): readonly Note[] => {
  let notes: readonly Note[] = after.notes.filter(({ code }) => code !== OTHER_READING);
  for (const choice of plainOf([after, before])) {
    const told = [...notes, ...before.notes].find(isChoiceNote(choice));
    const agree = agreeNote(choice.question);
    const left = notes.filter(
      (note) => note !== told && !(note.code === agree.code && note.cite === agree.cite),
    );
    const others = othersOf(choice).map((other) => [other, payBy(other)] as const);
    const same = others.every(([, onTop]) => onTop.ok && onTop.value === paid);
    const said = others.map(([other, onTop]) => noteOf(other, onTop));
    notes = same ? [...left, agree] : [...left, ...(told === undefined ? [] : [told]), ...said];
  }
  return notes;
};
