/** Tables that come from files, whatever is in them: their headings, and what of the file was read. */
import { words } from './language.tsx';

export const tableWords = words(
  {
    mapping: 'Кои колони какво означават',
    mappingHint:
      'Под всяко заглавие са стойностите от първите редове. Посочете какво е в колоната; изборът се помни.',
    remembered: 'Така е било миналия път; може да се избере и друго.',
    leftOut: 'не се внася',
    showKnown: (n: number) => `Покажи и познатите колони (${n})`,
    hideKnown: 'Само непознатите',
    again: 'Проверка отново',
    sheetTaken: (sheet: string, others: string) =>
      `Прочетен е лист „${sheet}“. Не са прочетени: „${others}“.`,
    encoding: (name: string) => `Текстът на файла е в ${name} и е прочетен така.`,
    ignored: (names: string) =>
      `Колони, които не се четат, защото заглавието им не е познато или са оставени настрана: ${names}.`,
    ignoredCells: (n: number) => (n === 1 ? 'Не се внася 1 клетка' : `Не се внасят ${n} клетки`),
    noHeading: (said: string) => `„${said}“ стои под празно заглавие.`,
    reference: (column: string, said: string, here: string) =>
      `„${column}“ е за справка: във файла „${said}“, тук „${here}“.`,
    firstIgnored: (n: number) => `Изброени са първите ${n}.`,
  },
  {
    mapping: 'Which columns mean what',
    mappingHint:
      'Below each heading are the values of the first rows. Say what the column holds; the choice is remembered.',
    remembered: 'As it was last time; another can be chosen.',
    leftOut: 'not taken in',
    showKnown: (n) => `Show the known columns, too (${n})`,
    hideKnown: 'Only the unknown ones',
    again: 'Check again',
    sheetTaken: (sheet, others) => `The sheet “${sheet}” was read. Not read: “${others}”.`,
    encoding: (name) => `The text of the file is in ${name} and was read as such.`,
    ignored: (names) =>
      `Columns that are not read, because their heading is unknown or they were left out: ${names}.`,
    ignoredCells: (n) => (n === 1 ? '1 cell is not taken in' : `${n} cells are not taken in`),
    noHeading: (said) => `“${said}” stands under an empty heading.`,
    reference: (column, said, here) =>
      `“${column}” is for reference: “${said}” in the file, “${here}” here.`,
    firstIgnored: (n) => `The first ${n} are listed.`,
  },
);
