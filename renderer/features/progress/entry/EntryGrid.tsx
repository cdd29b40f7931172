/** The grid: one cursor, one selection, one editor; what they do to cells goes out through `apply`. */
import { useEffect, useMemo, useRef, type Dispatch, type SetStateAction } from 'react';
import type { GridRow } from '../../../../api/progress/grid.ts';
import { stateText } from '../../../../domain/progress/state-texts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import { foldName, type CellChange } from './clipboard.ts';
import {
  columnAt,
  COLUMNS,
  indexOfColumn,
  isField,
  isFieldAt,
  WIDTHS,
  type ColumnId,
} from './columns.ts';
import { EntryRow, type RowHandlers } from './EntryRow.tsx';
import {
  afterCommit,
  inRow,
  placesIn,
  rangeOf,
  type GridState,
  type Range,
  type Shape,
} from './grid-state.ts';
import { cellText, editText, isLocked } from './row-model.ts';
import { GridTable, type TableActs } from './GridTable.tsx';
import { useBlocks, useCursor } from './use-grid.ts';
import type { Applied } from './cells.ts';
import type { Cell, Drafts } from './unsaved-cells.ts';

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

const useColumnNames = () =>
  useMemo(() => {
    const names = new Map<string, number>();
    for (const { columns } of [entryWords.bg, entryWords.en])
      for (const column of COLUMNS) names.set(foldName(columns[column]), indexOfColumn(column));
    return names;
  }, []);

const useEntryBlocks = (
  { rows, drafts, apply, onTell }: GridProps,
  state: GridState,
  shape: Shape,
) => {
  const text = useText(entryWords);
  const { language: lang } = useLanguage();
  const names = useColumnNames();
  return useBlocks(
    {
      shape,
      heads: COLUMNS.map((column) => text.columns[column]),
      names,
      known: new Map([
        [indexOfColumn('no'), (row: number) => rows[row]?.measure ?? ''],
        [indexOfColumn('indicator'), (row: number) => rows[row]?.text ?? ''],
      ]),
      plain: (place) => {
        const row = rows[place.row];
        if (row === undefined) return '';
        const draft = drafts.get(row.indicator);
        const shown = { row, draft, lang, stateText: stateText(row.report, lang) };
        return cellText(shown, columnAt(place.col));
      },
      typed: (place) => {
        const row = rows[place.row];
        const field = columnAt(place.col);
        return row === undefined || !isField(field)
          ? ''
          : editText(row, drafts.get(row.indicator), field);
      },
      apply,
      onTell,
    },
    state,
  );
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

const Columns = () => (
  <colgroup>
    {COLUMNS.map((column) => (
      <col key={column} style={column === 'indicator' ? {} : { width: WIDTHS[column] }} />
    ))}
  </colgroup>
);

/** What a row calls when something is typed in it; the same as long as the grid is. */
const useHandlers = (
  props: GridProps,
  fill: (text: string) => void,
  set: Dispatch<SetStateAction<GridState>>,
  shape: Shape,
): RowHandlers => {
  const { apply } = props;
  const latest = useRef({ fill, ...props });
  useEffect(() => {
    latest.current = { fill, ...props };
  });
  return useMemo(
    () => ({
      onCommit: (row, field, text, after, all) => {
        if (all) latest.current.fill(text);
        else apply([{ row, col: indexOfColumn(field), text }]);
        set((now) => afterCommit(now, after, shape));
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
    [apply, shape, set],
  );
};

const actsOf = (props: GridProps, range: Range): TableActs => {
  const { rows, drafts, onLocked, onOpen, onGiveUp, onLeave } = props;
  return {
    isLocked: (index) => {
      const row = rows[index];
      return row === undefined || isLocked(row);
    },
    onLocked: (index, key) => {
      const row = rows[index];
      if (row !== undefined) onLocked(row, key);
    },
    open: (place) => {
      const row = rows[place.row];
      if (row !== undefined) onOpen(row, columnAt(place.col));
    },
    opens: (col) => ['evidence', 'state'].includes(columnAt(col)),
    opensByClick: (col) => columnAt(col) === 'evidence',
    giveUp: () => {
      const cells = placesIn(range).flatMap(({ row, col }) => {
        const field = columnAt(col);
        const typed = rows[row];
        return typed !== undefined && isField(field) && drafts.get(typed.indicator)?.[field]
          ? [{ row: typed, field }]
          : [];
      });
      if (cells.length > 0) onGiveUp(cells);
      return cells.length > 0;
    },
    leave: onLeave,
  };
};

export const EntryGrid = (props: GridProps) => {
  const { rows, start, drafts, onCurrent } = props;
  const count = rows.length;
  const shape = useMemo(
    (): Shape => ({ rows: count, columns: COLUMNS.length, isField: isFieldAt }),
    [count],
  );
  const ids = useMemo(() => rows.map(({ indicator }) => indicator), [rows]);
  const [state, set] = useCursor({ shape, ids, start, column: indexOfColumn('value') });
  const blocks = useEntryBlocks(props, state, shape);
  const handlers = useHandlers(props, blocks.fill, set, shape);
  const { at } = state;
  useEffect(() => onCurrent(at.row, columnAt(at.col)), [at, onCurrent]);
  const range = rangeOf(state);
  return (
    <GridTable
      caption={props.caption}
      shape={shape}
      state={state}
      set={set}
      begin={start !== null}
      blocks={blocks}
      acts={actsOf(props, range)}
    >
      <Columns />
      <Head />
      <tbody>
        {rows.map((row, index) => (
          <EntryRow
            key={row.indicator}
            row={row}
            draft={drafts.get(row.indicator)}
            index={index}
            {...inRow(state, range, index)}
            handlers={handlers}
          />
        ))}
      </tbody>
    </GridTable>
  );
};
