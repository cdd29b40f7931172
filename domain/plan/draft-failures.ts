import type { Sentences } from '../kernel/failure.ts';
import { fieldName } from './places.ts';

/** What keeping and adopting drafts of amendments refuses; their content is judged in amend.ts. */
export const draftSentences: Sentences = {
  'amendment.unknown': {
    bg: () => 'Няма такъв проект за изменение; може би е изтрит. Опреснете списъка.',
    en: () => 'There is no such draft amendment; it may have been deleted. Refresh the list.',
  },
  'amendment.unknown-item': {
    bg: () => 'Това изменение вече не е в проекта. Опреснете страницата.',
    en: () => 'This change is no longer in the draft. Refresh the page.',
  },
  'amendment.adopted-already': {
    bg: ({ edition }) =>
      `Изменението вече е утвърдено (редакция № ${edition}) и не се променя. Направете нов проект.`,
    en: ({ edition }) =>
      `The amendment is adopted already (edition No ${edition}) and does not change. Make a new draft.`,
  },
  'amendment.no-title': {
    bg: () => 'Проектът няма наименование. Напишете с няколко думи какво се изменя.',
    en: () => 'The draft has no title. Write in a few words what it amends.',
  },
  'amendment.not-amendable': {
    bg: ({ code, field }) =>
      `Полето „${fieldName(String(field), 'bg')}“ на ${code} не може да се измени. Изберете друго поле.`,
    en: ({ code, field }) =>
      `The field “${fieldName(String(field), 'en')}” of ${code} cannot be amended. Choose another.`,
  },
  'amendment.no-act': {
    bg: () =>
      'Изменението не е прието: посочете акта, с който е решено – вид, номер и дата, и трите.',
    en: () =>
      'The amendment was not adopted: name the deciding act – kind, number and date, all three.',
  },
  'amendment.act-in-future': {
    bg: ({ date }) =>
      `Изменението не е прието: датата на акта (${date}) още не е дошла. Проверете я.`,
    en: ({ date }) =>
      `The amendment was not adopted: the date of the act (${date}) has not come yet. Check it.`,
  },
  'amendment.act-too-early': {
    bg: ({ date, before }) =>
      `Редакцията не е утвърдена: актът е от ${date}, а настоящата редакция е приета на ${before}. Проверете датата.`,
    en: ({ date, before }) =>
      `The amendment was not adopted: the act is of ${date}, but the present edition was adopted on ${before}. Check the date.`,
  },
};
