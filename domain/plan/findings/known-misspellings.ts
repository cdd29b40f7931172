/**
 * Misspellings and needless commas of the adopted plan, each read in its place and sure. A phrase stands here where the
 * word alone could be right («ползва», «програма», «конкурента» are words). One with a capital is
 * looked for as it is written.
 */
export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
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
  { wrong: 'лекарствени/противопоказания', right: 'лекарствени взаимодействия/противопоказания' },
  {
    wrong: 'всички здравни информационни и здравни',
    right: 'всички здравни информационни системи и здравни',
  },
  { wrong: 'включени Лечебни заведения', right: 'включени лечебни заведения' },
  { wrong: 'употреба; Скрининг', right: 'употреба; скрининг' },
  { wrong: 'здравен запис, ще', right: 'здравен запис ще' },
  { wrong: 'съгласие, от страна', right: 'съгласие от страна' },
  { wrong: 'автоматизация по процеса', right: 'автоматизация на процеса' },
  { wrong: 'като гражданите да контролират', right: 'като гражданите контролират' },
  { wrong: 'на Европейско и национално', right: 'на европейско и национално' },
];
