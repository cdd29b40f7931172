/**
 * The change log's vocabulary, EXCHANGE §3 and §7.
 *
 * A *change* is what one act of a person wrote, in one transaction: a list of operations on fields.
 * An operation names its predecessors, the operations whose values the person saw when writing; these,
 * not the clock, decide what replaces what. Until packages are sealed, a predecessor is named by its
 * local number; sealing turns it into `[entry, index]`.
 */
import type { Hlc } from './hlc.ts';

/** Logs that travel (`main`, `council`, `valuations`) and one that never does (`local`: settings, views). */
export const LOGS = ['main', 'council', 'valuations', 'local'] as const;
export type LogName = (typeof LOGS)[number];

/** Numbers travel as decimal text, dates as `YYYY-MM-DD`. */
export type FieldValue = string | boolean | null;

/**
 * `del` is the boolean cell `_del` of a row: the row's fields stay in the log. `seal` closes a row of the
 * council's log; `resolve` of `_del` with false withdraws the deletions that it names.
 */
export type OpKind = 'set' | 'del' | 'seal' | 'resolve';

export interface Op {
  readonly k: OpKind;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: FieldValue;
  /** Local numbers of the operations this one replaces. */
  readonly p: readonly number[];
  /** Milliseconds after the change's clock. */
  readonly h: number;
}

/** What a use case wants written; clock and predecessors are added by the log. */
export interface Write {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: FieldValue;
  /** Deletions of the row (local numbers) that are to be as if they had never been. */
  readonly withdraws?: readonly number[];
}

export interface ChangeInfo {
  readonly n: number;
  readonly log: LogName;
  /** The order stamp: never a date. */
  readonly hlc: Hlc;
  /** What its author's clock said; null where it was written before that was kept. */
  readonly at: string | null;
  readonly by: string;
  readonly unit: string;
  /** The use case that wrote it: «note.add», «plan.seed». */
  readonly act: string;
  /** The change this one takes back, where it is an undo or a redo. */
  readonly undoes: number | null;
}

export const DELETED_FIELD = '_del';
/** Written true on a row of the council's log: later writes to it are refused everywhere. */
export const SEALED_FIELD = '_seal';

/** One write a field; `undefined` values are left out, so that a caller can pass what it has. */
export const rowWrites = (
  t: string,
  r: string,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): Write[] => Object.entries(fields).flatMap(([f, v]) => (v === undefined ? [] : [{ t, r, f, v }]));

export const deleteRow = (t: string, r: string): Write => ({ t, r, f: DELETED_FIELD, v: true });
