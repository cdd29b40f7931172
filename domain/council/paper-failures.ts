import type { Sentences } from '../kernel/failure.ts';

export const paperSentences: Sentences = {
  'council.paper-twice': {
    bg: ({ name }) => `Файлът „${name}“ вече е приложен към тази точка (същото съдържание).`,
    en: ({ name }) => `The file “${name}” is already attached to this item (the same content).`,
  },
  'council.paper-unknown': {
    bg: () => 'Този материал вече не е приложен към точката. Вижте материалите ѝ.',
    en: () => 'This paper is no longer attached to the item. See its papers.',
  },
  'council.paper-absent': {
    bg: ({ name }) =>
      `Файлът „${name}“ го няма в папката с данни на това устройство. Приложете го отново или вземете пакета с файлове от устройството, на което е добавен.`,
    en: ({ name }) =>
      `The file “${name}” is not in the data folder of this machine. Attach it again, or fetch the files from the machine it was added on.`,
  },
  'council.paper-broken': {
    bg: ({ name }) =>
      `„${name}“ не е цял PDF: липсват части от него (например изтеглянето е прекъснато). Файлът не е приложен. Вземете го отново от източника му.`,
    en: ({ name }) =>
      `“${name}” is not a whole PDF: parts of it are missing (a download was cut short, perhaps). It was not attached. Fetch it again from where it comes from.`,
  },
  'council.paper-no-pages': {
    bg: ({ name }) =>
      `В „${name}“ няма нито една страница. Файлът не е приложен. Проверете дали е записан докрай.`,
    en: ({ name }) =>
      `“${name}” has no pages. It was not attached. Check whether it was saved to the end.`,
  },
  'council.out-kind': {
    bg: ({ file, kinds }) => `„${file}“: този документ се записва като ${kinds}.`,
    en: ({ file, kinds }) => `“${file}”: this document is written as ${kinds}.`,
  },
};
