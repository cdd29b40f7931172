/** What of a table's file was read and what was not: told by every command that reads one. */
import type { AsideRow, Asides } from '../api/sheets/in/asides.ts';
import type { IgnoredCell, IgnoredCells } from '../api/sheets/in/ignored.ts';
import type { Unseen } from '../api/sheets/in/layout.ts';
import type { ToldOfFile } from '../api/sheets/in/rows.ts';
import { failure } from '../domain/kernel/failure.ts';
import { asideText } from '../domain/text/asides.ts';
import { byCount } from '../domain/text/counted.ts';
import { encodingText } from '../domain/text/encodings.ts';
import { typedSentence } from './hints.ts';

export type WhatWasRead = Omit<ToldOfFile, 'asides'>;

const quoted = (names: readonly string[]): string => `„${names.join('“, „')}“`;

const unseenLines = ({ rows, which, columns }: Unseen): string[] => [
  ...(rows === 0
    ? []
    : [
        `${byCount(rows, '1 ред е скрит или филтриран и е прочетен', `${rows} реда са скрити или филтрирани и са прочетени`)} като останалите: ${which}. Ако не се искат, изтрийте ги от файла.`,
      ]),
  ...(columns.length === 0
    ? []
    : [`Скрити колони, прочетени като останалите: ${columns.join(', ')}.`]),
];

const sheetLine = ({ sheet, otherSheets }: WhatWasRead): string[] => {
  if (sheet === 'CSV' || sheet === 'JSON') return [];
  const others = otherSheets.length === 0 ? '' : ` Не са прочетени: ${quoted(otherSheets)}.`;
  return [`Прочетен е лист „${sheet}“.${others}`];
};

/** `ignored`: headings whose columns are not read. */
export const whatWasRead = (told: WhatWasRead, ignored: readonly string[] = []): string[] => [
  ...sheetLine(told),
  ...unseenLines(told.unseen),
  ...(ignored.length === 0
    ? []
    : [
        `Колони, които не се четат, защото заглавието им не е познато или са оставени настрана: ${quoted(ignored)}.`,
      ]),
  ...(told.encoding === 'utf-8'
    ? []
    : [`Текстът на файла е в ${encodingText(told.encoding, 'bg')} и е прочетен така.`]),
];

const onlyFirst = (count: number, first: readonly unknown[]): string =>
  count > first.length ? ` (изброени са първите ${first.length})` : '';

const asideLine = ({ n, kind, text }: AsideRow): string =>
  `ред ${n}\t„${text}“ – ${asideText(kind, 'bg')}`;

/** Rows in which something stands and that are none of the table, each with the reason. */
export const asideLines = ({
  count,
  first,
  above,
  unseen,
  short,
  dashes = [],
}: Asides): string[] => [
  ...dashes.map((column) => typedSentence(failure('dash.asked', { ...column }))),
  ...(above === undefined || above.count === 0
    ? []
    : [
        `Над заглавията има редове, които не се четат: ${above.count}${onlyFirst(above.count, above.first)}.`,
        ...above.first.map(({ n, text }) => `ред ${n}\t„${text}“`),
      ]),
  ...(count === 0
    ? []
    : [
        `Редове, които не се приемат, защото не са от таблицата: ${count}${onlyFirst(count, first)}.`,
        ...first.map(asideLine),
      ]),
  ...(short === undefined || short.count === 0
    ? []
    : [
        `${byCount(short.count, '1 ред е по-къс от заглавията', `${short.count} реда са по-къси от заглавията`)}; липсващите клетки са прочетени като непопълнени: ред ${short.which}.`,
      ]),
  ...(unseen === undefined || unseen.count === 0
    ? []
    : [
        `Клетки, в които стоят само невидими знаци, прочетени като празни: ${unseen.count}${onlyFirst(unseen.count, unseen.first)}: ${unseen.first.join(', ')}.`,
      ]),
];

const ignoredLine = ({ address, column, text, here }: IgnoredCell): string =>
  here === null
    ? `${address}\t„${text}“ стои под празно заглавие`
    : `${address}\t„${column}“ е за справка: във файла „${text}“, тук „${here}“`;

/** Cells with something in them that is not taken in, each with the reason. */
export const ignoredLines = ({ count, first }: IgnoredCells): string[] =>
  count === 0
    ? []
    : [`Не се внася: ${count}${onlyFirst(count, first)}.`, ...first.map(ignoredLine)];
