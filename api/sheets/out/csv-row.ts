/** A row of CSV as a Bulgarian spreadsheet opens it: `;`, decimal comma, dates as they are written. */
import { formatDate } from '../../../domain/kernel/date.ts';
import { shownText } from '../../../domain/kernel/table-cell.ts';
import { codeText, quoted } from '../csv.ts';
import type { OutCell } from './cell.ts';

/** «15.03.2022», which spreadsheets know for a date; «г.» behind it would make it a text. */
const YEAR_WORD = / г\.$/u;

const cellText = (cell: OutCell): string => {
  switch (cell.kind) {
    case 'text':
      return codeText(cell.text);
    case 'money':
      return cell.text.replace('.', ',');
    case 'date':
      return (
        formatDate(cell.date).replace(YEAR_WORD, '') +
        (cell.time === undefined ? '' : ` ${cell.time}`)
      );
    case 'boolean':
      return cell.value ? 'да' : 'не';
    default:
      return shownText(cell);
  }
};

export const csvRow = (cells: readonly OutCell[]): string =>
  `${cells.map((cell) => quoted(cellText(cell))).join(';')}\r\n`;
