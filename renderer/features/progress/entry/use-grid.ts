/**
 * What every grid of cells does alike: the cursor and its focus, the mouse, the selection as a block.
 * What the cells are, and what becomes of them, says the grid that uses it.
 */
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type Dispatch,
  type MouseEvent,
  type SetStateAction,
} from 'react';
import { useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import { blockText, pasteOf, type CellChange } from './clipboard.ts';
import {
  goTo,
  placesIn,
  rangeOf,
  standingAt,
  type GridState,
  type Place,
  type Shape,
} from './grid-state.ts';
import type { Applied } from './cells.ts';

type Update = Dispatch<SetStateAction<GridState>>;

export const cellAt = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, col] = (cell?.dataset['cell'] ?? '').split(':').map(Number);
  return row === undefined || col === undefined || Number.isNaN(row) ? null : { row, col };
};

/** The cursor's cell has the focus as long as the grid has it. */
export const useFocus = ({ at, editing }: GridState, begin: boolean) => {
  const table = useRef<HTMLTableElement>(null);
  const inside = useRef(begin);
  useLayoutEffect(() => {
    if (!inside.current || editing !== null) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.col}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at, editing]);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      inside.current = target instanceof Node && table.current?.contains(target) === true;
    };
    // Before the editor hears of it: what it commits must not call the focus back.
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node && table.current?.contains(relatedTarget) !== true)
        inside.current = false;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onLeave, true);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onLeave, true);
    };
  }, []);
  return table;
};

interface CursorInput {
  readonly shape: Shape;
  /** What the rows are known by: rows that come, go or change places leave the cursor on its own. */
  readonly ids: readonly string[];
  /** The row to begin at; null where nobody asked for one. */
  readonly start: string | null;
  /** The column to begin at. */
  readonly column: number;
}

export const useCursor = ({ shape, ids, start, column }: CursorInput) => {
  const [state, set] = useState<GridState>(() =>
    standingAt({ row: start === null ? 0 : Math.max(ids.indexOf(start), 0), col: column }),
  );
  const [known, setKnown] = useState(ids);
  if (known !== ids) {
    setKnown(ids);
    const row = ids.indexOf(known[state.at.row] ?? '');
    if (row !== state.at.row)
      set({
        ...goTo(state, { row: Math.max(row, 0), col: state.at.col }, shape),
        editing: row < 0 ? null : state.editing,
      });
  }
  return [state, set] as const;
};

interface MouseActs {
  readonly shape: Shape;
  readonly isLocked: (row: number) => boolean;
  readonly onLocked: (row: number, key: string) => void;
  /** A click opens what is behind a cell of this column. */
  readonly opensByClick: (col: number) => boolean;
  readonly open: (place: Place) => void;
}

export const useMouse = (set: Update, acts: MouseActs) => {
  const dragging = useRef(false);
  const { shape } = acts;
  return {
    onMouseDown: (event: MouseEvent): void => {
      const to = cellAt(event.target);
      if (to === null || event.button !== 0) return;
      const at = document.activeElement;
      const own = event.target instanceof Element && event.target.closest('textarea') !== null;
      if (own) return;
      // What is being typed is kept before the cursor goes elsewhere.
      if (at instanceof HTMLTextAreaElement) at.blur();
      dragging.current = true;
      if (event.shiftKey) event.preventDefault();
      set((now) => goTo(now, to, shape, event.shiftKey));
    },
    onMouseOver: (event: MouseEvent): void => {
      if (!dragging.current || event.buttons !== 1) return;
      const to = cellAt(event.target);
      if (to !== null) set((now) => goTo(now, to, shape, true));
    },
    onMouseUp: (): void => {
      dragging.current = false;
    },
    onClick: (event: MouseEvent): void => {
      const to = cellAt(event.target);
      if (to === null || to.row >= shape.rows) return;
      const button = event.target instanceof Element && event.target.closest('[data-action]');
      if (button || acts.opensByClick(to.col)) acts.open(to);
    },
    onDoubleClick: (event: MouseEvent): void => {
      const to = cellAt(event.target);
      if (to === null || to.row >= shape.rows || !shape.isField(to.col)) return;
      if (acts.isLocked(to.row)) acts.onLocked(to.row, 'F2');
      else set((now) => ({ ...goTo(now, to, shape), editing: { keep: true } }));
    },
  };
};

interface BlockInput {
  readonly shape: Shape;
  /** Of every column, as it stands above a copied table. */
  readonly heads: readonly string[];
  readonly names: ReadonlyMap<string, number>;
  readonly known: ReadonlyMap<number, (row: number) => string>;
  /** What is copied from a cell. */
  readonly plain: (place: Place) => string;
  /** What stands in a cell that is filled in, as it would be typed. */
  readonly typed: (place: Place) => string;
  readonly apply: (changes: readonly CellChange[]) => Applied;
  readonly onTell: (message: string) => void;
}

export type Blocks = ReturnType<typeof useBlocks>;

/** What the selection's cells become, as changes. */
export const useBlocks = (input: BlockInput, state: GridState) => {
  const { shape, heads, apply, onTell } = input;
  const text = useText(entryWords);
  const range = rangeOf(state);
  const fields = (): Place[] => placesIn(range).filter(({ col }) => shape.isField(col));
  const told = ({ changed, invalid, locked }: Applied, outside: number, done: string): void => {
    const skipped = locked + outside;
    onTell(
      [
        done,
        ...(skipped > 0 ? [text.skipped(skipped)] : []),
        ...(invalid > 0 ? [text.invalid(invalid)] : []),
      ].join('; ') + (changed > 0 || invalid > 0 || skipped > 0 ? '.' : ''),
    );
  };
  const copy = (): string => {
    const lines: string[][] = [];
    for (const place of placesIn(range)) {
      const cells = (lines[place.row - range.top] ??= []);
      cells.push(input.plain(place));
    }
    const whole = range.left === 0 && range.right === shape.columns - 1;
    onTell(text.copied(lines.length * (lines[0]?.length ?? 0)));
    return blockText(whole ? [heads, ...lines] : lines);
  };
  const clear = (): void => {
    const changes = fields().map((place) => ({ ...place, text: '' }));
    const applied = apply(changes);
    if (changes.length > 1 || applied.locked > 0) told(applied, 0, text.cleared(applied.changed));
  };
  return {
    fill: (same: string): void => void apply(fields().map((place) => ({ ...place, text: same }))),
    clear,
    fillDown: (): void => {
      const below = fields().filter(({ row }) => row !== range.top);
      apply(below.map((place) => ({ ...place, text: input.typed({ ...place, row: range.top }) })));
    },
    copy,
    cut: (): string => {
      const copied = copy();
      clear();
      return copied;
    },
    paste: (block: string): void => {
      const { names, known } = input;
      const { changes, outside } = pasteOf(block, { at: state.at, range, shape, names, known });
      if (changes.length === 0) onTell(text.pasteNothing);
      else {
        const applied = apply(changes);
        told(applied, outside, text.pasted(applied.changed));
      }
    },
  };
};
