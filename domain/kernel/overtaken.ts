/**
 * Two who write one value: what the later one had not seen when writing, for a person to choose. A cell
 * is overtaken where another window, or a package, has written another value to it since the writer read
 * it, and the writer wants a third one.
 */
import type { FieldValue } from './change.ts';

export interface CellKey {
  readonly t: string;
  readonly r: string;
  readonly f: string;
}

export interface Overtaken extends CellKey {
  /** `row-gone`: the row was deleted meanwhile; `row-kept`: what is to be deleted was written to. */
  readonly kind: 'value' | 'row-gone' | 'row-kept';
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
  readonly by: string;
  readonly unit: string;
  /** The key of the workplace that wrote it; null: this one. */
  readonly kid: string | null;
  /** When they say it was written. */
  readonly at: string;
  /** It came with a package. */
  readonly taken: boolean;
  /** What the row holds, to call it by its name. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** What a window says of a write: how much of the log it had read, and what a person chose since. */
export interface Seen {
  /** The last change that it had read. */
  readonly at: number;
  /** Cells in which the other's value stays; of a row that was deleted, its `_del`. */
  readonly leaves: readonly CellKey[];
}

export const cellName = ({ t, r, f }: CellKey): string => `${t}\n${r}\n${f}`;
