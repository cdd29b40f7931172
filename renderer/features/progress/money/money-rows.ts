/** The measure's money as a table: one row for each year and source. */
import { decimalAmount } from '../../../../domain/kernel/money.ts';
import { MONEY_KINDS, type MoneyEntry, type MoneyKind } from '../../../../domain/progress/types.ts';

export interface MoneyRow {
  readonly year: number;
  readonly source: string;
  readonly entries: readonly MoneyEntry[];
}

export const moneyRows = (entries: readonly MoneyEntry[]): MoneyRow[] => {
  const rows = new Map<string, MoneyEntry[]>();
  for (const entry of entries) {
    const key = `${entry.year} ${entry.source}`;
    rows.set(key, [...(rows.get(key) ?? []), entry]);
  }
  return [...rows.values()]
    .flatMap((mine) => {
      const [first] = mine;
      return first === undefined ? [] : [{ year: first.year, source: first.source, entries: mine }];
    })
    .toSorted((a, b) => a.year - b.year || a.source.localeCompare(b.source, 'bg'));
};

export type Amounts = Readonly<Record<MoneyKind, string>>;

/** What one unit entered, as it would be typed; empty where it entered nothing. */
export const ownAmounts = (entries: readonly MoneyEntry[], unit: string): Amounts => {
  const of = (kind: MoneyKind): string => {
    const mine = entries.find((entry) => entry.kind === kind && entry.unit === unit);
    return mine === undefined
      ? ''
      : decimalAmount(mine.amount).replace('.', ',').replace(/,00$/, '');
  };
  return { planned: of('planned'), contracted: of('contracted'), paid: of('paid') };
};

export interface Edits {
  readonly set: { readonly kind: MoneyKind; readonly amount: string }[];
  readonly remove: MoneyKind[];
}

/** What differs between two readings of the form. */
export const editsOf = (before: Amounts, after: Amounts): Edits => ({
  set: MONEY_KINDS.flatMap((kind) =>
    after[kind].trim() !== '' && after[kind] !== before[kind]
      ? [{ kind, amount: after[kind] }]
      : [],
  ),
  remove: MONEY_KINDS.filter((kind) => after[kind].trim() === '' && before[kind] !== ''),
});
