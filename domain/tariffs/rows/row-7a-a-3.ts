/** Point 7a, part „А“, 3: the average yearly cost of a bed kept ready, by level. */
import type { Line7a } from '../line.ts';
import { amountOf, pay, type Sheet } from '../sheet.ts';

const KEYS = { III: '7a.A.3.III', II: '7a.A.3.II', I: '7a.A.3.I' } as const;

export const row7aA3 = ({ level, beds }: Line7a, sheet: Sheet): void =>
  pay(sheet, 'beds', amountOf(sheet, KEYS[level]), beds);
