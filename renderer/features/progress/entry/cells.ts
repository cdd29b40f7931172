/**
 * A cell in which something is typed, of whichever grid: from what is kept of it (core/unsaved) to what
 * stands there, and from what changes to what is kept, sent or let go.
 */
import { failure, type Failure } from '../../../../domain/kernel/failure.ts';
import type { FieldKey } from '../../../../domain/unsaved/unsaved.ts';
import type { Entry } from '../../../core/unsaved/store.ts';

/** What a grid says of its cells. */
export interface CellKind<C> {
  /** Where what is typed is kept. */
  readonly keyOf: (cell: C) => FieldKey;
  /** As the list of unsaved texts names it. */
  readonly label: (cell: C) => string;
  /** What is stored, as it would be typed. */
  readonly stored: (cell: C) => string;
  /** Why a text cannot be read; null where it can. */
  readonly wrong: (cell: C, text: string) => Failure | null;
  /** The text says what is stored. */
  readonly same: (cell: C, text: string) => boolean;
  readonly lock: (cell: C) => Failure | null;
}

/** A cell with what was typed into it. */
export type TypedCell<C> = C & { readonly entry: Entry };

/** Why the core has refused a writing, by the writing's name. */
export type Problems = ReadonlyMap<string, Failure>;

export const typedIn = ({ typed }: Entry): string => (typeof typed === 'string' ? typed : '');

/** It stands there already: typing it was of no consequence. */
export const isStored = <C>(kind: CellKind<C>, cell: TypedCell<C>): boolean =>
  kind.same(cell, typedIn(cell.entry));

/** Why a typed text cannot be sent; null where it can be, or is under way. */
export const problemOf = <C>(
  kind: CellKind<C>,
  cell: TypedCell<C>,
  problems: Problems,
): Failure | null => {
  const { entry } = cell;
  const text = typedIn(entry);
  const wrong = kind.wrong(cell, text) ?? problems.get(entry.rev) ?? null;
  if (wrong !== null) return wrong;
  if (!entry.waits) return failure('cell.unfinished', { text });
  const lock = kind.lock(cell);
  if (lock !== null) return lock;
  const stored = kind.stored(cell);
  return entry.over === stored || kind.same(cell, text)
    ? null
    : failure('cell.changed-since', { text, stored });
};

export interface Applied {
  readonly changed: number;
  readonly invalid: number;
  readonly locked: number;
}

export type Wanted<C> = C & { readonly text: string };

interface Sorted<C> {
  /** To be kept; the valid ones are sent at once. */
  readonly kept: readonly Wanted<C>[];
  /** Back to what is stored. */
  readonly same: readonly C[];
  readonly applied: Applied;
}

/** `busy`: another text of the cell is on its way, so that even the stored one has to follow it. */
export const sorted = <C>(
  kind: CellKind<C>,
  changes: readonly Wanted<C>[],
  busy: (cell: C) => boolean,
): Sorted<C> => {
  const kept: Wanted<C>[] = [];
  const same: C[] = [];
  const counts = { changed: 0, invalid: 0, locked: 0 };
  for (const cell of changes) {
    if (kind.lock(cell) !== null) counts.locked += 1;
    else if (kind.same(cell, cell.text) && !busy(cell)) same.push(cell);
    else {
      counts[kind.wrong(cell, cell.text) === null ? 'changed' : 'invalid'] += 1;
      kept.push(cell);
    }
  }
  return { kept, same, applied: counts };
};
