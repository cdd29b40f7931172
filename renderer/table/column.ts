/** What a list's column is: its head, its width, what it sorts and copies by, and what stands in its cells. */
import type { ReactNode } from 'react';

export type SortValue = number | string | null;

export interface Column<T> {
  readonly id: string;
  readonly head: string;
  /** The head in full, for paper and for the pointer, where the short one is not enough. */
  readonly whole?: string;
  /** In pixels; columns that grow take what is left beside it. */
  readonly width: number;
  readonly grow?: boolean;
  /** At the end of the column: numbers. */
  readonly end?: boolean;
  /** Amounts and days: never broken. */
  readonly nowrap?: boolean;
  /** Names its row. */
  readonly rowHead?: boolean;
  /** Absent where there is nothing to sort by: buttons. Unknown (null) comes last, both ways. */
  readonly sortBy?: (row: T) => SortValue;
  /** Plain text: what is copied, and shown where there is no `cell`. */
  readonly text: (row: T) => string;
  readonly cell?: (row: T) => ReactNode;
  /** Of no use on paper and in a copy. */
  readonly screenOnly?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** A row of the list, or the head of a group with what stands under its columns. */
export interface RowLine<T> {
  readonly kind: 'row';
  readonly id: string;
  readonly level: number;
  readonly within: readonly string[];
  readonly row: T;
}
export interface GroupLine {
  readonly kind: 'group';
  readonly id: string;
  readonly level: number;
  readonly within: readonly string[];
  readonly label: string;
  readonly note?: string;
  /** Sums by column: each stands under its own. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
}
export type ListLine<T> = RowLine<T> | GroupLine;
