/** What a table that comes in from a file can have wrong: the cell is named in front of each sentence. */
import type { Sentences } from '../kernel/failure.ts';

export const sheetSentences: Sentences = {
  'sheet.unreadable': {
    bg: ({ file, detail }) =>
      `Файлът „${file}“ не може да се прочете като таблица (${detail}). Отворете го с програмата, с която е направен, запишете го отново и опитайте пак. Нищо не е променено.`,
    en: ({ file, detail }) =>
      `The file “${file}” cannot be read as a table (${detail}). Open it with the program that made it, save it again and try once more. Nothing was changed.`,
  },
  'sheet.too-large': {
    bg: ({ file, size, max }) =>
      `Файлът „${file}“ е ${size} MB, а може да е най-много ${max} MB. Оставете в него само таблицата с плана.`,
    en: ({ file, size, max }) =>
      `The file “${file}” is ${size} MB; at most ${max} MB is accepted. Leave only the plan’s table in it.`,
  },
  'sheet.empty': {
    bg: ({ file }) =>
      `Във файла „${file}“ няма таблица. Изнесете плана отново и нанесете промените в този файл.`,
    en: ({ file }) =>
      `There is no table in the file “${file}”. Export the plan again and make the changes in that file.`,
  },
  'sheet.no-column': {
    bg: ({ column }) =>
      `Липсва колоната „${column}“, по която се разпознават редовете. Изнесете плана отново и не изтривайте тази колона.`,
    en: ({ column }) =>
      `The column “${column}”, by which rows are told apart, is missing. Export the plan again and keep this column.`,
  },
  'sheet.repeated-column': {
    bg: ({ column }) => `Колоната „${column}“ се среща два пъти. Оставете само едната.`,
    en: ({ column }) => `The column “${column}” appears twice. Keep only one of them.`,
  },
  'cell.year': {
    bg: ({ value }) => `„${value}“ не е година. Напишете годината с четири цифри, например 2027.`,
    en: ({ value }) => `“${value}” is not a year. Write the year in four digits, such as 2027.`,
  },
  'cell.amount': {
    bg: ({ value }) =>
      `„${value}“ не е сума. Напишете неотрицателно число с най-много два знака след запетаята.`,
    en: ({ value }) =>
      `“${value}” is not an amount. Write a number that is not negative, with at most two decimals.`,
  },
  'cell.currency': {
    bg: ({ value }) => `„${value}“ не е валута. Възможни са BGN и EUR.`,
    en: ({ value }) => `“${value}” is not a currency. BGN and EUR are possible.`,
  },
  'cell.empty': {
    bg: ({ column }) => `Клетката „${column}“ е празна, а тя не може да остане без стойност.`,
    en: ({ column }) => `The cell “${column}” is empty, and it must have a value.`,
  },
  'cell.too-long': {
    bg: ({ length, max }) => `Текстът е от ${length} знака, а може да е най-много от ${max}.`,
    en: ({ length, max }) => `The text has ${length} letters; at most ${max} are possible.`,
  },
  'cell.unknown-row': {
    bg: ({ value }) =>
      `В плана няма ред „${value}“. Нова мярка се предлага на страница „Изменения“; в таблицата се променят само съществуващите редове.`,
    en: ({ value }) =>
      `The plan has no row “${value}”. A new measure is proposed on the page “Amendments”; the table changes only rows that exist.`,
  },
  'cell.repeated-row': {
    bg: ({ value, other }) =>
      `Редът „${value}“ се среща втори път (първия път в клетка ${other}). Оставете само единия.`,
    en: ({ value, other }) =>
      `The row “${value}” appears a second time (first in cell ${other}). Keep only one.`,
  },
  'cell.fixed': {
    bg: ({ value, expected }) =>
      `Тук трябва да стои „${expected}“, а стои „${value}“. Номерата на мерките не се променят през таблица. Ако програмата ги е превърнала в дати, използвайте файл XLSX.`,
    en: ({ value, expected }) =>
      `“${expected}” must stand here, but “${value}” does. Numbers of measures cannot be changed in a table. If your program turned them into dates, use an XLSX file.`,
  },
  'cell.differs': {
    bg: ({ measure, other }) =>
      `Двата реда на мярка ${measure} имат различна стойност тук и в клетка ${other}. Напишете една и съща стойност.`,
    en: ({ measure, other }) =>
      `The rows of measure ${measure} have different values here and in cell ${other}. Write the same value.`,
  },
  'cell.unknown-source': {
    bg: ({ value, known }) =>
      `„${value}“ не е източник на финансиране от плана. Познати са: ${known}.`,
    en: ({ value, known }) =>
      `“${value}” is not a funding source of the plan. Known ones: ${known}.`,
  },
  'cell.unknown-unit': {
    bg: ({ value }) =>
      `Няма звено „${value}“. Напишете съкращението му така, както е в списъка на звената; между две звена се пише „;“.`,
    en: ({ value }) =>
      `There is no unit “${value}”. Write its short name as in the list of units, with “;” between two units.`,
  },
  'import.wrong-cells': {
    bg: ({ file, count, cell }) =>
      `От файла „${file}“ не е предложено нищо: сгрешени клетки – ${count}, първата е ${cell}. Поправете ги и опитайте отново.`,
    en: ({ file, count, cell }) =>
      `Nothing was proposed from the file “${file}”: wrong cells – ${count}, the first is ${cell}. Correct them and try again.`,
  },
  'import.unchanged': {
    bg: ({ file }) => `Във файла „${file}“ нищо не е променено, затова няма какво да се предложи.`,
    en: ({ file }) => `Nothing is changed in the file “${file}”, so there is nothing to propose.`,
  },
  'view.name-missing': {
    bg: () => 'Изгледът не е записан: дайте му име.',
    en: () => 'The view was not saved: give it a name.',
  },
  'view.name-taken': {
    bg: ({ name }) => `Вече има изглед „${name}“. Изберете друго име.`,
    en: ({ name }) => `There is already a view “${name}”. Choose another name.`,
  },
  'view.unknown': {
    bg: () => 'Този изглед вече го няма. Изберете друг от списъка.',
    en: () => 'This view is gone. Choose another one from the list.',
  },
};
