/** Tables that come from files, whatever is in them: their headings, and what of the file was read. */
import { byCount, counted } from '../../domain/text/counted.ts';
import { encodingText } from '../../domain/text/encodings.ts';
import { words } from './language.tsx';

export const tableWords = words(
  {
    mapping: 'Кои колони какво означават',
    mappingHint:
      'Под всяко заглавие са стойностите от първите редове. Посочете какво е в колоната; изборът се помни.',
    remembered: 'Така е било миналия път; може да се избере и друго.',
    leftOut: 'не се внася',
    undecided: 'не е избрано',
    unknownHeads: (n: number) => counted(n, 'непознато заглавие', 'непознати заглавия'),
    unknownRefused: (names: string) =>
      `Непознати заглавия: „${names}“. Ред, в който под тях стои нещо, се отказва. Изберете какво е всяко, или го оставете настрана.`,
    leaveOut: 'Непознатите не се внасят',
    showKnown: (n: number) => `Покажи и познатите колони (${n})`,
    hideKnown: 'Само непознатите',
    again: 'Проверка отново',
    sheetTaken: (sheet: string, others: string) =>
      `Прочетен е лист „${sheet}“. Не са прочетени: „${others}“.`,
    sheetAlone: (sheet: string) => `Прочетен е лист „${sheet}“.`,
    whichSheet: 'Кой лист да се прочете',
    whichSheetHint: 'В няколко листа има такава таблица с редове. Всеки се внася отделно.',
    chooseSheet: 'Изберете лист',
    unseen: 'Във файла има скрито',
    unseenRows: (n: number, which: string) =>
      byCount(
        n,
        `Скрит или филтриран е ред ${which}.`,
        `Скрити или филтрирани са ${n} реда: ${which}.`,
      ),
    unseenColumns: (columns: string) => `Скрити колони: ${columns}.`,
    unseenTaken:
      'Скритото се чете като останалото. Ако не се иска, изтрийте го от файла и го изберете отново.',
    asides: (n: number) =>
      byCount(
        n,
        'Не се приема 1 ред, защото не е от таблицата',
        `Не се приемат ${n} реда, защото не са от таблицата`,
      ),
    shortRows: (n: number) =>
      counted(n, 'ред е по-къс от заглавията', 'реда са по-къси от заглавията'),
    shortWhich: (which: string) => `Липсващите клетки са прочетени като непопълнени. Ред ${which}.`,
    aboveRows: (n: number) =>
      byCount(
        n,
        'Над заглавията има 1 ред, който не се чете',
        `Над заглавията има ${n} реда, които не се четат`,
      ),
    aboveRow: (n: number, said: string) => `Ред ${n}: „${said}“.`,
    aside: (n: number, said: string, why: string) => `Ред ${n}: „${said}“ – ${why}.`,
    unseenCells: (n: number) =>
      byCount(
        n,
        'В 1 клетка стоят само невидими знаци: прочетена е като празна',
        `В ${n} клетки стоят само невидими знаци: прочетени са като празни`,
      ),
    dashTitle: 'Тирета вместо нули',
    dashes: { zero: 'Нула', none: 'Няма данни' },
    dashOf: (meaning: string, heading: string) =>
      `Тиретата в „${heading}“: ${meaning.toLowerCase()}`,
    dashAgain: 'Отговори отново',
    dashAgainOf: (heading: string) => `Отговори отново за „${heading}“`,
    encoding: (name: string) =>
      `Текстът на файла е в ${encodingText(name, 'bg')} и е прочетен така.`,
    ignored: (names: string) =>
      `Колони, които не се четат, защото заглавието им не е познато или са оставени настрана: ${names}.`,
    ownColumns: (names: string) =>
      `Колони от по-ранен резултат, които не се четат и в новия се заменят: ${names}.`,
    ignoredCells: (n: number) => byCount(n, 'Не се внася 1 клетка', `Не се внасят ${n} клетки`),
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
    undecided: 'not chosen',
    unknownHeads: (n) => counted(n, 'unknown heading', 'unknown headings'),
    unknownRefused: (names) =>
      `Unknown headings: “${names}”. A row with something under them is refused. Choose what each is, or leave it out.`,
    leaveOut: 'Leave out the unknown ones',
    showKnown: (n) => `Show the known columns, too (${n})`,
    hideKnown: 'Only the unknown ones',
    again: 'Check again',
    sheetTaken: (sheet, others) => `The sheet “${sheet}” was read. Not read: “${others}”.`,
    sheetAlone: (sheet) => `The sheet “${sheet}” was read.`,
    whichSheet: 'Which sheet to read',
    whichSheetHint: 'Several sheets have such a table with rows. Each is taken in by itself.',
    chooseSheet: 'Choose a sheet',
    unseen: 'Something is hidden in the file',
    unseenRows: (n, which) =>
      byCount(
        n,
        `Row ${which} is hidden or filtered out.`,
        `${n} rows are hidden or filtered out: ${which}.`,
      ),
    unseenColumns: (columns) => `Hidden columns: ${columns}.`,
    unseenTaken:
      'They are read as all others. If they are not wanted, delete them from the file and choose it again.',
    asides: (n) =>
      counted(
        n,
        'row is not taken in, being none of the table',
        'rows are not taken in, being none of the table',
      ),
    shortRows: (n) =>
      counted(n, 'row is shorter than the headings', 'rows are shorter than the headings'),
    shortWhich: (which) => `The missing cells were read as not filled in. Row ${which}.`,
    aboveRows: (n) =>
      counted(n, 'row above the headings is not read', 'rows above the headings are not read'),
    aboveRow: (n, said) => `Row ${n}: “${said}”.`,
    aside: (n, said, why) => `Row ${n}: “${said}” – ${why}.`,
    unseenCells: (n) =>
      counted(
        n,
        'cell has nothing in it but signs that are not seen: it was read as empty',
        'cells have nothing in them but signs that are not seen: they were read as empty',
      ),
    dashTitle: 'Dashes for zeros',
    dashes: { zero: 'Zero', none: 'No data' },
    dashOf: (meaning, heading) => `Dashes in “${heading}”: ${meaning.toLowerCase()}`,
    dashAgain: 'Answer anew',
    dashAgainOf: (heading) => `Answer anew for “${heading}”`,
    encoding: (name) =>
      `The text of the file is in ${encodingText(name, 'en')} and was read as such.`,
    ignored: (names) =>
      `Columns that are not read, because their heading is unknown or they were left out: ${names}.`,
    ownColumns: (names) =>
      `Columns of an earlier result, which are not read and are replaced in the new one: ${names}.`,
    ignoredCells: (n) => counted(n, 'cell is not taken in', 'cells are not taken in'),
    noHeading: (said) => `“${said}” stands under an empty heading.`,
    reference: (column, said, here) =>
      `“${column}” is for reference: “${said}” in the file, “${here}” here.`,
    firstIgnored: (n) => `The first ${n} are listed.`,
  },
);
