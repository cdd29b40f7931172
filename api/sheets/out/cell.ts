/** What goes into a cell of a file: what came out of one, or an amount of money as exact decimal text. */
import type { Currency } from '../../../domain/kernel/money.ts';
import type { TableCell } from '../../../domain/kernel/table-cell.ts';

export type OutCell =
  | TableCell
  /** A text that goes out letter for letter, as it came. */
  | { readonly kind: 'given'; readonly text: string }
  /** With its currency where no heading says it. */
  | { readonly kind: 'money'; readonly text: string; readonly currency?: Currency };

export const textOut = (text: string): OutCell =>
  text === '' ? { kind: 'empty' } : { kind: 'text', text };

export const moneyOut = (text: string | undefined): OutCell =>
  text === undefined ? { kind: 'empty' } : { kind: 'money', text };

export const numberOut = (value: number): OutCell => ({ kind: 'number', text: String(value) });
