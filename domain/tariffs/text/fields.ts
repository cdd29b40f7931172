import type { FailureParams, Language, Sentences } from '../../kernel/failure.ts';
import { readSentences } from '../../kernel/read/read-failures.ts';
import { doubtSentences } from '../../text/doubt-sentences.ts';
import { unheadedLetters } from '../mapping.ts';
import { codeBefore, codeByComma, cyrillicIn } from '../icd10.ts';
import { dayText as day } from './days.ts';
import { fieldLabel, optionLabel } from './labels.ts';

const named =
  (language: Language, param = 'field') =>
  (p: FailureParams): string =>
    fieldLabel(String(p[param] ?? ''), language);

const [bgName, enName] = [named('bg'), named('en')];
const [bgOther, enOther] = [named('bg', 'other'), named('en', 'other')];

const letterIn = (p: FailureParams): string => cyrillicIn(String(p['value'] ?? '')) ?? '';

const given = (p: FailureParams): string => String(p['value'] ?? '').replaceAll(/[„“"]/gu, '');
const codeIn = (p: FailureParams): string => {
  const code = codeBefore(given(p));
  return code === null ? '' : `: ${code}`;
};

/** «III ниво, II ниво»: the options as they are called. */
const options = (p: FailureParams, language: Language): string =>
  String(p['options'] ?? '')
    .split(', ')
    .map((option) => optionLabel(option, language))
    .join(', ');

/** What every reader says of a cell or a typed text, said of a field. */
const ofField: Sentences = Object.fromEntries(
  Object.entries({ ...readSentences, ...doubtSentences }).map(([code, { bg, en }]) => [
    `tariff.field.${code}`,
    {
      bg: (p: FailureParams) => `„${bgName(p)}“: ${bg(p)}`,
      en: (p: FailureParams) => `“${enName(p)}”: ${en(p)}`,
    },
  ]),
);

/** What is wrong with a field of a line: what happened, where, what to do. */
export const fieldSentences: Sentences = {
  ...ofField,
  'tariff.field.no-id': {
    bg: () => 'Редът няма номер: дайте му такъв, какъвто няма никой друг ред.',
    en: () => 'The line has no number: give it one that no other line has.',
  },
  'tariff.field.duplicate-id': {
    bg: (p) =>
      `Номер ${p['value']} вече е използван във файла (ред ${p['first']}): всеки ред трябва да има свой.`,
    en: (p) =>
      `Number ${p['value']} is already used in the file (line ${p['first']}): every line needs its own.`,
  },
  'tariff.field.near-id': {
    bg: (p) =>
      `Номер „${p['value']}“ прилича на „${p['spelt']}“ (ред ${p['first']}): различават се само по главна буква, нула отпред, интервал, вида на тире, кавичка или запетая, „№“ отпред, азбука, знак, който не се вижда, или са един отговор на различни езици („да“, „yes“, „ИСТИНА“). Ако са два реда, дайте им различни номера; ако е един, оставете го веднъж.`,
    en: (p) =>
      `Number “${p['value']}” looks like “${p['spelt']}” (line ${p['first']}): they differ only in case, a zero in front, a space, the kind of a dash, quote or comma, “№” in front, the alphabet, a sign that is not seen, or are one answer in several languages (“да”, “yes”, “TRUE”). If these are two lines, give them different numbers; if it is one, keep it once.`,
  },
  'tariff.field.missing': {
    bg: (p) => `Полето „${bgName(p)}“ липсва, а за този ред е задължително.`,
    en: (p) => `The field “${enName(p)}” is missing and this row requires it.`,
  },
  'tariff.field.unknown': {
    bg: (p) => `Полето „${bgName(p)}“ не е познато за този ред: махнете го или поправете името му.`,
    en: (p) => `The field “${enName(p)}” is not known for this row: remove it or correct its name.`,
  },
  'tariff.field.twice': {
    bg: (p) =>
      `„${bgName(p)}“ е дадено два пъти в един ред: коя от стойностите важи, не се знае. Оставете само едната.`,
    en: (p) =>
      `“${enName(p)}” is given twice in one line: nobody knows which of the values holds. Keep only one of them.`,
  },
  'tariff.field.no-heading': {
    bg: (p) =>
      `${p['value']} стои в ${p['field']}, която няма заглавие: преместете го или напишете заглавие, което казва какво е.`,
    en: (p) =>
      `${p['value']} stands in column ${unheadedLetters(String(p['field']))}, which has no heading: move it, or write a heading that says what it is.`,
  },
  'tariff.field.unknown-row': {
    bg: (p) => `Ред ${p['value']} не е от тарифата: очаква се например „4.1“.`,
    en: (p) => `Row ${p['value']} is not in the tariff: for example "4.1" is expected.`,
  },
  'tariff.field.not-date': {
    bg: (p) =>
      `„${bgName(p)}“ е ${p['value']}, а трябва да е съществуваща дата, например 15.03.2022 г.`,
    en: (p) => `“${enName(p)}” is ${p['value']}; it must be a real date, such as 15.03.2022.`,
  },
  'tariff.field.not-bool': {
    bg: (p) =>
      `„${bgName(p)}“ е ${p['value']}, а трябва да е „да“ или „не“ (в JSON – true или false).`,
    en: (p) =>
      `“${enName(p)}” is ${p['value']}; it must be “yes” or “no” (in JSON, true or false).`,
  },
  'tariff.field.not-whole': {
    bg: (p) => `„${bgName(p)}“ е ${p['value']}, а трябва да е цяло число.`,
    en: (p) => `“${enName(p)}” is ${p['value']}; it must be a whole number.`,
  },
  'tariff.field.percent-here': {
    bg: (p) =>
      `„${bgName(p)}“ е ${p['value']}, а тук не се дава процент: напишете броя с цяло число и форматирайте клетката като число.`,
    en: (p) =>
      `“${enName(p)}” is ${p['value']}, and no percentage is given here: write the count as a whole number and format the cell as a number.`,
  },
  'tariff.field.error': {
    bg: (p) =>
      `В „${bgName(p)}“ стои грешката ${p['value']}, а не стойност: поправете формулата или изпразнете клетката.`,
    en: (p) =>
      `“${enName(p)}” holds the error ${p['value']}, not a value: correct the formula or empty the cell.`,
  },
  'tariff.field.uncalculated': {
    bg: (p) =>
      `Формулата в „${bgName(p)}“ не е изчислена: отворете файла с Excel или LibreOffice и го запишете отново.`,
    en: (p) =>
      `The formula in “${enName(p)}” was never calculated: open the file with Excel or LibreOffice and save it again.`,
  },
  'tariff.field.date-here': {
    bg: (p) =>
      `В „${bgName(p)}“ стои дата (${p['value']}): програмата я е направила от друго. Форматирайте клетката като текст и напишете стойността отново.`,
    en: (p) =>
      `“${enName(p)}” holds a date (${p['value']}) that the program made of something else. Format the cell as text and write the value again.`,
  },
  'tariff.field.money-here': {
    bg: (p) =>
      `В „${bgName(p)}“ числото ${p['value']} е форматирано като парична сума, а редът няма суми. Проверете колоната; ако стойността е вярна, форматирайте клетката като число.`,
    en: (p) =>
      `“${enName(p)}” holds the number ${p['value']} in the format of an amount of money, and a line has none. Check the column; if the value is right, format the cell as a number.`,
  },
  'tariff.field.number-for-date': {
    bg: (p) =>
      `„${bgName(p)}“ е числото ${p['value']}, а трябва да е дата: форматирайте колоната като дата и проверете деня.`,
    en: (p) =>
      `“${enName(p)}” is the number ${p['value']}; it must be a date: format the column as dates and check the day.`,
  },
  'tariff.field.icd10-and-text': {
    bg: (p) =>
      `„${bgName(p)}“ е ${p['value']}: след кода стои и друго. Оставете в клетката само кода${codeIn(p)}.`,
    en: (p) =>
      `“${enName(p)}” is ${p['value']}: something else stands after the code. Leave only the code in the cell${codeIn(p)}.`,
  },
  'tariff.field.icd10-comma': {
    bg: (p) =>
      `„${bgName(p)}“ е ${p['value']}, а в кода по МКБ-10 знакът пред последните цифри е точка. Ако кодът е ${codeByComma(given(p))}, напишете го така.`,
    en: (p) =>
      `“${enName(p)}” is ${p['value']}; the mark before the last digits of an ICD-10 code is a point. If the code is ${codeByComma(given(p))}, write it so.`,
  },
  'tariff.field.icd10-cyrillic': {
    bg: (p) =>
      `„${bgName(p)}“ е ${p['value']}, а „${letterIn(p)}“ в него е буква на кирилица: буквата в кода по МКБ-10 е латинска. Напишете я отново на латиница.`,
    en: (p) =>
      `“${enName(p)}” is ${p['value']}, and its “${letterIn(p)}” is a Cyrillic letter: the letter of an ICD-10 code is Latin. Write it again in Latin.`,
  },
  'tariff.field.negative': {
    bg: (p) => `„${bgName(p)}“ е ${p['value']}, а не може да е под нула.`,
    en: (p) => `“${enName(p)}” is ${p['value']}; it cannot be below zero.`,
  },
  'tariff.field.too-large': {
    bg: (p) => `„${bgName(p)}“ е ${p['value']}: числото е твърде голямо, проверете го.`,
    en: (p) => `“${enName(p)}” is ${p['value']}: the number is too large, check it.`,
  },
  'tariff.field.not-choice': {
    bg: (p) => `„${bgName(p)}“ е ${p['value']}, а може да е само: ${options(p, 'bg')}.`,
    en: (p) => `“${enName(p)}” is ${p['value']}; it can only be: ${options(p, 'en')}.`,
  },
  'tariff.field.not-icd10': {
    bg: (p) => `„${bgName(p)}“ е ${p['value']}, а трябва да е код по МКБ-10, например Z29.2.`,
    en: (p) => `“${enName(p)}” is ${p['value']}; it must be an ICD-10 code such as Z29.2.`,
  },
  'tariff.field.before': {
    bg: (p) =>
      `„${bgName(p)}“ (${day(p['value'])}) е преди „${bgOther(p)}“ (${day(p['limit'])}): проверете двете дати.`,
    en: (p) =>
      `“${enName(p)}” (${day(p['value'])}) is before “${enOther(p)}” (${day(p['limit'])}): check both dates.`,
  },
  'tariff.field.after': {
    bg: (p) =>
      `„${bgName(p)}“ (${day(p['value'])}) е след „${bgOther(p)}“ (${day(p['limit'])}): проверете двете дати.`,
    en: (p) =>
      `“${enName(p)}” (${day(p['value'])}) is after “${enOther(p)}” (${day(p['limit'])}): check both dates.`,
  },
  'tariff.field.only-none': {
    bg: (p) => `„${bgName(p)}“ се дава само за болница без ниво.`,
    en: (p) => `“${enName(p)}” is given only for a hospital without a level.`,
  },
  'tariff.field.months-needed': {
    bg: () =>
      'За болница без ниво дайте кой пореден месец без ниво започва в деня на приемането (1 е първият), или от коя дата е без ниво.',
    en: () =>
      'For a hospital without a level give which month without a level begins on the day of admission (1 is the first), or since which day it is without one.',
  },
  'tariff.field.months-differ': {
    bg: (p) =>
      `„${bgName(p)}“ е ${p['value']}, а от ${day(p['since'])} денят на приемането е в месец ${p['month']}: поправете едното или оставете само датата.`,
    en: (p) =>
      `“${enName(p)}” is ${p['value']}, but from ${day(p['since'])} the day of admission is in month ${p['month']}: correct one of them, or leave only the date.`,
  },
  'tariff.field.first-month': {
    bg: () => '„Пореден месец без ниво“ започва от 1: първият месец без ниво.',
    en: () => '“Which month without a level” begins with 1: the first month.',
  },
  'tariff.field.more-than-stay': {
    bg: (p) => `„${bgName(p)}“ е ${p['value']}, а престоят има само ${p['limit']} леглодни.`,
    en: (p) => `“${enName(p)}” is ${p['value']}, but the stay has only ${p['limit']} bed-days.`,
  },
  'tariff.field.sum-too-large': {
    bg: () => 'Сумата е твърде голяма, за да се представи точно: проверете броевете.',
    en: () => 'The sum is too large to be exact: check the counts.',
  },
  'tariff.field.not-json': {
    bg: () => 'Редът не може да се прочете: очаква се един обект на JSON на ред.',
    en: () => 'The line is no JSON object: {"id":"…","row":"…", …} is expected.',
  },
};
