/**
 * One row of the grid holds the focus; arrows walk, right and left unfold and fold, Enter opens. The
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
import type { Line } from '../../../../domain/plan/register-lines.ts';
import { place } from './remembered.ts';

const PAGE = 12;
const TAB_STOP = '[data-line][tabindex="0"]';

interface Rows {
  readonly shown: readonly Line[];
  readonly folded: ReadonlySet<string>;
  readonly fold: (id: string, folded: boolean) => void;
  readonly open: (code: string) => void;
}

/** From the search field, or from a measure's page, back into the list. */
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

type Move = { readonly to: Line | undefined } | { readonly act: () => void };

/** What a key means on a row; null where it means nothing. */
const moveOf = (key: string, at: number, line: Line, rows: Rows): Move | null => {
  const { shown, folded, fold, open } = rows;
  const isFolded = folded.has(line.id);
  const step = stepTo(key, at, shown.length - 1);
  if (step !== null) return { to: shown[step] };
  const act = (): void =>
    line.kind === 'group' ? fold(line.id, !isFolded) : open(line.measure.code);
  if (key === 'Enter' || key === ' ') return { act };
  if (key === 'ArrowRight' && line.kind === 'group') {
    return isFolded ? { act } : { to: shown[at + 1] };
  }
  if (key !== 'ArrowLeft') return null;
  if (line.kind === 'group' && !isFolded) return { act };
  return { to: shown.find(({ id }) => id === line.within.at(-1)) };
};

/** Coming back from a measure, the focus is where it was. */
const useReturn = (): void => {
  useEffect(() => {
    if (!place.returning) return;
    place.returning = false;
    focusList();
  }, []);
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

export const useRowKeys = (rows: Rows) => {
  const { shown } = rows;
  const body = useRef<HTMLTableSectionElement>(null);
  const [wanted, setWanted] = useState(place.row);
  const found = shown.findIndex(({ id }) => id === wanted);
  const at = Math.max(found, 0);
  const current = shown[at];
  useReturn();
  const focusKeeping = useKeptFocus();

  const select = (id: string): void => {
    place.row = id;
    setWanted(id);
  };

  const go = ({ id }: Line): void => {
    select(id);
    const row = body.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const onRow = event.target instanceof HTMLTableRowElement;
    if (!onRow || event.ctrlKey || event.metaKey || event.altKey || current === undefined) return;
    const move = moveOf(event.key, at, current, rows);
    if (move === null) return;
    event.preventDefault();
    if ('act' in move) move.act();
    else if (move.to !== undefined) go(move.to);
  };

  return { body, currentId: current?.id ?? null, select, handlers: { onKeyDown, ...focusKeeping } };
};
