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
  'council.paper-unreadable': {
    bg: ({ name }) =>
      `Приложението „${name}“ не може да се прочете като PDF (защитено с парола или повредено) и не може да се вмъкне в пакета. Запишете го без парола и го приложете отново или изгответе пакета без приложенията.`,
    en: ({ name }) =>
      `The annex “${name}” cannot be read as PDF (protected by a password, or damaged) and cannot be put into the pack. Save it without a password and attach it again, or build the pack without annexes.`,
  },
  'council.out-kind': {
    bg: ({ file, kinds }) => `„${file}“: този документ се записва като ${kinds}.`,
    en: ({ file, kinds }) => `“${file}”: this document is written as ${kinds}.`,
  },
};
