import type { Sentences } from '../kernel/failure.ts';

export const paperSentences: Sentences = {
  'council.paper-kind': {
    bg: ({ name, found }) =>
      `Файлът „${name}“ не е това, което казва името му: съдържанието е ${found}. Проверете дали е избран верният файл и дали се отваря; той не е приложен.`,
    en: ({ name, found }) =>
      `The file “${name}” is not what its name says: it holds ${found}. Check that it is the right file and that it opens; it was not attached.`,
  },
  'council.paper-extension': {
    bg: ({ name, kinds }) =>
      `Файлът „${name}“ е от вид, който не може да бъде материал на заседание. Приемат се: ${kinds}.`,
    en: ({ name, kinds }) =>
      `The file “${name}” is of a kind that cannot be a paper of a sitting. Accepted kinds: ${kinds}.`,
  },
  'council.paper-empty': {
    bg: ({ name }) =>
      `Файлът „${name}“ е празен и не е приложен. Проверете го на мястото, от което е взет.`,
    en: ({ name }) =>
      `The file “${name}” is empty and was not attached. Check it where it came from.`,
  },
  'council.paper-size': {
    bg: ({ name, size, max }) =>
      `Файлът „${name}“ е ${size} МБ, а най-големият допустим е ${max} МБ. Намалете картините в него или го разделете.`,
    en: ({ name, size, max }) =>
      `The file “${name}” has ${size} MB, and the largest accepted has ${max} MB. Shrink its pictures or split it.`,
  },
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
  'council.paper-damaged': {
    bg: ({ name }) =>
      `Файлът „${name}“ в папката с данни е променен или повреден: контролната му сума не съвпада. Приложете го отново от оригинала.`,
    en: ({ name }) =>
      `The file “${name}” in the data folder was changed or damaged: its hash does not match. Attach it again from the original.`,
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
