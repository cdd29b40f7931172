/** A field's value as people write it: an amount with its decimal comma, a currency by its mark. */
import { currencyMark, formatNumber, parseAmount } from '../kernel/money.ts';

/** `value` is in the one text form that fields are compared in («1250000.50», «BGN»). */
export const shownField = (field: string, value: string): string => {
  if (field === 'currency') return currencyMark(value);
  const amount = field === 'budget' ? parseAmount(value) : null;
  return amount === null ? value : formatNumber(amount);
};
