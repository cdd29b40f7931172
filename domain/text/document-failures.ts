import type { Sentences } from '../kernel/failure.ts';

export const documentSentences: Sentences = {
  'pdf.failed': {
    bg: ({ detail }) =>
      `Документът не можа да се направи като PDF (${detail}). Данните не са засегнати. Опитайте отново; ако грешката се повтори, запишете таблицата като XLSX и съобщете текста на грешката.`,
    en: ({ detail }) =>
      `The document could not be made as PDF (${detail}). The data is not affected. Try again; if the error comes back, save the table as XLSX and report the text of the error.`,
  },
  'file.not-written': {
    bg: ({ path, detail }) =>
      `Файлът „${path}“ не можа да се запише (${detail}). Проверете дали папката съществува, дали има място и дали имате право да пишете в нея.`,
    en: ({ path, detail }) =>
      `The file “${path}” could not be written (${detail}). Check that the folder exists, has room, and lets you write to it.`,
  },
};
