/**
 * One row of the list holds the focus: arrows walk, right and left unfold and fold, Enter opens. The
 * rows are found in the page by `data-line`, so that hundreds of them need no references.
 */
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { flushSync } from 'react-dom';
import type { ListLine } from './column.ts';
import type { Place } from './place.ts';
import type { Choice } from './use-choice.ts';

const PAGE = 12;
const TAB_STOP = '[data-line][tabindex="0"]';

interface Rows<T> {
  readonly shown: readonly ListLine<T>[];
  readonly folded: ReadonlySet<string>;
  readonly fold: (id: string, folded: boolean) => void;
  readonly open: ((row: T) => void) | undefined;
  readonly choice: Choice;
  readonly place: Place;
}

/** From the search field, or from an opened page, back into the list. */
export const focusList = (): void =>
  document.querySelector<HTMLElement>(TAB_STOP)?.focus({ preventScroll: true });

const stepTo = (key: string, at: number, last: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
};

type Move = { readonly to: string | undefined } | { readonly act: () => void };

/** What a key means on a row; null where it means nothing. */
const moveOf = <T>(key: string, at: number, line: ListLine<T>, rows: Rows<T>): Move | null => {
  const { shown, folded, fold, open, choice } = rows;
  const isFolded = folded.has(line.id);
  const step = stepTo(key, at, shown.length - 1);
  if (step !== null) return { to: shown[step]?.id };
  const turn = (): void => fold(line.id, !isFolded);
  if (line.kind === 'row') {
    if (key === ' ') return { act: () => choice.toggle(line.id) };
    if (key === 'Enter' && open !== undefined) return { act: () => open(line.row) };
    if (key === 'Escape' && choice.chosen.size > 0) return { act: choice.none };
    return key === 'ArrowLeft' && line.within.length > 0 ? { to: line.within.at(-1) } : null;
  }
  if (key === 'Enter' || key === ' ') return { act: turn };
  if (key === 'ArrowRight') return isFolded ? { act: turn } : { to: shown[at + 1]?.id };
  if (key !== 'ArrowLeft') return null;
  return isFolded ? { to: line.within.at(-1) } : { act: turn };
};

/** Coming back from what was opened, the focus is where it was. */
const useReturn = (place: Place): void => {
  useEffect(() => {
    if (!place.at().returning) return;
    place.keep({ returning: false });
    focusList();
  }, [place]);
};

/** A focused row that a search or a filter takes away hands the focus to the row that stands for it. */
const useKeptFocus = () => {
  const inside = useRef(false);
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) focusList();
  });
  return {
    onFocus: (): void => {
      inside.current = true;
    },
    onBlur: ({ target }: FocusEvent): void => {
      if (target.isConnected) inside.current = false;
    },
  };
};

export const useRowKeys = <T>(rows: Rows<T>) => {
  const { shown, choice, place } = rows;
  const body = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState(() => place.at().row);
  const at = Math.max(
    shown.findIndex(({ id }) => id === wanted),
    0,
  );
  const current = shown[at];
  useReturn(place);
  const focusKeeping = useKeptFocus();

  const select = (id: string): void => {
    place.keep({ row: id });
    setWanted(id);
  };

  /** At once, since a row far away is drawn only when it is the current one. */
  const go = (id: string): void => {
    flushSync(() => select(id));
    const row = body.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const onRow = event.target instanceof HTMLTableRowElement;
    if (!onRow || event.altKey || current === undefined) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.code !== 'KeyA') return;
      event.preventDefault();
      choice.all();
      return;
    }
    const move = moveOf(event.key, at, current, rows);
    if (move === null) return;
    event.preventDefault();
    if ('act' in move) move.act();
    else if (move.to !== undefined) {
      if (event.shiftKey) choice.stretch(move.to, current.id);
      go(move.to);
    }
  };

  return { body, currentId: current?.id ?? null, select, handlers: { onKeyDown, ...focusKeeping } };
};
