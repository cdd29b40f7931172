/** Sentences of Bulgarian usage. */
import type { RuleTexts } from './rule-texts.ts';
import type { UsageRule } from './usage.ts';

const COLUMN: Readonly<Record<string, { readonly bg: string; readonly en: string }>> = {
  title: { bg: 'Заглавията на мерките', en: 'Titles of measures' },
  expectedResult: { bg: 'Очакваните резултати', en: 'Expected results' },
  text: { bg: 'Индикаторите', en: 'Indicators' },
};

export const usageTexts: RuleTexts<UsageRule> = {
  'missing-preposition': {
    title: { bg: 'Изпуснат предлог', en: 'A preposition left out' },
    bg: (p) => `В „${p['place']}“ е изпуснат предлогът „на“. Добавете го.`,
    en: (p) => `In “${p['place']}” the preposition „на“ is left out. Put it in.`,
  },
  'dangling-preposition': {
    title: { bg: 'Предлог, за който няма дума', en: 'A preposition that hangs on nothing' },
    bg: (p) =>
      `„${p['place']}“ не се свързва с нищо преди него: там няма дума с този предлог. Преработете изречението.`,
    en: (p) =>
      `„${p['place']}“ joins on to nothing before it: no word there takes that preposition. Reword the sentence.`,
  },
  'doubled-sense': {
    title: { bg: 'Две думи за едно и също', en: 'Two words for the same thing' },
    bg: (p) =>
      `„${p['place']}“: двете думи изглежда означават едно и също. Оставете едната или обяснете разликата.`,
    en: (p) =>
      `„${p['place']}“: both words seem to mean the same. Keep one, or explain the difference.`,
  },
  'foreign-words': {
    title: { bg: 'Чужди думи вместо българско име', en: 'Foreign words for a Bulgarian name' },
    bg: (p) =>
      `„${p['place']}“ е чужд израз. Напишете българското наименование; чуждото може да остане в скоби.`,
    en: (p) =>
      `„${p['place']}“ is a foreign expression. Write the Bulgarian name; the foreign one may stay in brackets.`,
  },
  'hyphen-for-dash': {
    title: { bg: 'Малко тире вместо тире', en: 'A hyphen for a dash' },
    bg: (p) => `В „${p['place']}“ стои малко тире, а се пише тире („–“). Поправете го.`,
    en: (p) => `In “${p['place']}” a hyphen stands for a dash („–“). Correct it.`,
  },
  'range-dash-varies': {
    title: { bg: 'Различно тире между годините', en: 'Different dashes between years' },
    bg: (p) =>
      `Между годините стои ту едно, ту друго тире: „${p['usual']}“ (${p['count']} места) и ${p['others']}. Пишете ги еднакво.`,
    en: (p) =>
      `Years are joined by different dashes: „${p['usual']}“ (${p['count']} places) and ${p['others']}. Write them alike.`,
  },
  'full-stop-varies': {
    title: { bg: 'Точка в края ту има, ту няма', en: 'A full stop at the end, or none' },
    bg: (p) =>
      `${COLUMN[String(p['field'])]?.bg} завършват различно: ${p['with']} с точка и ${p['without']} без точка. Изберете едното.`,
    en: (p) =>
      `${COLUMN[String(p['field'])]?.en} end in two ways: ${p['with']} with a full stop and ${p['without']} without. Choose one.`,
  },
};
