/** One stop of the Tab key for all rows; arrows, Home, End and page keys move inside. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { TimelineRow } from '../../../../domain/plan/timeline.ts';
import type { Zoom } from './use-zoom.ts';

const PAGE = 12;

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

interface Actions {
  readonly zoom: Zoom;
  readonly toggle: (code: string) => void;
  readonly open: (code: string) => void;
}

export interface RowKeys {
  /** The row that Tab leads to. */
  readonly current: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (code: string) => void;
  readonly refOf: (code: string) => (element: HTMLElement | SVGElement | null) => void;
}

const zoomKey = (key: string, zoom: Zoom): boolean => {
  if (key === '+' || key === '=') zoom.zoomIn();
  else if (key === '-' || key === '_') zoom.zoomOut();
  else if (key === '0') zoom.fit();
  else return false;
  return true;
};

/** Left closes a group or goes to the one around; right opens it. */
const groupKey = (key: string, row: TimelineRow, { toggle }: Actions): string | null => {
  if (row.kind === 'measure') return key === 'ArrowLeft' ? row.measure.subgoal : null;
  if (key === 'ArrowRight' && row.collapsed) toggle(row.code);
  else if (key === 'ArrowLeft' && !row.collapsed) toggle(row.code);
  else if (key === 'ArrowLeft' && row.kind === 'subgoal') return row.goal;
  return null;
};

export const useRowKeys = (rows: readonly TimelineRow[], actions: Actions): RowKeys => {
  const [chosen, setChosen] = useState('');
  const elements = useRef(new Map<string, HTMLElement | SVGElement>());
  const wanted = useRef<string | null>(null);
  const current = rows.some(({ code }) => code === chosen) ? chosen : (rows[0]?.code ?? '');

  useEffect(() => {
    if (wanted.current === null) return;
    elements.current.get(wanted.current)?.focus({ preventScroll: true });
    wanted.current = null;
  });

  const goTo = (code: string): void => {
    wanted.current = code;
    setChosen(code);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.findIndex(({ code }) => code === current);
    const row = rows[at];
    if (row === undefined) return;
    const move = MOVES[event.key];
    if (move !== undefined) {
      const to = Math.min(Math.max(move(at, rows.length - 1), 0), rows.length - 1);
      goTo(rows[to]?.code ?? current);
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const to = groupKey(event.key, row, actions);
      if (to !== null) goTo(to);
    } else if (event.key === 'Enter' && row.kind === 'measure') actions.open(row.code);
    else if (!zoomKey(event.key, actions.zoom)) return;
    event.preventDefault();
  };

  return {
    current,
    onKeyDown,
    onFocus: setChosen,
    refOf: (code) => (element) => {
      if (element === null) elements.current.delete(code);
      else elements.current.set(code, element);
    },
  };
};
