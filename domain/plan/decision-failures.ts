import type { Sentences } from '../kernel/failure.ts';

/** What decisions about findings and links refuse. */
export const decisionSentences: Sentences = {
  'doubt.unknown': {
    bg: (p) => `Няма съмнение „${p['id']}“ в четенето на плана.`,
    en: (p) => `There is no doubt “${p['id']}” in the reading of the plan.`,
  },
  'doubt.unknown-reading': {
    bg: (p) => `Съмнението „${p['id']}“ няма четене „${p['reading']}“. Изберете от предложените.`,
    en: (p) =>
      `The doubt “${p['id']}” has no reading “${p['reading']}”. Choose one of those offered.`,
  },
  'doubt.no-text': {
    bg: () => 'Впишете текста на клетката, както стои в приетия документ.',
    en: () => 'Write the text of the cell as it stands in the adopted document.',
  },
  'doubt.same-text': {
    bg: (p) =>
      `Вписаният текст е същият, който вече стои в мярка ${p['measure']}. Впишете го с думата, която липсва, или изберете другото четене.`,
    en: (p) =>
      `The text is the same that stands in measure ${p['measure']} already. Write it with the word that is missing, or choose the other reading.`,
  },
  'doubt.amended': {
    bg: (p) =>
      `Клетката на мярка ${p['measure']} вече е изменена с акт, затова четенето на приетия текст не се решава: в сила е текстът на акта. Ако е грешен, подгответе изменение.`,
    en: (p) =>
      `An act has amended this cell of measure ${p['measure']}, so there is no reading of the adopted text to decide: the act’s text is in force. If it is wrong, prepare an amendment.`,
  },
  'doubt.measure-gone': {
    bg: (p) =>
      `Мярка ${p['measure']} е отпаднала от плана, затова четенето на текста ѝ не се решава.`,
    en: (p) => `Measure ${p['measure']} has left the plan, so there is no reading of it to decide.`,
  },
  'doubt.no-reason': {
    bg: () => 'Напишете по какво е решено, например „сравнено с публикувания документ, стр. 14“.',
    en: () =>
      'Write by what it was decided, such as “compared with the published document, p. 14”.',
  },
  'finding.unknown': {
    bg: () =>
      'Тази констатация вече я няма: текстът на плана е променен. Опреснете списъка с констатациите.',
    en: () =>
      'This finding is gone: the text of the plan has changed. Refresh the list of findings.',
  },
  'finding.in-draft': {
    bg: (p) =>
      `По тази констатация има предложение в проекта „${p['draft']}“, затова решението не е записано. Първо оттеглете предложението от проекта: тогава констатацията е отново открита.`,
    en: (p) =>
      `The draft “${p['draft']}” has a proposal on this finding, so the decision was not saved. Withdraw the proposal from the draft first: then the finding is open again.`,
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
