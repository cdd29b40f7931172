/**
 * A list of things to decide, in groups, walked by keyboard: arrows or J and K, Home, End, and one
 * letter for each decision. Letters work only while the list has the focus, so they never get in the
 * way of a screen reader or of typing (WCAG 2.1.4).
 */
import { useEffect, useId, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import classes from './ReviewList.module.css';

export interface ReviewGroup<T> {
  readonly key: string;
  readonly title: ReactNode;
  readonly items: readonly T[];
}

interface ReviewListProps<T> {
  readonly label: string;
  readonly groups: readonly ReviewGroup<T>[];
  readonly idOf: (item: T) => string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** What a letter does to the chosen item. */
  readonly keys: Readonly<Record<string, (item: T) => void>>;
  readonly row: (item: T) => ReactNode;
  /** What is typed about an item lies behind its row: in places that begin with this and its id. */
  readonly opens: string;
}

const PAGE = 10;

const stepOf = (key: string, at: number, last: number): number | null => {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(at + 1, last);
    case 'ArrowUp':
    case 'k':
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

/** Keys of the Bulgarian layouts, so that a shortcut works without switching (БДС and phonetic). */
const LATIN: Readonly<Record<string, string>> = {
  KeyJ: 'j',
  KeyK: 'k',
  KeyA: 'a',
  KeyC: 'c',
  KeyD: 'd',
  KeyO: 'o',
  KeyP: 'p',
  KeyX: 'x',
};

const keyOf = (event: KeyboardEvent): string => LATIN[event.code] ?? event.key;

export function ReviewList<T>({
  label,
  groups,
  idOf,
  selected,
  onSelect,
  keys,
  row,
  opens,
}: ReviewListProps<T>) {
  const prefix = useId();
  const items = groups.flatMap((group) => group.items);
  const at = items.findIndex((item) => idOf(item) === selected);
  const optionId = (item: T): string => `${prefix}-${idOf(item)}`.replaceAll(/\s/g, '_');
  const current = items[at];
  const activeId = current === undefined ? undefined : optionId(current);
  useEffect(() => {
    if (activeId !== undefined)
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = keyOf(event);
    const step = stepOf(key, at, items.length - 1);
    const next = step === null ? undefined : items[step];
    const act = keys[key];
    if (next !== undefined) onSelect(idOf(next));
    else if (act !== undefined && current !== undefined) act(current);
    else return;
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent): void => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
    const id = option?.dataset['id'];
    if (id !== undefined) onSelect(id);
  };
  return (
    <div
      className={classes['list']}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={activeId}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {groups.map((group) => (
        <div key={group.key} role="group" aria-labelledby={`${prefix}-group-${group.key}`}>
          <div
            id={`${prefix}-group-${group.key}`}
            role="presentation"
            className={classes['heading']}
          >
            {group.title}
          </div>
          {group.items.map((item) => (
            <div
              key={idOf(item)}
              id={optionId(item)}
              role="option"
              aria-selected={idOf(item) === selected}
              className={classes['option']}
              data-id={idOf(item)}
              data-unsaved-opens={`${opens}/${idOf(item)}/`}
            >
              {row(item)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
