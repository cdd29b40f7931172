/** Amounts that stand under one another: always with two places. */
import {
  formatNumber,
  money,
  formatMoney,
  type Currency,
  type Minor,
} from '../../../../../domain/kernel/money.ts';

const two = (number: string): string => (number.includes(',') ? number : `${number},00`);

/** With the sign where the column does not say it. */
export const evenMoney = (amount: Minor, sign: Currency | null): string => {
  const number = formatNumber(amount);
  return sign === null
    ? two(number)
    : formatMoney(money(amount, sign)).replace(number, two(number));
};
