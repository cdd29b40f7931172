import type { Sentences } from '../kernel/failure.ts';

export const documentSentences: Sentences = {
  'pdf.failed': {
    bg: ({ detail }) =>
      `Документът не можа да се направи като PDF (${detail}). Данните не са засегнати. Опитайте отново; ако грешката се повтори, запишете таблицата като XLSX и съобщете текста на грешката.`,
    en: ({ detail }) =>
      `The document could not be made as PDF (${detail}). The data is not affected. Try again; if the error comes back, save the table as XLSX and report the text of the error.`,
  },
  'file.no-room': {
    bg: ({ path }) =>
      `На диска, където е трябвало да бъде „${path}“, няма място. Файлът не е записан. Освободете място там или посочете друг диск.`,
    en: ({ path }) =>
      `The disk on which “${path}” was to be is full. The file was not written. Free some space there or name another disk.`,
  },
  'file.same': {
    bg: ({ file, read }) =>
      `„${file}“ и „${read}“ са един и същ файл: записаното би унищожило прочетеното. Посочете друго име за новия файл; нищо не е презаписано.`,
    en: ({ file, read }) =>
      `“${file}” and “${read}” are one file: what is written would destroy what is read. Give the new file another name; nothing was overwritten.`,
  },
  'file.of-data': {
    bg: ({ file }) =>
      `„${file}“ е файл от папката с данни на Мярка и не се презаписва. Посочете друго място; нищо не е презаписано.`,
    en: ({ file }) =>
      `“${file}” is a file of Myarka’s own data folder and is not written over. Name another place; nothing was overwritten.`,
  },
  'file.not-written': {
    bg: ({ path, detail }) =>
      `Файлът „${path}“ не можа да се запише (${detail}). Проверете дали папката съществува, дали има място и дали имате право да пишете в нея.`,
    en: ({ path, detail }) =>
      `The file “${path}” could not be written (${detail}). Check that the folder exists, has room, and lets you write to it.`,
  },
};
