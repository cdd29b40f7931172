/** Why a typed text has no value: what was typed, how it could be meant, what to type. */
import type { FailureParams, Sentences } from '../failure.ts';

type Param = FailureParams[string] | undefined;

/** What to write where a count stands beside something; with `decimal` it can be read in two ways. */
const countBg = (number: Param, decimal: Param, typed: Param): string =>
  decimal === undefined
    ? `Ако броят е ${number}, напишете само ${number}`
    : `Числото в него може да е ${number} или ${decimal}: ако броят е ${number}, напишете ${number}, ако е ${decimal} – ${typed}`;

const countEn = (number: Param, decimal: Param, typed: Param): string =>
  decimal === undefined
    ? `If the count is ${number}, write ${number} only`
    : `Its number may be ${number} or ${decimal} (with a decimal part): if the count is ${number}, write ${number}, else ${typed}`;

const numbers: Sentences = {
  'read.not-a-number': {
    bg: ({ text }) => `„${text}“ не е число. Напишете го само с цифри, например 1234 или 0,5.`,
    en: ({ text }) => `“${text}” is not a number. Write it in digits only, such as 1234 or 0.5.`,
  },
  'read.with-percent': {
    bg: ({ text, number, decimal, typed }) =>
      `„${text}“ е дял в проценти, а тук се пише число без мярка (брой). ${countBg(number, decimal, typed)}; делът не се пише тук.`,
    en: ({ text, number, decimal, typed }) =>
      `“${text}” is a share in per cent, and a number without a unit (a count) is written here. ${countEn(number, decimal, typed)}; the share is not written here.`,
  },
  'read.with-money': {
    bg: ({ text, number, decimal, typed }) =>
      `„${text}“ е сума пари, а тук се пише число без мярка (брой). ${countBg(number, decimal, typed)}; сумата не се пише тук.`,
    en: ({ text, number, decimal, typed }) =>
      `“${text}” is an amount of money, and a number without a unit (a count) is written here. ${countEn(number, decimal, typed)}; the amount is not written here.`,
  },
  'read.with-unit': {
    bg: ({ text, number, decimal, typed }) =>
      decimal === undefined
        ? `В „${text}“ до числото има дума. Напишете само числото: ${number}.`
        : `В „${text}“ до числото има дума. ${countBg(number, decimal, typed)}.`,
    en: ({ text, number, decimal, typed }) =>
      decimal === undefined
        ? `In “${text}” a word stands beside the number. Write only ${number}.`
        : `In “${text}” a word stands beside the number. ${countEn(number, decimal, typed)}.`,
  },
  'read.unclear-number': {
    bg: ({ text, whole, decimal, typed, only }) => {
      const both = `„${text}“ може да е ${whole} или ${decimal}`;
      switch (only) {
        case 'whole':
          return `${both}, а тук се пише цяло число. Ако е ${whole}, напишете ${whole}.`;
        case 'money':
          return `${both}, а сумите са с най-много два знака след запетаята. Ако е ${whole}, напишете ${whole}.`;
        case 'percent':
          return `${both}, а тук се пише процент от 0 до 100. Ако е ${decimal}, напишете ${typed}.`;
        default:
          return `${both}. Напишете ${whole}, а ако е с дробна част – ${typed}.`;
      }
    },
    en: ({ text, whole, decimal, typed, only }) => {
      const both = `“${text}” may be ${whole} or ${decimal} (with a decimal part)`;
      switch (only) {
        case 'whole':
          return `${both}, and a whole number is written here. If it is ${whole}, write ${whole}.`;
        case 'money':
          return `${both}, and amounts have at most two decimals. If it is ${whole}, write ${whole}.`;
        case 'percent':
          return `${both}, and a percentage from 0 to 100 is written here. If it is ${decimal}, write ${typed}.`;
        default:
          return `${both}. Write ${whole}, or ${typed} for the decimal.`;
      }
    },
  },
  'read.strange-digits': {
    bg: ({ text }) => `„${text}“ е изписано с други цифри. Напишете го с цифрите от 0 до 9.`,
    en: ({ text }) => `“${text}” is written in other digits. Write it with the digits 0 to 9.`,
  },
  'read.too-long': {
    bg: ({ digits, max }) =>
      `Числото е с ${digits} цифри, а може да е най-много с ${max}. Проверете го и го напишете отново.`,
    en: ({ digits, max }) =>
      `The number has ${digits} digits; at most ${max} are possible. Check it and write it again.`,
  },
  'read.not-whole': {
    bg: ({ text }) => `„${text}“ не е цяло число. Напишете число без дробна част.`,
    en: ({ text }) => `“${text}” is not a whole number. Write a number without a decimal part.`,
  },
  'read.whole-range': {
    bg: ({ text, min, max }) =>
      `„${text}“ не е цяло число от ${min} до ${max}. Напишете го само с цифри, без точка и запетая.`,
    en: ({ text, min, max }) =>
      `“${text}” is not a whole number from ${min} to ${max}. Write it in digits only, without a point or comma.`,
  },
  'read.out-of-range': {
    bg: ({ text, min, max }) => `„${text}“ е извън границите. Напишете число от ${min} до ${max}.`,
    en: ({ text, min, max }) => `“${text}” is out of bounds. Write a number from ${min} to ${max}.`,
  },
  'read.below': {
    bg: ({ text, min }) =>
      min === 0
        ? `„${text}“ е под нулата. Напишете 0 или повече.`
        : `„${text}“ е твърде малко. Напишете ${min} или повече.`,
    en: ({ text, min }) =>
      min === 0
        ? `“${text}” is below zero. Write 0 or more.`
        : `“${text}” is too small. Write ${min} or more.`,
  },
  'read.too-large': {
    bg: ({ text }) => `„${text}“ е твърде голямо число. Проверете го и го напишете отново.`,
    en: ({ text }) => `“${text}” is too large a number. Check it and write it again.`,
  },
  'read.year': {
    bg: ({ text, min, max }) =>
      `„${text}“ не е година тук. Напишете я с четири цифри, от ${min} до ${max}.`,
    en: ({ text, min, max }) =>
      `“${text}” is no year here. Write it in four digits, from ${min} to ${max}.`,
  },
  'read.percent': {
    bg: ({ text }) => `„${text}“ не е между 0 и 100 %. Напишете процент от 0 до 100.`,
    en: ({ text }) => `“${text}” is not between 0 and 100 %. Write a percentage from 0 to 100.`,
  },
  'read.degree': {
    bg: ({ text }) => `„${text}“ не е степен на изпълнение. Напишете цяло число от 0 до 100.`,
    en: ({ text }) => `“${text}” is no degree of completion. Write a whole number from 0 to 100.`,
  },
  'read.degree-part': {
    bg: ({ text, percent }) =>
      `„${text}“ не е степен на изпълнение, която е цяло число от 0 до 100. Ако е ${percent} %, напишете ${percent}.`,
    en: ({ text, percent }) =>
      `“${text}” is no degree of completion, which is a whole number from 0 to 100. If it is ${percent} %, write ${percent}.`,
  },
  'read.yes-no': {
    bg: ({ text }) => `„${text}“ не е отговор. Напишете „да“ или „не“ (или 1, 0).`,
    en: ({ text }) => `“${text}” is no answer. Write “yes” or “no” (or 1, 0).`,
  },
  'read.yes-no-latin': {
    bg: ({ text, letters }) =>
      `В „${text}“ има латинска буква (${letters}), която изглежда като кирилска. Напишете отговора отново на кирилица.`,
    en: ({ text, letters }) =>
      `“${text}” contains a Latin letter (${letters}) that looks like a Cyrillic one. Write the answer again in one alphabet.`,
  },
};

const sums: Sentences = {
  'read.not-money': {
    bg: ({ text }) => `„${text}“ не е сума. Напишете я само с цифри, например 12500,50.`,
    en: ({ text }) => `“${text}” is not an amount. Write it in digits only, such as 12500.50.`,
  },
  'read.percent-for-money': {
    bg: ({ text }) =>
      `„${text}“ е процент, а тук се пише сума. Напишете колко е сумата, а не каква част е; ако само клетката е форматирана като процент, сменете формата и проверете сумата.`,
    en: ({ text }) =>
      `“${text}” is a percentage, and an amount is written here. Write how much it is, not which share; if only the cell is formatted as a percentage, change the format and check the amount.`,
  },
  'read.money-places': {
    bg: ({ text }) =>
      `„${text}“ има повече от два знака след запетаята. Напишете сумата с най-много два.`,
    en: ({ text }) => `“${text}” has more than two decimals. Write the amount with at most two.`,
  },
  'read.lev-in-euro': {
    bg: ({ text, eur }) =>
      `„${text}“ е в лева, а тук сумата е в евро. Ако сумата е в лева, напишете равностойността ѝ: ${eur}`,
    en: ({ text, eur }) =>
      `“${text}” is in leva, and the amount here is in euro. If the sum is in leva, write its equivalent: ${eur}`,
  },
  'read.euro-in-lev': {
    bg: ({ text }) =>
      `„${text}“ е в евро, а тук сумата е в лева. Напишете сумата в лева, както е в документа.`,
    en: ({ text }) =>
      `“${text}” is in euro, and the amount here is in leva. Write it in leva, as in the document.`,
  },
};

const dates: Sentences = {
  'read.not-a-date': {
    bg: ({ text }) => `„${text}“ не е дата. Напишете ден, месец и година, например 15.03.2026.`,
    en: ({ text }) => `“${text}” is not a date. Write day, month and year, such as 15.03.2026.`,
  },
  'read.no-such-day': {
    bg: ({ text }) => `Няма такъв ден: „${text}“. Проверете деня и месеца.`,
    en: ({ text }) => `There is no such day: “${text}”. Check the day and the month.`,
  },
  'read.date-no-year': {
    bg: ({ text }) => `В „${text}“ липсва годината. Напишете и нея, например 15.03.2026.`,
    en: ({ text }) => `“${text}” lacks the year. Write it, too, such as 15.03.2026.`,
  },
  'read.date-year': {
    bg: ({ text }) => `Годината в „${text}“ не е от 1900 до 2199. Напишете я с четири цифри.`,
    en: ({ text }) => `The year in “${text}” is not from 1900 to 2199. Write it in four digits.`,
  },
  'read.unclear-date': {
    bg: ({ text, first, second }) =>
      `„${text}“ може да е ${first} или ${second} Напишете датата с точки: ден.месец.година.`,
    en: ({ text, first, second }) =>
      `“${text}” may be ${first} or ${second} Write the date with points: day.month.year.`,
  },
};

export const readSentences: Sentences = { ...numbers, ...sums, ...dates };
