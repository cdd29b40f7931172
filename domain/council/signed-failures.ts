import type { Sentences } from '../kernel/failure.ts';

export const signedSentences: Sentences = {
  'signed.kind': {
    bg: ({ file, kinds }) =>
      `„${file}“ не е сред файловете, в които се пази електронен подпис (${kinds}). Изберете подписания файл.`,
    en: ({ file, kinds }) =>
      `“${file}” is none of the files that hold an electronic signature (${kinds}). Choose the signed file.`,
  },
  'signed.none': {
    bg: ({ file }) =>
      `В „${file}“ няма електронен подпис. Изберете файла, който програмата за подписване е записала.`,
    en: ({ file }) =>
      `“${file}” holds no electronic signature. Choose the file that the signing program wrote.`,
  },
  'signed.too-large': {
    bg: ({ file, mb, max }) => `„${file}“ е ${mb} MB, а се приемат най-много ${max} MB.`,
    en: ({ file, mb, max }) => `“${file}” has ${mb} MB, and at most ${max} MB are taken.`,
  },
  'signed.twice': {
    bg: ({ file }) => `Файлът „${file}“ вече е приложен към този документ (същото съдържание).`,
    en: ({ file }) => `The file “${file}” is already beside this document (the same content).`,
  },
  'signed.unknown': {
    bg: () => 'Този подписан файл вече не е приложен към документа. Вижте файловете до него.',
    en: () => 'This signed file is no longer beside the document. See the files beside it.',
  },
  'signed.absent': {
    bg: ({ file }) =>
      `Файлът „${file}“ го няма в папката с данни на това устройство. Приложете го отново или вземете пакета с файлове от устройството, на което е добавен.`,
    en: ({ file }) =>
      `The file “${file}” is not in the data folder of this machine. Attach it again, or fetch the files from the machine it was added on.`,
  },
};
