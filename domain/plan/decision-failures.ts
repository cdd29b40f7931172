import type { Sentences } from '../kernel/failure.ts';

/** What decisions about findings and links refuse. */
export const decisionSentences: Sentences = {
  'finding.unknown': {
    bg: () =>
      'Тази констатация вече я няма: текстът на плана е променен. Опреснете списъка с констатациите.',
    en: () =>
      'This finding is gone: the text of the plan has changed. Refresh the list of findings.',
  },
  'finding.reason-missing': {
    bg: () => 'Констатацията не е отхвърлена: напишете основанието. То остава видимо при нея.',
    en: () =>
      'The finding was not dismissed: write the reason. It stays visible beside the finding.',
  },
  'link.reason-missing': {
    bg: ({ maker, user }) =>
      `Връзката ${maker} → ${user} не е записана: напишете основанието за решението.`,
    en: ({ maker, user }) =>
      `The link ${maker} → ${user} was not saved: write the reason for the decision.`,
  },
  'link.to-itself': {
    bg: ({ maker }) =>
      `Мярка ${maker} не може да бъде свързана със себе си. Изберете две различни мерки.`,
    en: ({ maker }) =>
      `Measure ${maker} cannot be linked to itself. Choose two different measures.`,
  },
  'link.exists': {
    bg: ({ maker, user }) =>
      `Връзката ${maker} → ${user} вече е потвърдена. Намерете я в таблицата с връзки.`,
    en: ({ maker, user }) =>
      `The link ${maker} → ${user} is confirmed already. Find it in the table of links.`,
  },
};
