/** Point 7, 1.2: the average monthly cost of doctors and of health-care specialists in emergency teams. */
import type { Line712 } from '../line.ts';
import { amountOf, pay, type Sheet } from '../sheet.ts';

export const row712 = ({ doctors, specialists, months }: Line712, sheet: Sheet): void => {
  pay(sheet, 'doctors', amountOf(sheet, '7.1.2.doctor'), doctors * months);
  pay(sheet, 'specialists', amountOf(sheet, '7.1.2.specialist'), specialists * months);
};
