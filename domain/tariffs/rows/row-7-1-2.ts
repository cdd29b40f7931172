/** Point 7, 1.2: the average monthly cost of doctors and of health-care specialists in emergency teams. */
import type { Line712 } from '../line.ts';
import { amountOf, type Sheet } from '../sheet.ts';
import { payMonths } from '../sheet-days.ts';

export const row712 = ({ date, doctors, specialists, months }: Line712, sheet: Sheet): void => {
  const of = { date, all: months, paid: months };
  payMonths(sheet, 'doctors', amountOf(sheet, '7.1.2.doctor'), { ...of, each: doctors });
  payMonths(sheet, 'specialists', amountOf(sheet, '7.1.2.specialist'), {
    ...of,
    each: specialists,
  });
};
