/** What is said of a paper that was looked into, and of its fate in the pack. */
import type { Language } from '../kernel/failure.ts';
import {
  reasons,
  type Fate,
  type Finding,
  type FindingCode,
  type PaperExam,
} from './paper-exam.ts';

type Words = Readonly<Record<Language, (count: number, names: string) => string>>;

const WORDS: Readonly<Record<FindingCode, Words>> = {
  'not-pdf': {
    bg: () => 'Файлът не е PDF.',
    en: () => 'The file is not a PDF.',
  },
  'user-password': {
    bg: () => 'Отваря се само с парола, затова съдържанието му не е прегледано.',
    en: () => 'It opens only with a password, so its content was not looked into.',
  },
  'owner-password': {
    bg: () => 'Отваря се свободно, но авторът му не позволява промени и копиране на страници.',
    en: () => 'It opens freely, but its author allows no changes and no copying of pages.',
  },
  damaged: {
    bg: () =>
      'Файлът е повреден и програмите го поправят при отваряне, всяка по своему. Запишете го наново с програмата, от която идва.',
    en: () =>
      'The file is damaged and programs mend it when opening it, each in its own way. Save it again with the program it comes from.',
  },
  unusual: {
    bg: () => 'Файлът е построен така, че страниците му не могат да бъдат пренесени сигурно.',
    en: () => 'The file is built in a way that its pages cannot be carried over safely.',
  },
  portfolio: {
    bg: (_, names) => `Портфолио: съдържанието му са файловете в него (${names}).`,
    en: (_, names) => `A portfolio: its content are the files in it (${names}).`,
  },
  files: {
    bg: (_, names) => `Към него са прикачени файлове: ${names}.`,
    en: (_, names) => `Files are attached to it: ${names}.`,
  },
  xfa: {
    bg: () => 'Формуляр на XFA: повечето програми не показват съдържанието му.',
    en: () => 'An XFA form: most programs do not show its content.',
  },
  'form-undrawn': {
    bg: () => 'Формуляр, чиито полета всяка програма изписва по своему.',
    en: () => 'A form whose fields each program draws in its own way.',
  },
  media: {
    bg: () => 'В страниците му има видео, звук или триизмерни изображения.',
    en: () => 'There are video, sound or 3D pictures in its pages.',
  },
  form: {
    bg: (count) =>
      `Формуляр, полета: ${count}. В пакета те са такива, каквито са попълнени, и не могат да се променят.`,
    en: (count) =>
      `A form, fields: ${count}. In the pack they are as filled in, and cannot be changed.`,
  },
  signed: {
    bg: (count) =>
      `Електронни подписи: ${count}. Те важат само за самия файл и не са проверявани; в пакета е само видимият им знак.`,
    en: (count) =>
      `Electronic signatures: ${count}. They hold for the file itself only and were not checked; the pack has only what is seen of them.`,
  },
  scripts: {
    bg: () => 'Има програмен код (JavaScript). В пакета той не се пренася.',
    en: () => 'It has scripts (JavaScript). They are not carried into the pack.',
  },
  'layers-off': {
    bg: (_, names) =>
      `Изключени слоеве: ${names}. Те остават изключени, но всеки, който има файла, може да ги включи и да прочете какво пише.`,
    en: (_, names) =>
      `Layers that are off: ${names}. They stay off, but whoever has the file can turn them on and read them.`,
  },
  layers: {
    bg: (count) => `Слоеве: ${count}, всички включени.`,
    en: (count) => `Layers: ${count}, all on.`,
  },
  fonts: {
    bg: (_, names) =>
      `Шрифтове, които не са във файла: ${names}. На друго устройство текстът може да изглежда другояче.`,
    en: (_, names) =>
      `Fonts that are not in the file: ${names}. The text may look different elsewhere.`,
  },
};

const FATES: Readonly<Record<Fate, Readonly<Record<Language, string>>>> = {
  whole: {
    bg: 'Влиза в пакета.',
    en: 'Goes into the pack.',
  },
  copy: {
    bg: 'Страниците влизат в пакета, а самият файл се прилага и отделно.',
    en: 'Its pages go into the pack, and the file itself is also given beside it.',
  },
  apart: {
    bg: 'Прилага се като отделен файл; в пакета има лист за него.',
    en: 'Given as a file of its own; the pack has a sheet for it.',
  },
};

const MAX_NAMES = 8;

const quoted = (names: readonly string[], language: Language): string => {
  const shown = names
    .slice(0, MAX_NAMES)
    .map((one) => (language === 'bg' ? `„${one}“` : `“${one}”`));
  return [...shown, ...(names.length > MAX_NAMES ? ['…'] : [])].join(', ');
};

export const fateText = (fate: Fate, language: Language): string => FATES[fate][language];

export const findingText = ({ code, count = 0, names = [] }: Finding, language: Language): string =>
  WORDS[code][language](count, quoted(names, language));

/** The lines of its sheet in the pack. */
export const sheetReasons = (exam: PaperExam): string[] =>
  reasons(exam).map((finding) => findingText(finding, 'bg'));
