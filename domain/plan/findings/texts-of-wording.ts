/** Sentences of spelling, punctuation, headings and abbreviations. */
import type { AbbreviationRule } from './abbreviations.ts';
import type { HeadingRule } from './headings.ts';
import type { PunctuationRule } from './punctuation.ts';
import type { RuleTexts } from './rule-texts.ts';
import type { SpellingRule } from './spelling.ts';
import type { TermRule } from './terms.ts';

export const spellingTexts: RuleTexts<SpellingRule> = {
  'mixed-script': {
    title: { bg: 'Латински букви в българска дума', en: 'Latin letters in a Bulgarian word' },
    bg: (p) =>
      `В „${p['word']}“ има латински букви (${p['letters']}), които изглеждат като кирилски: търсене и подреждане в други програми я подминават. Напишете я само на кирилица.`,
    en: (p) =>
      `“${p['word']}” holds Latin letters (${p['letters']}) that look Cyrillic: searching and sorting in other programs pass it by. Write it in Cyrillic only.`,
  },
  'doubled-word': {
    title: { bg: 'Повторена дума', en: 'Doubled word' },
    bg: (p) => `„${p['word']}“: една и съща дума стои два пъти. Махнете едната.`,
    en: (p) => `“${p['word']}”: the same word stands twice. Take one out.`,
  },
  misspelling: {
    title: { bg: 'Правописна грешка', en: 'Misspelling' },
    bg: (p) => `Написано е „${p['word']}“; правилно е „${p['right']}“.`,
    en: (p) => `It says “${p['word']}”; right is “${p['right']}”.`,
  },
  'rare-word': {
    title: { bg: 'Вероятна правописна грешка', en: 'Probable misspelling' },
    bg: (p) =>
      `„${p['word']}“ се среща само веднъж и се различава с една буква от „${p['near']}“ (${p['count']} пъти). Проверете дали не е грешка.`,
    en: (p) =>
      `“${p['word']}” occurs only once and differs by one letter from “${p['near']}” (${p['count']} times). Check whether it is a mistake.`,
  },
  'missing-word': {
    title: { bg: 'Вероятно липсва дума', en: 'A word is probably missing' },
    bg: (p) =>
      `В „${p['word']}“ след „да“ няма глагол: вероятно липсва дума. Сравнете с приетия документ и я допълнете, ако липсва и там.`,
    en: (p) =>
      `In “${p['word']}” no verb follows „да“: a word is probably missing. Compare with the adopted document, and add it if it is missing there too.`,
  },
};

export const punctuationTexts: RuleTexts<PunctuationRule> = {
  spacing: {
    title: { bg: 'Интервал около препинателен знак', en: 'Space around a punctuation mark' },
    bg: (p) => `В „${p['place']}“ липсва интервал или има излишен. Поправете го.`,
    en: (p) => `In “${p['place']}” a space is missing or too many. Correct it.`,
  },
  'stray-full-stop': {
    title: { bg: 'Излишна точка', en: 'Stray full stop' },
    bg: (p) => `В „${p['place']}“ точката е излишна или не е на мястото си. Поправете я.`,
    en: (p) => `In “${p['place']}” the full stop is superfluous or out of place. Correct it.`,
  },
  comma: {
    title: { bg: 'Липсваща запетая', en: 'Missing comma' },
    bg: (p) =>
      `В „${p['place']}“ липсва запетая пред подчинената или обособената част. Поставете я.`,
    en: (p) => `In “${p['place']}” the comma before the dependent part is missing. Put it in.`,
  },
  quotes: {
    title: { bg: 'Незатворени кавички', en: 'Unbalanced quotation marks' },
    bg: (p) =>
      `Отварящите кавички са ${p['open']}, а затварящите – ${p['close']}. Добавете липсващите.`,
    en: (p) =>
      `There are ${p['open']} opening and ${p['close']} closing quotation marks. Add the missing one.`,
  },
  brackets: {
    title: { bg: 'Незатворени скоби', en: 'Unbalanced brackets' },
    bg: (p) =>
      `Отварящите скоби са ${p['open']}, а затварящите – ${p['close']}. Добавете липсващата.`,
    en: (p) =>
      `There are ${p['open']} opening and ${p['close']} closing brackets. Add the missing one.`,
  },
};

export const headingTexts: RuleTexts<HeadingRule> = {
  'heading-differs': {
    title: { bg: 'Заглавие с две изписвания', en: 'A heading worded in two ways' },
    bg: (p) =>
      `Заглавието на ${p['code']} в списъка и в таблицата се различава: „${p['titleInList']}“ и „${p['title']}“. Изберете едно изписване.`,
    en: (p) =>
      `The heading of ${p['code']} differs between the list and the table: “${p['titleInList']}” and “${p['title']}”. Choose one wording.`,
  },
  'name-differs': {
    title: { bg: 'Наименование с изпусната дума', en: 'A name that lost a word' },
    bg: (p) =>
      `Индикаторът назовава същото без думата „${p['word']}“ от заглавието. Изпишете наименованието еднакво.`,
    en: (p) =>
      `The indicator gives the same name without the title’s word „${p['word']}“. Write the name alike.`,
  },
};

export const abbreviationTexts: RuleTexts<AbbreviationRule> = {
  'abbreviation-undeclared': {
    title: { bg: 'Необявено съкращение', en: 'Undeclared abbreviation' },
    bg: (p) =>
      `„${p['short']}“ се използва (места: ${p['count']}), но го няма в списъка на съкращенията и не е обяснено в текста. Добавете го в списъка.`,
    en: (p) =>
      `“${p['short']}” is used (places: ${p['count']}) but is not in the list of abbreviations, nor explained in the text. Add it to the list.`,
  },
  'abbreviation-unused': {
    title: {
      bg: 'Обявено, но неизползвано съкращение',
      en: 'Abbreviation declared but never used',
    },
    bg: (p) =>
      `„${p['short']}“ (${p['long']}) е в списъка на съкращенията, но не се среща никъде другаде в плана. Махнете го или го използвайте.`,
    en: (p) =>
      `“${p['short']}” (${p['long']}) is in the list of abbreviations but occurs nowhere else in the plan. Take it out, or use it.`,
  },
  'abbreviation-ambiguous': {
    title: { bg: 'Съкращение с две значения', en: 'Abbreviation with two meanings' },
    bg: (p) =>
      `„${p['short']}“ е обявено като „${p['long']}“, а „${p['name']}“ е наименование на друго нещо. Изпишете наименованието изцяло.`,
    en: (p) =>
      `“${p['short']}” is declared as “${p['long']}”, but “${p['name']}” is the name of something else. Write the name in full.`,
  },
  'abbreviation-name-varies': {
    title: { bg: 'Едно наименование, изписано различно', en: 'One name spelt in several ways' },
    bg: (p) =>
      `„${p['short']}“ е обявено като „${p['long']}“, а на друго място пълното име е „${p['names']}“. Изберете едно изписване.`,
    en: (p) =>
      `“${p['short']}” is declared as “${p['long']}”, but is spelt out elsewhere as “${p['names']}”. Choose one wording.`,
  },
  'abbreviation-twice': {
    title: { bg: 'Съкращение, обявено два пъти', en: 'Abbreviation declared twice' },
    bg: (p) => `„${p['short']}“ е обявено повече от веднъж: ${p['longs']}. Оставете едно значение.`,
    en: (p) => `“${p['short']}” is declared more than once: ${p['longs']}. Keep one meaning.`,
  },
};

export const termTexts: RuleTexts<TermRule> = {
  'term-varies': {
    title: { bg: 'Едно нещо с няколко наименования', en: 'One thing under several names' },
    bg: (p) =>
      `Едно и също изглежда наречено „${p['usual']}“ (${p['count']}) и ${p['others']}. Ако е едно, изберете едно наименование; ако не е, обяснете разликата.`,
    en: (p) =>
      `One thing seems to be called „${p['usual']}“ (${p['count']}) and ${p['others']}. If it is one, choose one name; if not, explain the difference.`,
  },
};
