/** From codes to text: the step, note and reading of a valuation as a person reads them. */
import { oneStop } from '../text/one-stop.ts';
import type { LaterState } from './later.ts';
import { formatDate, parseDate } from '../kernel/date.ts';
import type { FailureParams, Language } from '../kernel/failure.ts';
import { formatMoney, type Minor } from '../kernel/money.ts';
import { tariffSentences } from './failures.ts';
import { specOf, type Choice } from './questions.ts';
import {
  OTHER_PAYMENT,
  OTHER_READING,
  type Alternative,
  type Note,
  type Status,
  type Step,
} from './valuation.ts';

export const say = (code: string, params: FailureParams, language: Language): string => {
  const sentence = tariffSentences[code];
  if (sentence === undefined) throw new Error(`No sentence for ${code}`);
  return oneStop(sentence[language](params));
};

export const statusText = (status: Status, language: Language): string =>
  say(`tariff.status.${status}`, {}, language);

export const laterStateText = (state: LaterState, language: Language): string =>
  say(`tariff.later-state.${state}`, {}, language);

/** The readings that a step hangs on, of those that decided the valuation. */
const stepChoices = ({ code }: Step, choices: readonly Choice[]): readonly Choice[] =>
  choices.filter(({ question }) => specOf(question).steps.includes(code));

/** «Леглодни (по подразбиране: посочените дни са таван)». */
export const stepText = (
  step: Step,
  language: Language,
  choices: readonly Choice[] = [],
): string => {
  const name = say(`tariff.step.${step.code}`, { unit: step.value?.unit ?? '' }, language);
  const read = stepChoices(step, choices).map((choice) => readAs(choice, language));
  return read.length === 0 ? name : `${name} (${read.join('; ')})`;
};

/** «Приложение № 1, т. 4, ред 4.1, б. „а“», then the places of the coefficients. */
export const stepCite = ({ value, factors }: Step): string => {
  if (value === null) return 'Закръгляване на сбора до стотинка';
  if (factors.length === 0) return value.source.place;
  return [...new Set([value, ...factors].map(({ source }) => source.place))].join('; ');
};

export const questionText = ({ question }: Pick<Choice, 'question'>, language: Language): string =>
  say(`tariff.question.${question}`, {}, language);

export const readingText = ({ question, reading }: Choice, language: Language): string =>
  say(`tariff.reading.${question}.${reading}`, {}, language);

/** «по подразбиране: посочените дни са таван», «по избран прочит: …». */
const readAs = (choice: Choice, language: Language): string => {
  const how = say(`tariff.read-as.${choice.plain === true ? 'plain' : 'chosen'}`, {}, language);
  const reading = readingText(choice, language);
  return `${how}: ${reading.charAt(0).toLowerCase()}${reading.slice(1)}`;
};

const sumText = (bgn: Minor, eur: Minor): string =>
  `${formatMoney({ minor: bgn, currency: 'BGN' })} (${formatMoney({ minor: eur, currency: 'EUR' })})`;

/** «750 лв. (383,47 €)», or why there is none. */
export const paysText = (alternative: Alternative, language: Language): string => {
  const { status, bgn, eur, why = [] } = alternative;
  if (bgn !== null && eur !== null && bgn > 0) return sumText(bgn, eur);
  const reasons = why.map((note) => noteText(note, language)).join(' ');
  return `${statusText(status, language)}${reasons === '' ? '' : ` (${reasons})`}`;
};

/** § 6 pays nothing on top where an activity is worth no more than before: that is a sum, too. */
const onTopText = (alternative: Alternative, language: Language): string => {
  const { bgn, eur } = alternative;
  return bgn !== null && eur !== null ? sumText(bgn, eur) : paysText(alternative, language);
};

const alternativeText = (code: string, alternative: Alternative, language: Language): string => {
  const choices = alternative.choices.map((choice) => readingText(choice, language)).join('; ');
  if (code === OTHER_PAYMENT)
    return `${say(code, {}, language)}${choices}: ${onTopText(alternative, language)}`;
  const lead = code === OTHER_READING ? say(code, {}, language) : '';
  return `${lead}${choices}: ${paysText(alternative, language)}`;
};

const MONEY: ReadonlySet<string> = new Set([
  'unpaid',
  'unpaid-old',
  'paid-sum',
  'old',
  'new',
  'on-top',
]);

/** Dates and money among the parameters, as documents write them. */
const written = (params: FailureParams): FailureParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (MONEY.has(name) && value !== '')
        return [name, formatMoney({ minor: value as Minor, currency: 'BGN' })];
      const date = typeof value === 'string' ? parseDate(value) : null;
      return [name, date === null ? value : formatDate(date)];
    }),
  );

/** A limit of the old values alone, in a claim of § 6, says so first. */
const lead = ({ worth }: FailureParams, language: Language): string =>
  worth === 'old' ? say('tariff.note.by-old', {}, language) : '';

export const noteText = ({ code, params, alternative }: Note, language: Language): string =>
  alternative === undefined
    ? `${lead(params, language)}${say(code, written(params), language)}`
    : alternativeText(code, alternative, language);
