/**
 * Where the grid's cursor is, what is selected, what is being edited. Pure, so that a key is a value:
 * nothing here knows about the page.
 */

/** What a grid looks like to its cursor. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
  /** A column that is filled in. */
  readonly isField: (col: number) => boolean;
}

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

export const standingAt = (at: Place): GridState => ({ at, anchor: at, editing: null });

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

/** What of the cursor, the selection and the editing is in one row; -1 and -2 where nothing is. */
export const inRow = (
  { at, editing }: GridState,
  { top, bottom, left, right }: Range,
  row: number,
) => {
  const current = at.row === row;
  const selected = row >= top && row <= bottom;
  return {
    cursor: current ? at.col : -1,
    from: selected ? left : -1,
    to: selected ? right : -2,
    editing: current ? editing : null,
  };
};

export const isSingle = ({ at, anchor }: GridState): boolean =>
  at.row === anchor.row && at.col === anchor.col;

export const placesIn = ({ top, bottom, left, right }: Range): Place[] =>
  Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => ({ row: top + r, col: left + c })),
  ).flat();

const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

/** To a place, clamped; `extend` leaves the anchor where it is. */
export const goTo = (state: GridState, to: Place, shape: Shape, extend = false): GridState => {
  const at = { row: clamp(to.row, shape.rows - 1), col: clamp(to.col, shape.columns - 1) };
  return { at, anchor: extend ? state.anchor : at, editing: null };
};

const PAGE = 10;

/** Where an arrow, Home, End or a page key leads; null for any other key. */
export const stepOf = (
  { row, col }: Place,
  { rows, columns }: Shape,
  { key, ctrl }: { readonly key: string; readonly ctrl: boolean },
): Place | null => {
  switch (key) {
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, col };
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, col };
    case 'ArrowRight':
      return { row, col: ctrl ? columns - 1 : col + 1 };
    case 'ArrowLeft':
      return { row, col: ctrl ? 0 : col - 1 };
    case 'PageDown':
      return { row: row + PAGE, col };
    case 'PageUp':
      return { row: row - PAGE, col };
    case 'Home':
      return { row: ctrl ? 0 : row, col: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, col: columns - 1 };
    default:
      return null;
  }
};

/** The next (or previous) cell that is filled in, over the ends of rows; null outside the table. */
export const nextField = ({ row, col }: Place, shape: Shape, back: boolean): Place | null => {
  const step = back ? -1 : 1;
  const { rows, columns, isField } = shape;
  for (let i = row * columns + col + step; i >= 0 && i < rows * columns; i += step) {
    const next = i % columns;
    if (isField(next)) return { row: Math.floor(i / columns), col: next };
  }
  return null;
};

export const wholeGrid = ({ rows, columns }: Shape): GridState => ({
  anchor: { row: 0, col: 0 },
  at: { row: Math.max(rows - 1, 0), col: columns - 1 },
  editing: null,
});

/** Where the cursor goes after a commit. */
export type After = 'stay' | 'down' | 'up' | 'left' | 'right' | 'next' | 'previous';

export const afterCommit = (state: GridState, after: After, shape: Shape): GridState => {
  const { row, col } = state.at;
  switch (after) {
    case 'stay':
      return { ...state, editing: null };
    case 'down':
      return goTo(state, { row: row + 1, col }, shape);
    case 'up':
      return goTo(state, { row: row - 1, col }, shape);
    case 'left':
      return goTo(state, { row, col: col - 1 }, shape);
    case 'right':
      return goTo(state, { row, col: col + 1 }, shape);
    case 'next':
    case 'previous':
      return goTo(state, nextField(state.at, shape, after === 'previous') ?? state.at, shape);
    default:
      return after satisfies never;
  }
};
