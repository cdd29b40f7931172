/**
 * Misspellings and needless commas of the adopted plan, each read in its place. A phrase stands here where the
 * word alone could be right («ползва», «програма», «конкурента» are words). One with a capital is
 * looked for as it is written. `judged` marks those where the words could be meant so, or another
 * correction would do: a word left out, a comma, a case, a preposition.
 */
export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
  readonly judged?: true;
}

export const KNOWN_MISSPELLINGS: readonly Misspelling[] = [
  { wrong: 'конкурента среда', right: 'конкурентна среда' },
  { wrong: 'простарнство', right: 'пространство' },
  { wrong: 'трансраничен', right: 'трансграничен' },
  { wrong: 'рентгенолоични', right: 'рентгенологични' },
  { wrong: 'паталогични', right: 'патологични' },
  { wrong: 'в ползва на', right: 'в полза на' },
  { wrong: 'национални и регионални програма', right: 'национални и регионални програми' },
  { wrong: 'държавната администрацията', right: 'държавната администрация' },
  { wrong: 'разработени информационно', right: 'разработено информационно' },
  { wrong: 'разработени набор', right: 'разработен набор' },
  {
    wrong: 'лекарствени/противопоказания',
    right: 'лекарствени взаимодействия/противопоказания',
    judged: true,
  },
  {
    wrong: 'всички здравни информационни и здравни',
    right: 'всички здравни информационни системи и здравни',
    judged: true,
  },
  { wrong: 'включени Лечебни заведения', right: 'включени лечебни заведения', judged: true },
  { wrong: 'употреба; Скрининг', right: 'употреба; скрининг', judged: true },
  { wrong: 'здравен запис, ще', right: 'здравен запис ще', judged: true },
  { wrong: 'съгласие, от страна', right: 'съгласие от страна', judged: true },
  { wrong: 'автоматизация по процеса', right: 'автоматизация на процеса', judged: true },
  { wrong: 'като гражданите да контролират', right: 'като гражданите контролират', judged: true },
  { wrong: 'на Европейско и национално', right: 'на европейско и национално' },
  { wrong: 'уеб базираните', right: 'уеббазираните', judged: true },
  { wrong: 'Механизма за свързване', right: 'Механизъм за свързване', judged: true },
  {
    wrong: 'съгласието на системите за достъп',
    right: 'съгласието за достъп в системите',
    judged: true,
  },
  {
    wrong: 'биха могли да функционират повторно',
    right: 'биха могли да се използват повторно',
    judged: true,
  },
  { wrong: 'публичния сектор, и за', right: 'публичния сектор и за', judged: true },
];
