/** What is wrong with the settings of papers, and with a template of them. */
import type { Sentences } from '../kernel/failure.ts';

export const paperSettingSentences: Sentences = {
  'papers.accent-form': {
    bg: ({ typed }) =>
      `„${typed}“ не е цвят. Пишете го с шест знака след диез, например #1f4e8c, или изберете от предложените.`,
    en: ({ typed }) =>
      `“${typed}” is no colour. Write it as six signs after a hash, #1f4e8c for example, or choose one of those offered.`,
  },
  'papers.accent-pale': {
    bg: ({ typed }) =>
      `Цветът ${typed} е твърде светъл: заглавията няма да се четат на бяла хартия. Изберете по-тъмен.`,
    en: ({ typed }) =>
      `The colour ${typed} is too pale: headings could not be read on white paper. Choose a darker one.`,
  },
  'papers.prefix': {
    bg: ({ typed, max }) =>
      `„${typed}“ не може да стои пред номер: до ${max} знака, които започват с буква или цифра (например „ДР-“).`,
    en: ({ typed, max }) =>
      `“${typed}” cannot stand before a number: at most ${max} signs that begin with a letter or a digit (“ДР-”, for example).`,
  },
  'papers.line-long': {
    bg: ({ line, max }) =>
      `Редът „${line}“ е по-дълъг от ${max} знака и няма да се побере в бланката. Съкратете го или го разделете.`,
    en: ({ line, max }) =>
      `The line “${line}” is longer than ${max} signs and would not fit the letterhead. Shorten or divide it.`,
  },
  'papers.lines-many': {
    bg: ({ max }) => `Бланката побира до ${max} реда. Махнете излишните.`,
    en: ({ max }) => `A letterhead holds ${max} lines at most. Take the others out.`,
  },
  'papers.emblem-kind': {
    bg: ({ file }) =>
      `„${file}“ не е картина за бланка. Изберете PNG или JPEG; картина от друга програма запишете първо като PNG.`,
    en: ({ file }) =>
      `“${file}” is no picture for a letterhead. Choose a PNG or a JPEG; save a picture of another program as PNG first.`,
  },
  'papers.emblem-large': {
    bg: ({ file, max }) =>
      `„${file}“ е по-голям от ${max} MB или е с повече от 4000 точки на страна. Запишете картината по-малка: на хартията тя е висока 2 см.`,
    en: ({ file, max }) =>
      `“${file}” is larger than ${max} MB or has more than 4000 dots on a side. Save the picture smaller: on paper it is 2 cm high.`,
  },
};
