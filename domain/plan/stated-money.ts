/**
 * A measure's amount as it is read: what the plan states, 0 where it states 0, and where it states nothing
 * that it states nothing. The adopted plan states all of its 72; an amendment may add one without.
 */
import type { Language } from '../kernel/failure.ts';
import { formatMoney } from '../kernel/money.ts';
import type { Measure } from './plan.ts';

type Stated = Pick<Measure, 'budget' | 'budgetSilent' | 'currency'>;

export const SILENT: Readonly<Record<Language, string>> = {
  bg: 'Без посочени средства',
  en: 'No amount stated',
};

export const isSilent = ({ budgetSilent }: Pick<Measure, 'budgetSilent'>): boolean =>
  budgetSilent === true;

export const statedMoney = (measure: Stated, language: Language): string =>
  isSilent(measure)
    ? SILENT[language]
    : formatMoney({ minor: measure.budget, currency: measure.currency });
