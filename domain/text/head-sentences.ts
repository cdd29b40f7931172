/** What the headings of a table that comes in can have wrong. */
import type { FailureParams, Sentences } from '../kernel/failure.ts';

/** A text of rows has no sheet that anybody sees. */
const hasSheet = ({ sheet }: FailureParams): boolean => sheet !== 'CSV' && sheet !== 'JSON';
const inSheet = (p: FailureParams): string => (hasSheet(p) ? ` в лист „${p['sheet']}“` : '');
const ofSheet = (p: FailureParams): string => (hasSheet(p) ? ` of the sheet “${p['sheet']}”` : '');

export const headSentences: Sentences = {
  'sheet.no-column': {
    bg: ({ column }) =>
      `Няма колона със заглавие „${column}“, по която се разпознават редовете. Посочете коя от колоните е тя, или изнесете таблицата отново.`,
    en: ({ column }) =>
      `No column has the heading “${column}”, by which rows are told apart. Say which of the columns it is, or export the table again.`,
  },
  'sheet.several': {
    bg: ({ file, sheets }) =>
      `В „${file}“ такава таблица с редове има в няколко листа: „${sheets}“. Нищо не е прочетено. Посочете кой от тях да се прочете; всеки друг се внася отделно.`,
    en: ({ file, sheets }) =>
      `Several sheets of “${file}” have such a table with rows: “${sheets}”. Nothing was read. Say which of them to read; each other one is taken in by itself.`,
  },
  'sheet.no-such-sheet': {
    bg: ({ file, sheet, known }) => `В „${file}“ няма лист „${sheet}“. Листовете са: „${known}“.`,
    en: ({ file, sheet, known }) =>
      `“${file}” has no sheet “${sheet}”. Its sheets are: “${known}”.`,
  },
  'sheet.other-head': {
    bg: (p) =>
      `На ред ${p['row']}${inSheet(p)} започва друга таблица: заглавията ѝ не стоят като тези на ред ${p['head']}. В колона ${p['letters']} там е „${p['shown']}“, а ${p['above'] === '' ? 'горе тя няма заглавие' : `горе – „${p['above']}“`}. Нищо от файла не е взето. Подредете колоните от ред ${p['row']} надолу като горните или преместете тези редове в друг файл.`,
    en: (p) =>
      `Another table begins in row ${p['row']}${ofSheet(p)}: its headings do not stand as those of row ${p['head']} do. Column ${p['letters']} has “${p['shown']}” there and ${p['above'] === '' ? 'no heading' : `“${p['above']}”`} above. Nothing of the file was taken. Put the columns from row ${p['row']} down in the order of those above, or move these rows into another file.`,
  },
  'sheet.unknown-head': {
    bg: (p) =>
      `Ред ${p['row']}${inSheet(p)} изглежда като заглавия на друга таблица: в колона ${p['letters']} („${p['above']}“ на ред ${p['head']}) там стои „${p['shown']}“, а под него – ред ${p['below']} – пак има данни. Под кои заглавия са те, не се знае, затова нищо от файла не е взето. Преместете редовете от ${p['row']} надолу в друг файл; ако ред ${p['row']} е само бележка, изтрийте го.`,
    en: (p) =>
      `Row ${p['row']}${ofSheet(p)} looks like the headings of another table: column ${p['letters']}, “${p['above']}” in row ${p['head']}, has “${p['shown']}” there, and there is data below it again, in row ${p['below']}. Nobody knows under which headings that stands, so nothing of the file was taken. Move the rows from ${p['row']} down into another file; if row ${p['row']} is only a note, delete it.`,
  },
  'sheet.head-lacks': {
    bg: (p) =>
      `На ред ${p['row']}${inSheet(p)} заглавията стоят още веднъж, но не всички: колона ${p['letters']} („${p['above']}“ на ред ${p['head']}) там е без заглавие. Дали под нея стои същото, не се знае, затова нищо от файла не е взето. Напишете заглавието и там, или изтрийте ред ${p['row']}, ако колоните под него са същите.`,
    en: (p) =>
      `In row ${p['row']}${ofSheet(p)} the headings stand once more, but not all of them: column ${p['letters']}, “${p['above']}” in row ${p['head']}, has no heading there. Nobody knows whether the same stands below it, so nothing of the file was taken. Write the heading there, too, or delete row ${p['row']} if the columns below it are the same.`,
  },
  'sheet.heading-unit': {
    bg: ({ column, where, unit, field }) =>
      `Заглавието „${column}“ (${where}) казва, че под него е в „${unit}“, а „${field}“ не се чете така. Нищо от файла не е взето. Напишете стойностите така, както ги иска полето, и махнете „${unit}“ от заглавието, или оставете колоната настрана.`,
    en: ({ column, where, unit, field }) =>
      `The heading “${column}” (${where}) says that what stands below it is in “${unit}”, and “${field}” is not read so. Nothing of the file was taken. Write the values as the field wants them and take “${unit}” out of the heading, or leave the column out.`,
  },
  'sheet.unit-beside': {
    bg: ({ row, said, unit, column }) =>
      `Ред ${row} казва „${said}“: дали и „${column}“ е в „${unit}“, програмата не може да реши, затова нищо от файла не е взето. Ако стойностите са в мерната единица на полето, изтрийте ред ${row}${/^(?:€|лв|лева|bgn|eur|евро|euros?)$/u.test(String(unit)) ? ' или напишете валутата в заглавието на колоната' : ''}; ако не са, напишете ги така.`,
    en: ({ row, said, unit, column }) =>
      `Row ${row} says “${said}”: whether “${column}” is in “${unit}”, too, the program cannot decide, so nothing of the file was taken. If the values are in the field’s own unit, delete row ${row}${/^(?:€|лв|лева|bgn|eur|евро|euros?)$/u.test(String(unit)) ? ' or write the currency into the heading of the column' : ''}; if not, write them so.`,
  },
  'sheet.repeated-column': {
    bg: ({ column, other, first, second }) =>
      column === other
        ? `Колоната „${column}“ се среща два пъти: ${first} и ${second}. Оставете само едната.`
        : `Колоните „${column}“ (${first}) и „${other}“ (${second}) са за едно и също поле. Оставете само едната.`,
    en: ({ column, other, first, second }) =>
      column === other
        ? `The column “${column}” appears twice: ${first} and ${second}. Keep only one of them.`
        : `The columns “${column}” (${first}) and “${other}” (${second}) are for one field. Keep only one of them.`,
  },
};
