/** What of a table's file was read and what was not: told by every command that reads one. */
import type { IgnoredCell, IgnoredCells } from '../api/sheets/in/ignored.ts';
import type { TextForm } from '../api/sheets/in/workbook.ts';

export interface WhatWasRead {
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  readonly encoding: TextForm;
}

const quoted = (names: readonly string[]): string => `„${names.join('“, „')}“`;

/** `ignored`: headings whose columns are not read. */
export const whatWasRead = (
  { sheet, otherSheets, encoding }: WhatWasRead,
  ignored: readonly string[] = [],
): string[] => [
  ...(otherSheets.length === 0
    ? []
    : [`Прочетен е лист „${sheet}“. Не са прочетени: ${quoted(otherSheets)}.`]),
  ...(ignored.length === 0
    ? []
    : [
        `Колони, които не се четат, защото заглавието им не е познато или са оставени настрана: ${quoted(ignored)}.`,
      ]),
  ...(encoding === 'utf-8' ? [] : [`Текстът на файла е в ${encoding} и е прочетен така.`]),
];

const ignoredLine = ({ address, column, text, here }: IgnoredCell): string =>
  here === null
    ? `${address}\t„${text}“ стои под празно заглавие`
    : `${address}\t„${column}“ е за справка: във файла „${text}“, тук „${here}“`;

/** Cells with something in them that is not taken in, each with the reason. */
export const ignoredLines = ({ count, first }: IgnoredCells): string[] =>
  count === 0
    ? []
    : [
        `Не се внася: ${count}${count > first.length ? ` (изброени са първите ${first.length})` : ''}.`,
        ...first.map(ignoredLine),
      ];
