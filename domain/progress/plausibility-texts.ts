/** Questions about unlikely values, and what stands against an answer. */
import type { Sentences } from '../kernel/failure.ts';

export const plausibilitySentences: Sentences = {
  'question.fraction': {
    bg: ({ value }) => `Броят е с дробна част (${value}). Вярно ли е?`,
    en: ({ value }) => `The count has a decimal part (${value}). Is that right?`,
  },
  'question.above-most': {
    bg: ({ value, most }) => `${value} е над очакваното най-много (${most}). Вярно ли е?`,
    en: ({ value, most }) => `${value} is above the most expected (${most}). Is that right?`,
  },
  'question.above-target': {
    bg: ({ value, target, times }) =>
      `${value} е повече от ${times} пъти над целта (${target}). Вярно ли е?`,
    en: ({ value, target, times }) =>
      `${value} is more than ${times} times the target (${target}). Is that right?`,
  },
  'question.below-baseline': {
    bg: ({ value, baseline }) =>
      `${value} е под базовата стойност (${baseline}), а се отчита общият брой заедно с нея. Вярно ли е?`,
    en: ({ value, baseline }) =>
      `${value} is below the baseline (${baseline}), and the total is reported with it. Is that right?`,
  },
  'question.jump': {
    bg: ({ value, before, period, times }) =>
      `От ${before} (${period}) на ${value}: разликата е над ${times} пъти. Вярно ли е?`,
    en: ({ value, before, period, times }) =>
      `From ${before} (${period}) to ${value}: more than ${times} times apart. Is that right?`,
  },
  'question.degree-alone': {
    bg: ({ degree }) => `Има степен (${degree} %), а няма отговор „да“ или „не“. Вярно ли е?`,
    en: ({ degree }) => `There is a degree (${degree} %) and no answer yes or no. Is that right?`,
  },
  'question.part-of-one': {
    bg: ({ value, percent }) => `${value} % ли е (част от едно на сто), или ${percent} %?`,
    en: ({ value, percent }) => `Is it ${value} % (a part of one per cent), or ${percent} %?`,
  },
  'question.degree-one': {
    bg: () => 'Степента 1 % ли е (току-що започнато), или 100 % (изпълнено)?',
    en: () => 'Is the degree 1 % (just begun), or 100 % (done)?',
  },
  'question.falls': {
    bg: ({ value, before, period }) =>
      `Общият брой намалява: от ${before} (${period}) на ${value}.`,
    en: ({ value, before, period }) => `The total falls: from ${before} (${period}) to ${value}.`,
  },
  'question.none': {
    bg: ({ measure }) => `По отчета за ${measure} няма въпрос, който чака отговор.`,
    en: ({ measure }) => `No question on the report of ${measure} waits for an answer.`,
  },
};
