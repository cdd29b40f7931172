import type { Sentences } from '../../kernel/failure.ts';

/** What is wrong with a field of a line: what happened, where, what to do. */
export const fieldSentences: Sentences = {
  'tariff.field.no-id': {
    bg: () => 'Редът няма „id“: дайте му текст, различен от тези на другите редове.',
    en: () => 'The line has no “id”: give it a text that no other line has.',
  },
  'tariff.field.duplicate-id': {
    bg: (p) =>
      `„id“ ${p['value']} вече е използван във файла (ред ${p['first']}): всеки ред трябва да има свой.`,
    en: (p) =>
      `“id” ${p['value']} is already used in the file (line ${p['first']}): every line needs its own.`,
  },
  'tariff.field.missing': {
    bg: (p) => `Полето „${p['field']}“ липсва, а за този ред е задължително.`,
    en: (p) => `The field “${p['field']}” is missing and this row requires it.`,
  },
  'tariff.field.unknown': {
    bg: (p) =>
      `Полето „${p['field']}“ не е познато за този ред: махнете го или поправете името му.`,
    en: (p) =>
      `The field “${p['field']}” is not known for this row: remove it or correct its name.`,
  },
  'tariff.field.unknown-row': {
    bg: (p) => `Ред ${p['value']} не е от тарифата: очаква се например "4.1".`,
    en: (p) => `Row ${p['value']} is not in the tariff: for example "4.1" is expected.`,
  },
  'tariff.field.not-date': {
    bg: (p) => `„${p['field']}“ е ${p['value']}, а трябва да е съществуваща дата ГГГГ-ММ-ДД.`,
    en: (p) => `“${p['field']}” is ${p['value']}; it must be a real date, YYYY-MM-DD.`,
  },
  'tariff.field.not-bool': {
    bg: (p) =>
      `„${p['field']}“ е ${p['value']}, а трябва да е true или false (в таблица и да/не, 1/0).`,
    en: (p) =>
      `“${p['field']}” is ${p['value']}; it must be true or false (in a table also да/не, 1/0).`,
  },
  'tariff.field.not-whole': {
    bg: (p) => `„${p['field']}“ е ${p['value']}, а трябва да е цяло число.`,
    en: (p) => `“${p['field']}” is ${p['value']}; it must be a whole number.`,
  },
  'tariff.field.negative': {
    bg: (p) => `„${p['field']}“ е ${p['value']}, а не може да е под нула.`,
    en: (p) => `“${p['field']}” is ${p['value']}; it cannot be below zero.`,
  },
  'tariff.field.too-large': {
    bg: (p) => `„${p['field']}“ е ${p['value']}: числото е твърде голямо, проверете го.`,
    en: (p) => `“${p['field']}” is ${p['value']}: the number is too large, check it.`,
  },
  'tariff.field.not-choice': {
    bg: (p) => `„${p['field']}“ е ${p['value']}, а може да е само: ${p['options']}.`,
    en: (p) => `“${p['field']}” is ${p['value']}; it can only be: ${p['options']}.`,
  },
  'tariff.field.not-icd10': {
    bg: (p) => `„${p['field']}“ е ${p['value']}, а трябва да е код по МКБ-10, например Z29.2.`,
    en: (p) => `“${p['field']}” is ${p['value']}; it must be an ICD-10 code such as Z29.2.`,
  },
  'tariff.field.before': {
    bg: (p) =>
      `„${p['field']}“ (${p['value']}) е преди „${p['other']}“ (${p['limit']}): проверете двете дати.`,
    en: (p) =>
      `“${p['field']}” (${p['value']}) is before “${p['other']}” (${p['limit']}): check both dates.`,
  },
  'tariff.field.after': {
    bg: (p) =>
      `„${p['field']}“ (${p['value']}) е след „${p['other']}“ (${p['limit']}): проверете двете дати.`,
    en: (p) =>
      `“${p['field']}” (${p['value']}) is after “${p['other']}” (${p['limit']}): check both dates.`,
  },
  'tariff.field.only-none': {
    bg: () => '„monthsWithoutLevel“ се дава само при ниво „none“.',
    en: () => '“monthsWithoutLevel” is given only with the level “none”.',
  },
  'tariff.field.months-needed': {
    bg: () =>
      'При ниво „none“ дайте „monthsWithoutLevel“: кой пореден месец без ниво е това (1 е първият).',
    en: () =>
      'With the level “none” give “monthsWithoutLevel”: which month without a level this is (1 is the first).',
  },
  'tariff.field.first-month': {
    bg: () => '„monthsWithoutLevel“ започва от 1: първият месец без ниво.',
    en: () => '“monthsWithoutLevel” begins with 1: the first month without a level.',
  },
  'tariff.field.more-than-stay': {
    bg: (p) => `„${p['field']}“ е ${p['value']}, а престоят има само ${p['limit']} леглодни.`,
    en: (p) => `“${p['field']}” is ${p['value']}, but the stay has only ${p['limit']} bed-days.`,
  },
  'tariff.field.sum-too-large': {
    bg: () => 'Сумата е твърде голяма, за да се представи точно: проверете броевете.',
    en: () => 'The sum is too large to be exact: check the counts.',
  },
  'tariff.field.not-json': {
    bg: () => 'Редът не е обект на JSON: очаква се {"id":"…","row":"…", …}.',
    en: () => 'The line is no JSON object: {"id":"…","row":"…", …} is expected.',
  },
};
