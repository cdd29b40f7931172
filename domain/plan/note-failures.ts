import type { Sentences } from '../kernel/failure.ts';

export const noteSentences: Sentences = {
  'note.empty': {
    bg: () => 'Бележката е празна и не е записана. Напишете текст или се откажете.',
    en: () => 'The note is empty and was not saved. Write some text or cancel.',
  },
  'note.too-long': {
    bg: ({ length, max }) =>
      `Бележката е твърде дълга (${length} знака, най-много ${max}) и не е записана. Разделете я на няколко.`,
    en: ({ length, max }) =>
      `The note is too long (${length} characters, at most ${max}) and was not saved. Split it into several.`,
  },
  'note.unknown': {
    bg: () =>
      'Бележката вече я няма: изтрита е междувременно. Вижте историята на мярката; изтриването може да се отмени.',
    en: () =>
      'The note is no longer there: it was deleted meanwhile. See the history of the measure; the deletion can be undone.',
  },
  'note.foreign': {
    bg: ({ unit, own }) =>
      `Бележката е на звено ${unit} и само то може да я промени или изтрие; вие работите като ${own}. Добавете своя бележка.`,
    en: ({ unit, own }) =>
      `The note belongs to unit ${unit} and only that unit can change or delete it; you work as ${own}. Add a note of your own.`,
  },
  'plan.not-known-then': {
    bg: ({ date, first }) =>
      `Към ${date} в Мярка още няма план. Най-ранната дата, за която има данни, е ${first}`,
    en: ({ date, first }) =>
      `On ${date} Myarka had no plan yet. The earliest date with any data is ${first}`,
  },
};
