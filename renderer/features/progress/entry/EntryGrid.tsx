/** The grid: one cursor, one selection, one editor; what they do to cells goes out through `apply`. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
} from 'react';
import type { GridRow } from '../../../../api/progress/grid.ts';
import { stateText } from '../../../../domain/progress/state-texts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import type { After } from './CellEditor.tsx';
import { blockText, foldName, pasteOf, type CellChange } from './clipboard.ts';
import { columnAt, COLUMNS, isField, LAST_COLUMN, WIDTHS, type ColumnId } from './columns.ts';
import classes from './entry.module.css';
import { EntryRow, type RowHandlers } from './EntryRow.tsx';
import {
  goTo,
  nextField,
  placesIn,
  rangeOf,
  START,
  type GridState,
  type Place,
} from './grid-state.ts';
import { cellText, editText, isLocked } from './row-model.ts';
import { useGridClipboard } from './use-clipboard.ts';
import { gridKeys } from './use-grid-keys.ts';
import type { Applied, Cell, Drafts } from './unsaved-cells.ts';

export interface GridProps {
  readonly caption: string;
  readonly rows: readonly GridRow[];
  /** The row to begin at, with the focus; null where nobody asked for one. */
  readonly start: string | null;
  readonly drafts: Drafts;
  readonly apply: (changes: readonly CellChange[]) => Applied;
  /** A letter has been typed into a cell; the cell is left as it was. */
  readonly onType: (cell: Cell, text: string) => void;
  readonly onCancel: (cell: Cell) => void;
  readonly onGiveUp: (cells: readonly Cell[]) => void;
  /** Opens the files or the action of a row. */
  readonly onOpen: (row: GridRow, column: ColumnId) => void;
  readonly onLocked: (row: GridRow, key: string) => void;
  readonly onTell: (message: string) => void;
  readonly onLeave: () => void;
  readonly onCurrent: (row: number, column: ColumnId) => void;
}

const cellAt = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, col] = (cell?.dataset['cell'] ?? '').split(':').map(Number);
  return row === undefined || col === undefined || Number.isNaN(row) ? null : { row, col };
};

const afterCommit = (state: GridState, after: After, rows: number): GridState => {
  const { row, col } = state.at;
  switch (after) {
    case 'stay':
      return { ...state, editing: null };
    case 'down':
      return goTo(state, { row: row + 1, col }, rows);
    case 'up':
      return goTo(state, { row: row - 1, col }, rows);
    case 'left':
      return goTo(state, { row, col: col - 1 }, rows);
    case 'right':
      return goTo(state, { row, col: col + 1 }, rows);
    case 'next':
    case 'previous':
      return goTo(state, nextField(state.at, rows, after === 'previous') ?? state.at, rows);
    default:
      return after satisfies never;
  }
};

/** The cursor's cell has the focus as long as the grid has it. */
const useFocus = ({ at, editing }: GridState, begin: boolean) => {
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

/** Rows that come, go or change places leave the cursor on the row it stood on. */
const useCursor = (rows: readonly GridRow[], start: string | null) => {
  const [state, set] = useState<GridState>(() => {
    const row = rows.findIndex(({ indicator }) => indicator === start);
    return row < 0 ? START : goTo(START, { row, col: START.at.col }, rows.length);
  });
  const [known, setKnown] = useState(rows);
  if (known !== rows) {
    setKnown(rows);
    const id = known[state.at.row]?.indicator;
    const row = rows.findIndex(({ indicator }) => indicator === id);
    if (row !== state.at.row)
      set({
        ...goTo(state, { row: Math.max(row, 0), col: state.at.col }, rows.length),
        editing: row < 0 ? null : state.editing,
      });
  }
  return [state, set] as const;
};

const useColumnNames = () =>
  useMemo(() => {
    const names = new Map<string, ColumnId>();
    for (const { columns } of [entryWords.bg, entryWords.en])
      for (const column of COLUMNS) names.set(foldName(columns[column]), column);
    return names;
  }, []);

/** What the selection's cells become, as changes. */
const useBlocks = ({ rows, drafts, apply, onTell }: GridProps, state: GridState) => {
  const text = useText(entryWords);
  const { language: lang } = useLanguage();
  const names = useColumnNames();
  const range = rangeOf(state);
  const fields = (): CellChange[] =>
    placesIn(range).flatMap(({ row, col }) => {
      const field = columnAt(col);
      return isField(field) ? [{ row, field, text: '' }] : [];
    });
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
  const whole = range.left === 0 && range.right === LAST_COLUMN;
  const lineOf = (row: GridRow): string[] =>
    COLUMNS.slice(range.left, range.right + 1).map((column) =>
      cellText(
        { row, draft: drafts.get(row.indicator), lang, stateText: stateText(row.report, lang) },
        column,
      ),
    );
  const copy = (): string => {
    const lines = rows.slice(range.top, range.bottom + 1).map(lineOf);
    onTell(text.copied(lines.length * (lines[0]?.length ?? 0)));
    return blockText(whole ? [COLUMNS.map((column) => text.columns[column]), ...lines] : lines);
  };
  const clear = (): void => {
    const changes = fields();
    const applied = apply(changes);
    if (changes.length > 1 || applied.locked > 0) told(applied, 0, text.cleared(applied.changed));
  };
  const fill = (text_: string): void =>
    void apply(fields().map((one) => ({ ...one, text: text_ })));
  return {
    fill,
    clear,
    fillDown: () => {
      const changes = fields().flatMap((one) => {
        const first = rows[range.top];
        if (first === undefined || one.row === range.top) return [];
        return [{ ...one, text: editText(first, drafts.get(first.indicator), one.field) }];
      });
      apply(changes);
    },
    copy,
    cut: () => {
      const copied = copy();
      clear();
      return copied;
    },
    paste: (block: string) => {
      const { changes, outside } = pasteOf(block, { at: state.at, range, rows, names });
      if (changes.length === 0) onTell(text.pasteNothing);
      else {
        const applied = apply(changes);
        told(applied, outside, text.pasted(applied.changed));
      }
    },
  };
};

const useMouse = (
  set: (update: (now: GridState) => GridState) => void,
  { rows, onOpen, onLocked }: GridProps,
) => {
  const dragging = useRef(false);
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
      set((now) => goTo(now, to, rows.length, event.shiftKey));
    },
    onMouseOver: (event: MouseEvent): void => {
      if (!dragging.current || event.buttons !== 1) return;
      const to = cellAt(event.target);
      if (to !== null) set((now) => goTo(now, to, rows.length, true));
    },
    onMouseUp: (): void => {
      dragging.current = false;
    },
    onClick: (event: MouseEvent): void => {
      const to = cellAt(event.target);
      const row = to === null ? undefined : rows[to.row];
      const button = event.target instanceof Element && event.target.closest('[data-action]');
      if (to === null || row === undefined) return;
      if (button || columnAt(to.col) === 'evidence') onOpen(row, columnAt(to.col));
    },
    onDoubleClick: (event: MouseEvent): void => {
      const to = cellAt(event.target);
      const row = to === null ? undefined : rows[to.row];
      if (to === null || row === undefined || !isField(columnAt(to.col))) return;
      if (isLocked(row)) onLocked(row, 'F2');
      else set((now) => ({ ...goTo(now, to, rows.length), editing: { keep: true } }));
    },
  };
};

const Head = () => {
  const text = useText(entryWords);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" data-field={isField(column) || undefined}>
            {text.columns[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
};

export const EntryGrid = (props: GridProps) => {
  const { rows, start, drafts, apply, onOpen, onLocked, onLeave, onGiveUp, onCurrent } = props;
  const [state, set] = useCursor(rows, start);
  const table = useFocus(state, start !== null);
  const blocks = useBlocks(props, state);
  const mouse = useMouse(set, props);
  useGridClipboard(table, blocks);
  const count = rows.length;
  const latest = useRef({ fill: blocks.fill, ...props });
  useEffect(() => {
    latest.current = { fill: blocks.fill, ...props };
  });
  const handlers = useMemo(
    (): RowHandlers => ({
      onCommit: (row, field, text, after, all) => {
        if (all) latest.current.fill(text);
        else apply([{ row, field, text }]);
        set((now) => afterCommit(now, after, count));
      },
      onType: (index, field, text) => {
        const row = latest.current.rows[index];
        if (row !== undefined) latest.current.onType({ row, field }, text);
      },
      onCancel: (index, field) => {
        const row = latest.current.rows[index];
        if (row !== undefined) latest.current.onCancel({ row, field });
        set((now) => ({ ...now, editing: null }));
      },
    }),
    [apply, count, set],
  );
  const { at, editing } = state;
  useEffect(() => onCurrent(at.row, columnAt(at.col)), [at, onCurrent]);
  const rowAt = useCallback((index: number) => rows[index], [rows]);
  const range = rangeOf(state);
  const onKeyDown = gridKeys(state, set, {
    rows: count,
    isLocked: (index) => {
      const row = rowAt(index);
      return row === undefined || isLocked(row);
    },
    clear: blocks.clear,
    fillDown: blocks.fillDown,
    onLocked: (index, key) => {
      const row = rowAt(index);
      if (row !== undefined) onLocked(row, key);
    },
    open: (place) => {
      const row = rowAt(place.row);
      if (row !== undefined) onOpen(row, columnAt(place.col));
    },
    giveUp: () => {
      const keys = placesIn(range).flatMap(({ row, col }) => {
        const field = columnAt(col);
        const typed = rows[row];
        return typed !== undefined && isField(field) && drafts.get(typed.indicator)?.[field]
          ? [{ row: typed, field }]
          : [];
      });
      if (keys.length > 0) onGiveUp(keys);
      return keys.length > 0;
    },
    leave: onLeave,
  });
  return (
    <div className={classes['frame']}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a spreadsheet is a table that is walked by keys (ARIA APG)
        role="grid"
        aria-label={props.caption}
        aria-rowcount={count + 1}
        aria-multiselectable
        className={classes['table']}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          // Somebody leads here from elsewhere: to an unsaved cell.
          const to = cellAt(event.target);
          if (to !== null && event.target.matches('[data-cell]'))
            set((now) =>
              now.at.row === to.row && now.at.col === to.col ? now : goTo(now, to, count),
            );
        }}
        {...mouse}
      >
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} style={column === 'indicator' ? {} : { width: WIDTHS[column] }} />
          ))}
        </colgroup>
        <Head />
        <tbody>
          {rows.map((row, index) => {
            const current = at.row === index;
            const selected = index >= range.top && index <= range.bottom;
            return (
              <EntryRow
                key={row.indicator}
                row={row}
                draft={drafts.get(row.indicator)}
                index={index}
                cursor={current ? at.col : -1}
                from={selected ? range.left : -1}
                to={selected ? range.right : -2}
                editing={current ? editing : null}
                handlers={handlers}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
