/** From codes to text: the step, note and reading of a valuation as a person reads them. */
import { formatDate, parseDate } from '../kernel/date.ts';
import type { FailureParams, Language } from '../kernel/failure.ts';
import { formatMoney, type Minor } from '../kernel/money.ts';
import { tariffSentences } from './failures.ts';
import type { Choice } from './questions.ts';
import type { Alternative, Note, Status, Step } from './valuation.ts';

export const say = (code: string, params: FailureParams, language: Language): string => {
  const sentence = tariffSentences[code];
  if (sentence === undefined) throw new Error(`No sentence for ${code}`);
  return sentence[language](params);
};

export const statusText = (status: Status, language: Language): string =>
  say(`tariff.status.${status}`, {}, language);

export const stepText = (step: Step, language: Language): string =>
  say(`tariff.step.${step.code}`, { unit: step.value?.unit ?? '' }, language);

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

const paysText = ({ status, bgn, eur }: Alternative, language: Language): string =>
  bgn === null || eur === null
    ? statusText(status, language)
    : `${formatMoney({ minor: bgn, currency: 'BGN' })} (${formatMoney({ minor: eur, currency: 'EUR' })})`;

const alternativeText = (alternative: Alternative, language: Language): string => {
  const choices = alternative.choices.map((choice) => readingText(choice, language)).join('; ');
  return `${choices}: ${paysText(alternative, language)}`;
};

/** Dates and money among the parameters, as documents write them. */
const written = (params: FailureParams): FailureParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'unpaid') return [name, formatMoney({ minor: value as Minor, currency: 'BGN' })];
      const date = typeof value === 'string' ? parseDate(value) : null;
      return [name, date === null ? value : formatDate(date)];
    }),
  );

export const noteText = ({ code, params, alternative }: Note, language: Language): string =>
  alternative === undefined
    ? say(code, written(params), language)
    : alternativeText(alternative, language);
