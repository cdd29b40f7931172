import { formatMoney, type Minor } from '../../../domain/kernel/money.ts';

export const bgnText = (minor: Minor): string => formatMoney({ minor, currency: 'BGN' });
export const eurText = (minor: Minor): string => formatMoney({ minor, currency: 'EUR' });
