import type { FailureParams, Language, Sentences } from '../kernel/failure.ts';
import { fieldName } from './places.ts';

const named = (p: FailureParams, lang: Language): string => fieldName(String(p['field']), lang);

export const amendmentSentences: Sentences = {
  'amendment.empty': {
    bg: () => 'В проекта няма нито едно изменение. Добавете поне едно.',
    en: () => 'The draft holds no change. Add at least one.',
  },
  'amendment.no-reason': {
    bg: (p) => `Изменението на ${p['measure']} няма основание. Напишете защо се предлага.`,
    en: (p) => `The change of ${p['measure']} has no reason. Write why it is proposed.`,
  },
  'amendment.unknown-measure': {
    bg: (p) => `В плана няма ${p['measure']}. Проверете номера.`,
    en: (p) => `The plan has no ${p['measure']}. Check the number.`,
  },
  'amendment.unknown-field': {
    bg: (p) =>
      `Полето „${named(p, 'bg')}“ на ${p['measure']} не може да се изменя. Изберете друго.`,
    en: (p) =>
      `The field “${named(p, 'en')}” of ${p['measure']} cannot be amended. Choose another.`,
  },
  'amendment.empty-text': {
    bg: (p) =>
      `Полето „${named(p, 'bg')}“ на ${p['measure']} не може да остане празно. Напишете текст.`,
    en: (p) => `The field “${named(p, 'en')}” of ${p['measure']} cannot be empty. Write a text.`,
  },
  'amendment.bad-currency': {
    bg: (p) => `„${p['value']}“ не е валута (${p['measure']}). Изберете лв. или €.`,
    en: (p) => `“${p['value']}” is no currency (${p['measure']}). Choose лв. or €.`,
  },
  'amendment.bad-stage': {
    bg: (p) =>
      `„${p['value']}“ не назовава етап от плана (${p['measure']}). Напишете например „Етап 2 (2027-2028)“ или „Регулярна дейност“.`,
    en: (p) =>
      `“${p['value']}” names no stage of the plan (${p['measure']}). Write for instance „Етап 2 (2027-2028)“ or „Регулярна дейност“.`,
  },
  'amendment.unknown-source': {
    bg: (p) =>
      `„${p['value']}“ не е източник на финансиране от плана (${p['measure']}). Изберете от: ${p['known']}; ако средства не са нужни, напишете „Не са необходими средства“.`,
    en: (p) =>
      `“${p['value']}” is no source of funding of the plan (${p['measure']}). Choose from: ${p['known']}; where no money is needed, write „Не са необходими средства“.`,
  },
  'amendment.bad-code': {
    bg: (p) =>
      `„${p['measure']}“ не е номер за нова мярка или индикатор. Номерът започва със съществуваща подцел или мярка, например 1.1.4 или 1.1.1-2.`,
    en: (p) =>
      `“${p['measure']}” is no number for a new measure or indicator. It begins with an existing sub-goal or measure, such as 1.1.4 or 1.1.1-2.`,
  },
  'amendment.duplicate-code': {
    bg: (p) => `Номер ${p['measure']} вече е зает. Изберете свободен номер.`,
    en: (p) => `Number ${p['measure']} is taken. Choose a free one.`,
  },
  'amendment.set-twice': {
    bg: (p) =>
      `Полето „${named(p, 'bg')}“ на ${p['measure']} се променя два пъти в един проект. Оставете едното изменение.`,
    en: (p) =>
      `The field “${named(p, 'en')}” of ${p['measure']} is changed twice in one draft. Keep one of the changes.`,
  },
  'amendment.removed-twice': {
    bg: (p) => `${p['measure']} отпада два пъти в един проект. Оставете едното изменение.`,
    en: (p) => `${p['measure']} is removed twice in one draft. Keep one of the changes.`,
  },
  'amendment.changed-and-removed': {
    bg: (p) => `${p['measure']} и се променя, и отпада. Оставете само едното.`,
    en: (p) => `${p['measure']} is both changed and removed. Keep only one of them.`,
  },
  'amendment.nothing-changed': {
    bg: (p) =>
      `Предложената стойност на „${named(p, 'bg')}“ за ${p['measure']} е същата като настоящата. Променете я или махнете изменението.`,
    en: (p) =>
      `The proposed value of “${named(p, 'en')}” for ${p['measure']} is the present one. Change it, or take the change out.`,
  },
  'amendment.end-before-start': {
    bg: (p) =>
      `С измененията ${p['measure']} започва през ${p['start']} г. и завършва през ${p['end']} г. Поправете една от годините.`,
    en: (p) =>
      `As amended, ${p['measure']} starts in ${p['start']} and ends in ${p['end']}. Correct one of the years.`,
  },
  'amendment.incomplete': {
    bg: (p) => `На новата ${p['measure']} липсва „${named(p, 'bg')}“. Добавете го в проекта.`,
    en: (p) => `The new ${p['measure']} lacks “${named(p, 'en')}”. Add it to the draft.`,
  },
};
