/**
 * A quotation mark too many at the beginning of a CSV cell swallows the rows behind it, and where by chance
 * another one closes it nothing is wrong with the form. It is known by the marks between cells: the lines
 * within the cell, with what stands before and behind it, are whole rows of the table.
 */
import { cellAddress } from '../address.ts';
import { unreadable } from './unreadable.ts';

const LONGEST = 60;

const counter =
  (mark: string) =>
  (text: string): number =>
    text.split(mark).length - 1;

/** `width`: how many cells a row of the table has. Throws `UnreadableFile` where a cell holds rows. */
export const swallowed = (mark: string, width: number, file: string) => {
  const marks = counter(mark);
  const holdsRows = (lines: readonly string[], before: number, behind: number): boolean => {
    const last = lines.length - 1;
    return lines.every((line, i) => {
      const beside = (i === 0 ? before : 0) + (i === last ? behind : 0);
      return marks(line) + beside === width - 1;
    });
  };
  return (n: number, record: readonly string[]): void => {
    if (width < 2) return;
    for (const [at, text] of record.entries()) {
      if (!text.includes('\n')) continue;
      const lines = text.split(/\r?\n/);
      if (!holdsRows(lines, at, record.length - 1 - at)) continue;
      const shown = text.slice(0, LONGEST).replaceAll(/\s+/g, ' ');
      const address = cellAddress(n - 1, at);
      throw unreadable('sheet.swallowed-rows', file, { address, rows: lines.length, shown });
    }
  };
};
