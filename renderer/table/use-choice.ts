/**
 * Which rows are chosen: one by Ctrl and a click or by Space, a stretch by Shift (with a click or the
 * arrows), all by Ctrl+A, none by Escape. What a filter takes away is no longer chosen.
 */
import { useMemo, useRef, useState } from 'react';

export interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** From where the choice began to this row. */
  readonly stretch: (id: string, from: string) => void;
  readonly all: () => void;
  readonly none: () => void;
}

export const useChoice = (ids: readonly string[]): Choice => {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const chosen = useMemo(
    () => (marked.size === 0 ? marked : new Set(ids.filter((id) => marked.has(id)))),
    [ids, marked],
  );
  return {
    chosen,
    toggle: (id) => {
      anchor.current = id;
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setMarked(next);
    },
    stretch: (id, from) => {
      // A filter may have taken away where it began.
      if (anchor.current === null || !ids.includes(anchor.current)) anchor.current = from;
      const [a, b] = [ids.indexOf(anchor.current), ids.indexOf(id)];
      if (a < 0 || b < 0) return;
      setMarked(new Set(ids.slice(Math.min(a, b), Math.max(a, b) + 1)));
    },
    all: () => setMarked(new Set(ids)),
    none: () => {
      anchor.current = null;
      setMarked(new Set());
    },
  };
};
