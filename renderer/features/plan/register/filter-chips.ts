/** The filters that are set, as short names that can be taken away one by one. */
import type { Language } from '../../../../domain/kernel/failure.ts';
import { formatMoney, money } from '../../../../domain/kernel/money.ts';
import type { IndicatorKind } from '../../../../domain/plan/indicator-kind.ts';
import type { RegisterFilter } from '../../../../domain/plan/register-query.ts';
import { INDICATOR_KIND_LABELS } from '../../../../domain/plan/register-texts.ts';
import type { registerWords } from '../../../text/register.ts';

export type FilterKey = keyof RegisterFilter;
export interface Chip {
  readonly key: FilterKey;
  readonly label: string;
}

const valueText = (key: FilterKey, value: unknown, lang: Language): string => {
  if (key === 'moneyMin' || key === 'moneyMax') return formatMoney(money(Number(value), 'BGN'));
  if (!Array.isArray(value)) return String(value);
  if (key !== 'indicatorKind') return value.join(', ');
  return value.map((kind) => INDICATOR_KIND_LABELS[lang][kind as IndicatorKind]).join(', ');
};

type Texts = (typeof registerWords)['bg'];

export const chipsOf = (filter: RegisterFilter, text: Texts, lang: Language): Chip[] =>
  Object.entries(filter).flatMap(([name, value]) => {
    const key = name as FilterKey;
    return value === undefined ? [] : [{ key, label: text.chip[key](valueText(key, value, lang)) }];
  });

/** An empty list filters nothing: it is as good as no filter. */
export const withFilter = <K extends FilterKey>(
  filter: RegisterFilter,
  key: K,
  value: RegisterFilter[K] | null,
): RegisterFilter => {
  const { [key]: _, ...rest } = filter;
  const empty =
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? rest : { ...rest, [key]: value };
};
