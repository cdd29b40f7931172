/** What the boards' sheets are made of: a column and its cell beside each other. */
import type { Language } from '../../domain/kernel/failure.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { money } from '../../domain/kernel/money.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';
import { BOARD_TEXTS, type BoardTexts } from '../../domain/progress/board-texts.ts';
import type { IndicatorMode } from '../../domain/progress/types.ts';
import { formatValue } from '../../domain/progress/value.ts';
import type { Cell, Sheet, SheetColumn } from '../sheets/sheet.ts';

export interface SheetSetting {
  readonly plan: Plan;
  readonly language: Language;
}

export interface Spec<T> {
  readonly column: SheetColumn;
  readonly cell: (row: T) => Cell;
}

export const col = <T>(
  key: string,
  header: string,
  width: number,
  cell: (row: T) => Cell,
  code = false,
): Spec<T> => ({ column: { key, header, width, ...(code ? { code } : {}) }, cell });

export const sheetOf = <T>(name: string, specs: readonly Spec<T>[], rows: readonly T[]): Sheet => ({
  name,
  columns: specs.map(({ column }) => column),
  rows: rows.map((row) => specs.map(({ cell }) => cell(row))),
});

export const dateCell = (date: LocalDate | null): Cell => (date === null ? null : { date });
export const eurCell = (amount: number | null): Cell =>
  amount === null ? null : { money: money(amount, 'EUR') };

/** Digits beyond which a spreadsheet's number would change the value. */
const EXACT_DIGITS = 15;

export const valueCell = (mode: IndicatorMode, value: string | null, language: Language): Cell => {
  if (value === null) return null;
  if (mode === 'yes-no') return formatValue(mode, value, language);
  return value.length <= EXACT_DIGITS ? Number(value) : value;
};

export const wordsOf = ({ language }: SheetSetting): BoardTexts => BOARD_TEXTS[language];

export const measureOf = ({ plan }: SheetSetting) => {
  const known = new Map(plan.measures.map((m) => [m.code, m]));
  return (code: string): Measure | undefined => known.get(code);
};

export const indicatorText = (setting: SheetSetting) => {
  const known = measureOf(setting);
  return (row: { readonly measure: string; readonly indicator: string }): string =>
    known(row.measure)?.indicators.find(({ id }) => id === row.indicator)?.text ?? '';
};

export const named = <T extends { readonly measure: string }>(setting: SheetSetting): Spec<T>[] => {
  const words = wordsOf(setting);
  const known = measureOf(setting);
  return [
    col('measure', words.measure, 10, (row) => row.measure, true),
    col('title', words.title, 60, (row) => known(row.measure)?.title ?? ''),
  ];
};
