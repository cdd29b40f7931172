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
  /** What a short name stands for, where there is too much of it for a chip. */
  readonly list: readonly string[];
}

/** More measures than these are a number, which opens to a list. */
const FEW = 6;

const valueText = (key: FilterKey, value: unknown, lang: Language): string => {
  if (key === 'moneyMin' || key === 'moneyMax') return formatMoney(money(Number(value), 'BGN'));
  if (!Array.isArray(value)) return String(value);
  if (key !== 'indicatorKind') return value.join(', ');
  return value.map((kind) => INDICATOR_KIND_LABELS[lang][kind as IndicatorKind]).join(', ');
};

type Texts = (typeof registerWords)['bg'];

const chipOf = (key: FilterKey, value: unknown, text: Texts, lang: Language): Chip => {
  if (key === 'codes' && Array.isArray(value) && value.length > FEW)
    return { key, label: text.manyCodes(value.length), list: value.map(String) };
  return { key, label: text.chip[key](valueText(key, value, lang)), list: [] };
};

export const chipsOf = (filter: RegisterFilter, text: Texts, lang: Language): Chip[] =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => chipOf(key as FilterKey, value, text, lang));

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
