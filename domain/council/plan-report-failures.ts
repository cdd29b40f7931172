/** Why the plan's yearly report of a year cannot be made. */
import type { Sentences } from '../kernel/failure.ts';

export const planReportSentences: Sentences = {
  'plan-report.year-ahead': {
    bg: ({ year }) =>
      `${year} г. още не е започнала. Изберете година, за която вече има какво да се каже.`,
    en: ({ year }) => `${year} has not begun. Choose a year that there is something to say about.`,
  },
  'plan-report.known-day': {
    bg: ({ date, year }) =>
      `Данните за ${year} г. не могат да са „известни до ${date}“. Посочете ден от ${year} г. или след нея, не по-късен от днес.`,
    en: ({ date, year }) =>
      `The data of ${year} cannot be “known until ${date}”. Give a day in ${year} or after it, not later than today.`,
  },
};
