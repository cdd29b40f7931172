import { formatMoney, type Minor } from '../../../domain/kernel/money.ts';

export const bgnText = (minor: Minor): string => formatMoney({ minor, currency: 'BGN' });
export const eurText = (minor: Minor): string => formatMoney({ minor, currency: 'EUR' });

/** For a field that chooses between the two. */
export const CURRENCIES = [
  { value: 'EUR', label: '€' },
  { value: 'BGN', label: 'лв.' },
] as const;
