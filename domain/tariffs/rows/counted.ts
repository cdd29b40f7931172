/**
 * Row 1.3, and the rows whose values the amendment does not hold (1.6, 2.1, 5.1 – 5.4, 6): a count times
 * the row's value. Until an official enters the value with its source, there is no tariff.
 *
 * § 1, item 4, letter „б“ adds to a note under point 5 the decisions of row 5.1 on aids for people with
 * disabilities, from a day of its own (§ 7). The rest of that note is not in the act, so the line is told.
 */
import type { CountedLine } from '../line.ts';
import { amountOf, note, pay, type Sheet } from '../sheet.ts';

const noteOnAids = ({ date }: CountedLine, sheet: Sheet): void => {
  const from = sheet.snapshot.get('notes.in-force');
  if (from?.measure !== 'date' || date < from.date) return;
  note(sheet, 'tariff.note.aids-decisions', '§ 1, т. 4, б. „б“ и § 7', { from: from.date });
};

export const countedRow = (line: CountedLine, sheet: Sheet): void => {
  const { row, count } = line;
  if (row === '5.1') noteOnAids(line, sheet);
  pay(sheet, row === '1.3' ? 'examinations' : 'counted', amountOf(sheet, row), count);
};
