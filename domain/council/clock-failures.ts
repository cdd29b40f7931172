/** What a secretary is told of packs that a clock dated of which more is known since. */
import type { Sentences } from '../kernel/failure.ts';

export const packClockSentences: Sentences = {
  'council.freeze-shown': {
    bg: ({ date, at, shown }) =>
      `Данните към ${date} са фиксирани на ${at}. Часовникът показваше ${shown} и това стои в пакета; той остава, какъвто е изпратен.`,
    en: ({ date, at, shown }) =>
      `The data as on ${date} were fixed on ${at}. The clock showed ${shown}, which stands in the pack; it stays as it was sent.`,
  },
  'council.freeze-other': {
    bg: ({ date }) =>
      `По поправения часовник към ${date} са били известни други промени, отколкото в пакета. За пакет с тях натиснете „Фиксирай данните наново“.`,
    en: ({ date }) =>
      `By the corrected clock other changes were known on ${date} than the pack has. For a pack with them press “Fix the data anew”.`,
  },
};
