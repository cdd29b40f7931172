/** A value as people read it: «65,00 лв.», «2,5», «08.08.2022 г.». */
import { formatMoney, parseAmount } from '../../kernel/money.ts';
import type { ValueRecord } from '../read-value.ts';
import { dayText } from './days.ts';

type Shown = Pick<ValueRecord, 'value' | 'measure' | 'currency'>;

export const recordText = ({ value, measure, currency }: Shown): string => {
  const minor = measure === 'amount' ? parseAmount(value) : null;
  if (minor !== null && currency !== undefined) return formatMoney({ minor, currency });
  if (measure === 'date') return dayText(value);
  return measure === 'codes' ? value : value.replace('.', ',');
};
