/**
 * Where the grid's cursor is, what is selected, what is being edited. Pure, so that a key is a value:
 * nothing here knows about the page.
 */
import { columnAt, FIELDS, indexOfColumn, isField, LAST_COLUMN } from './columns.ts';

export interface Place {
  readonly row: number;
  readonly col: number;
}

export interface Editing {
  /** False where typing began it: the first letter replaces what stood there. */
  readonly keep: boolean;
}

export interface GridState {
  readonly at: Place;
  /** The selection's other corner. */
  readonly anchor: Place;
  readonly editing: Editing | null;
}

export const START: GridState = {
  at: { row: 0, col: indexOfColumn('value') },
  anchor: { row: 0, col: indexOfColumn('value') },
  editing: null,
};

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const rangeOf = ({ at, anchor }: GridState): Range => ({
  top: Math.min(at.row, anchor.row),
  bottom: Math.max(at.row, anchor.row),
  left: Math.min(at.col, anchor.col),
  right: Math.max(at.col, anchor.col),
});

export const isSingle = ({ at, anchor }: GridState): boolean =>
  at.row === anchor.row && at.col === anchor.col;

export const placesIn = ({ top, bottom, left, right }: Range): Place[] =>
  Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => ({ row: top + r, col: left + c })),
  ).flat();

const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

/** To a place, clamped; `extend` leaves the anchor where it is. */
export const goTo = (state: GridState, to: Place, rows: number, extend = false): GridState => {
  const at = { row: clamp(to.row, rows - 1), col: clamp(to.col, LAST_COLUMN) };
  return { at, anchor: extend ? state.anchor : at, editing: null };
};

const PAGE = 10;

/** Where an arrow, Home, End or a page key leads; null for any other key. */
export const stepOf = (
  { row, col }: Place,
  rows: number,
  { key, ctrl }: { readonly key: string; readonly ctrl: boolean },
): Place | null => {
  switch (key) {
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, col };
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, col };
    case 'ArrowRight':
      return { row, col: ctrl ? LAST_COLUMN : col + 1 };
    case 'ArrowLeft':
      return { row, col: ctrl ? 0 : col - 1 };
    case 'PageDown':
      return { row: row + PAGE, col };
    case 'PageUp':
      return { row: row - PAGE, col };
    case 'Home':
      return { row: ctrl ? 0 : row, col: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, col: LAST_COLUMN };
    default:
      return null;
  }
};

const FIRST_FIELD = indexOfColumn(FIELDS[0]);

/** The next (or previous) cell that is filled in, over the ends of rows; null outside the table. */
export const nextField = ({ row, col }: Place, rows: number, back: boolean): Place | null => {
  const step = back ? -1 : 1;
  const width = LAST_COLUMN + 1;
  for (let i = row * width + col + step; i >= 0 && i < rows * width; i += step) {
    const next = i % width;
    if (isField(columnAt(next))) return { row: Math.floor(i / width), col: next };
  }
  return null;
};

export const wholeGrid = (rows: number): GridState => ({
  at: { row: 0, col: FIRST_FIELD },
  anchor: { row: 0, col: FIRST_FIELD },
  editing: null,
  ...(rows === 0 ? {} : { anchor: { row: 0, col: 0 }, at: { row: rows - 1, col: LAST_COLUMN } }),
});
