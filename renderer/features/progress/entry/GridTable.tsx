/** The table of a grid: one cursor, one selection, one editor; keys, mouse and clipboard as in a spreadsheet. */
import type { Dispatch, ReactNode, SetStateAction } from 'react';
import classes from './entry.module.css';
import { goTo, type GridState, type Place, type Shape } from './grid-state.ts';
import { useGridClipboard } from './use-clipboard.ts';
import { cellAt, useFocus, useMouse, type Blocks } from './use-grid.ts';
import { gridKeys, type GridActs } from './use-grid-keys.ts';

export interface TableActs extends Omit<GridActs, 'shape' | 'clear' | 'fillDown'> {
  /** A click opens what is behind a cell of this column. */
  readonly opensByClick: (col: number) => boolean;
  readonly open: (place: Place) => void;
}

interface GridTableProps {
  readonly caption: string;
  readonly shape: Shape;
  readonly state: GridState;
  readonly set: Dispatch<SetStateAction<GridState>>;
  /** It begins with the focus. */
  readonly begin: boolean;
  readonly blocks: Blocks;
  readonly acts: TableActs;
  readonly minWidth?: number;
  readonly children: ReactNode;
}

export const GridTable = (props: GridTableProps) => {
  const { shape, state, set, blocks, acts, minWidth } = props;
  const table = useFocus(state, props.begin);
  useGridClipboard(table, blocks);
  const mouse = useMouse(set, { ...acts, shape });
  const { clear, fillDown } = blocks;
  return (
    <div className={classes['frame']}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a spreadsheet is a table that is walked by keys (ARIA APG)
        role="grid"
        aria-label={props.caption}
        aria-rowcount={shape.rows + 1}
        aria-multiselectable
        className={classes['table']}
        style={minWidth === undefined ? {} : { minWidth }}
        onKeyDown={gridKeys(state, set, { ...acts, shape, clear, fillDown })}
        onFocus={(event) => {
          // Somebody leads here from elsewhere: to an unsaved cell.
          const to = cellAt(event.target);
          if (to !== null && event.target.matches('[data-cell]'))
            set((now) =>
              now.at.row === to.row && now.at.col === to.col ? now : goTo(now, to, shape),
            );
        }}
        {...mouse}
      >
        {props.children}
      </table>
    </div>
  );
};
