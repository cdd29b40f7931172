/** A row of CSV as a Bulgarian spreadsheet opens it: `;`, decimal comma, dates as they are written. */
import { plainDate } from '../../../domain/kernel/date.ts';
import { shownText, UNCALCULATED_TEXT } from '../../../domain/kernel/table-cell.ts';
import { keptText, quoted } from '../csv.ts';
import type { OutCell } from './cell.ts';

const cellText = (cell: OutCell): string => {
  switch (cell.kind) {
    case 'text':
      return keptText(cell.text);
    case 'number': {
      const text = shownText(cell);
      return cell.shown === undefined && text.startsWith('-') ? text : keptText(text);
    }
    case 'uncalculated':
      return UNCALCULATED_TEXT;
    case 'given':
      return cell.text;
    case 'money':
      return cell.text.replace('.', ',');
    case 'date':
      return plainDate(cell.date) + (cell.time === undefined ? '' : ` ${cell.time}`);
    case 'boolean':
      return cell.value ? 'да' : 'не';
    default:
      return shownText(cell);
  }
};

export const csvRow = (cells: readonly OutCell[]): string =>
  `${cells.map((cell) => quoted(cellText(cell))).join(';')}\r\n`;
