/**
 * Row 1.3, and the rows whose values the amendment does not hold (1.6, 2.1, 5.1 – 5.4, 6): a count times
 * the row's value. Until an official enters the value with its source, there is no tariff.
 */
import type { CountedLine } from '../line.ts';
import { amountOf, pay, type Sheet } from '../sheet.ts';

export const countedRow = ({ row, count }: CountedLine, sheet: Sheet): void =>
  pay(sheet, row === '1.3' ? 'examinations' : 'counted', amountOf(sheet, row), count);
