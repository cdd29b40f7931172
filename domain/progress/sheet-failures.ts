/** What can be wrong with a table of reports as a whole, or with whose its rows are. */
import type { Sentences } from '../kernel/failure.ts';
import { counted } from '../text/counted.ts';

export const progressSheetSentences: Sentences = {
  'progress-sheet.unknown-row': {
    bg: ({ value }) =>
      `Редът „${value}“ не е от образеца за този период: звеното не отчита този индикатор. Изтеглете образеца отново.`,
    en: ({ value }) =>
      `Row “${value}” is not of this period’s template: the unit does not report on this indicator. Take the template out again.`,
  },
  'progress-sheet.other-measure': {
    bg: ({ measure, said }) =>
      `Ключът на реда е на мярка ${measure}, а в колоната „Мярка“ стои „${said}“: една от колоните е пренаредена без другата. Нищо не е записано. Изтеглете образеца отново и попълнете него.`,
    en: ({ measure, said }) =>
      `The row’s key is of measure ${measure}, but the column “Мярка” says “${said}”: one of the columns was sorted without the other. Nothing was saved. Take the template out again and fill that in.`,
  },
  'progress-sheet.foreign-unit': {
    bg: ({ value, own }) =>
      `Редът е на звено ${value}, а вие работите като ${own}. Изтрийте го от файла или изтеглете образеца на своето звено.`,
    en: ({ value, own }) =>
      `The row belongs to unit ${value}; you work as ${own}. Delete it from the file, or take out your own unit’s template.`,
  },
  'progress-sheet.foreign-file': {
    bg: ({ value, own, rows }) =>
      `Файлът е на звено ${value} (${counted(Number(rows), 'ред', 'реда')}), а вие работите като ${own}. Изберете файла на своето звено или изтеглете образеца му.`,
    en: ({ value, own, rows }) =>
      `The file is of unit ${value} (${counted(Number(rows), 'row', 'rows')}); you work as ${own}. Choose your own unit’s file, or take out its template.`,
  },
  'progress-sheet.periods': {
    bg: ({ periods }) =>
      `Във файла има редове за няколко периода: ${periods}. Всеки ред се записва в периода от ключа му. Ако файлът е за един период, изтрийте другите редове от него или изтеглете образеца за този период.`,
    en: ({ periods }) =>
      `The file has rows of several periods: ${periods}. Each row goes to the period of its key. If the file is of one period, delete the other rows from it, or take out the template of that period.`,
  },
  'progress-sheet.no-key': {
    bg: ({ column }) =>
      `Редът няма „${column}“, по който се разпознава. Изтрийте реда или изтеглете образеца отново.`,
    en: ({ column }) =>
      `The row has no “${column}”, by which it is told apart. Delete the row, or take the template out again.`,
  },
  'progress-sheet.no-fields': {
    bg: ({ columns }) =>
      `В таблицата няма нито една от колоните, които се попълват: „${columns}“. Изтеглете образеца отново или посочете коя колона коя е.`,
    en: ({ columns }) =>
      `The table has none of the columns that are filled in: “${columns}”. Take the template out again, or say which column is which.`,
  },
  'progress-sheet.no-id': {
    bg: ({ column }) =>
      `Липсва колоната „${column}“, по която се разпознават редовете. Изтеглете образеца отново или посочете коя колона я замества.`,
    en: ({ column }) =>
      `The column “${column}”, by which rows are told apart, is missing. Take the template out again, or say which column stands for it.`,
  },
};
