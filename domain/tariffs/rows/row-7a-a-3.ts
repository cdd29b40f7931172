/** Point 7a, part „А“, 3: the average yearly cost of a bed kept ready, by level. */
import type { Line7a } from '../line.ts';
import { amountOf, pay, type Sheet } from '../sheet.ts';

export const row7aA3 = ({ level, beds }: Line7a, sheet: Sheet): void =>
  pay(sheet, 'beds', amountOf(sheet, `7a.A.3.${level}`), beds);
