/**
 * The grid by keyboard, as a spreadsheet: what each key does to the cursor, the selection and the
 * cells. The editor of a cell has keys of its own (`CellEditor`) and gives back where to go.
 */
import type { Dispatch, KeyboardEvent, SetStateAction } from 'react';
import { flushSync } from 'react-dom';
import {
  goTo,
  isSingle,
  nextField,
  stepOf,
  wholeGrid,
  type GridState,
  type Place,
  type Shape,
} from './grid-state.ts';

export interface GridActs {
  readonly shape: Shape;
  /** Enter opens what is behind a cell of this column. */
  readonly opens: (col: number) => boolean;
  readonly isLocked: (row: number) => boolean;
  /** Delete: empties the selection. */
  readonly clear: () => void;
  /** Ctrl+D: the selection's first row into the others. */
  readonly fillDown: () => void;
  /** F2, Enter or typing on a cell that cannot be edited. */
  readonly onLocked: (row: number, key: string) => void;
  /** Enter or F2 on a cell with something behind it (files, actions). */
  readonly open: (place: Place) => void;
  /** Esc on an unsaved text: gives it up; false where there is none. */
  readonly giveUp: () => boolean;
  /** Esc with nothing left to cancel. */
  readonly leave: () => void;
}

/** A letter, or the beginning of one that an input method composes. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (key.length === 1 || key === 'Process' || key === 'Dead') && !ctrlKey && !metaKey && !altKey;

/** Ctrl with a letter, by the key's place: it works with a Bulgarian layout, too. */
const isCtrl = (event: KeyboardEvent, code: string): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && event.code === code;

type Update = Dispatch<SetStateAction<GridState>>;

const edit = (state: GridState, keep: boolean): GridState => ({ ...state, editing: { keep } });

const startEdit = (event: KeyboardEvent, state: GridState, set: Update, acts: GridActs): void => {
  const { at } = state;
  const typed = isLetter(event);
  if (!acts.shape.isField(at.col)) {
    if (!typed || event.key === ' ') {
      event.preventDefault();
      acts.open(at);
    }
    return;
  }
  if (acts.isLocked(at.row)) {
    event.preventDefault();
    acts.onLocked(at.row, event.key);
    return;
  }
  if (!typed) event.preventDefault();
  // At once, so that the letter itself goes into the editor, whatever the layout or input method.
  flushSync(() => set((now) => edit(now, !typed)));
};

const onTab = (event: KeyboardEvent, state: GridState, set: Update, shape: Shape): void => {
  const next = nextField(state.at, shape, event.shiftKey);
  if (next === null) return;
  event.preventDefault();
  set((now) => goTo(now, next, shape));
};

const onEscape = (event: KeyboardEvent, state: GridState, set: Update, acts: GridActs): void => {
  event.preventDefault();
  if (acts.giveUp()) return;
  if (isSingle(state)) acts.leave();
  else set((now) => ({ ...now, anchor: now.at }));
};

const onEnter = (event: KeyboardEvent, state: GridState, set: Update, acts: GridActs): void => {
  const step = event.shiftKey ? -1 : 1;
  event.preventDefault();
  if (acts.opens(state.at.col)) acts.open(state.at);
  else set((now) => goTo(now, { ...now.at, row: now.at.row + step }, acts.shape));
};

export const gridKeys =
  (state: GridState, set: Update, acts: GridActs) =>
  (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, button'))
      return;
    const { shape } = acts;
    const ctrl = event.ctrlKey || event.metaKey;
    const step = event.altKey ? null : stepOf(state.at, shape, { key: event.key, ctrl });
    if (step !== null) {
      event.preventDefault();
      set((now) => goTo(now, step, shape, event.shiftKey));
    } else if (event.key === 'Tab') onTab(event, state, set, shape);
    else if (event.key === 'Enter') onEnter(event, state, set, acts);
    else if (event.key === 'Escape') onEscape(event, state, set, acts);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      acts.clear();
    } else if (isCtrl(event, 'KeyA')) {
      event.preventDefault();
      set(wholeGrid(shape));
    } else if (isCtrl(event, 'KeyD')) {
      event.preventDefault();
      acts.fillDown();
    } else if (event.key === 'F2' || isLetter(event)) startEdit(event, state, set, acts);
  };
