/** The heads: a click sorts, an edge drawn aside or Alt with the arrows widens, a head drawn to another one moves there. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/table.ts';
import type { Column, Sort } from './column.ts';
import { nextSort } from './sort.ts';
import classes from './table.module.css';

const ARIA = { up: 'ascending', down: 'descending' } as const;
const LEAST_PX = 40;
const STEP_PX = 16;
const DRAGGED = 'application/x-myarka-column';

const SortMark = ({ sort, at }: { readonly sort: readonly Sort[]; readonly at: number }) => {
  const key = sort[at];
  if (key === undefined) return null;
  const Icon = key.descending ? IconArrowDown : IconArrowUp;
  return (
    <span className={classes['sortMark']} aria-hidden>
      <Icon size={13} />
      {sort.length > 1 ? at + 1 : ''}
    </span>
  );
};

interface HeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly sort: readonly Sort[];
  readonly onSort: (sort: readonly Sort[]) => void;
  readonly onWidth: (id: string, width: number) => void;
  readonly onMove: (id: string, to: string) => void;
}

interface OneProps<T> extends HeadProps<T> {
  readonly column: Column<T>;
}

const Edge = ({ onWidth }: { readonly onWidth: (width: number) => void }) => {
  const [from, setFrom] = useState<number | null>(null);
  const widthOf = (event: PointerEvent<HTMLElement>): number =>
    event.currentTarget.closest('th')?.getBoundingClientRect().width ?? 0;
  return (
    // The keys are on the button beside it: a second stop in every head would be in the way.
    <span
      aria-hidden
      className={`${classes['edge'] ?? ''} no-print`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(event.clientX - widthOf(event));
        event.preventDefault();
      }}
      onPointerMove={({ clientX }) =>
        from !== null && onWidth(Math.max(LEAST_PX, Math.round(clientX - from)))
      }
      onPointerUp={() => setFrom(null)}
      onPointerCancel={() => setFrom(null)}
    />
  );
};

const One = <T,>({ column, sort, onSort, onWidth, onMove }: OneProps<T>) => {
  const text = useText(tableWords);
  const { id, head, sortBy, end } = column;
  const whole = column.whole ?? head;
  const at = sort.findIndex((key) => key.column === id);
  const key = sort[at];
  const sorts = sortBy !== undefined;
  const order = key === undefined ? 'none' : ARIA[key.descending ? 'down' : 'up'];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowLeft: -STEP_PX, ArrowRight: STEP_PX }[event.key];
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    const width = event.currentTarget.closest('th')?.getBoundingClientRect().width ?? 0;
    onWidth(id, Math.max(LEAST_PX, Math.round(width + by)));
  };
  const hint = [whole, ...(sorts ? [text.sortHint] : []), text.widthHint].join('. ');
  return (
    <th
      scope="col"
      aria-sort={sorts ? order : undefined}
      className={[end === true ? classes['end'] : '', column.screenOnly === true ? 'no-print' : '']
        .join(' ')
        .trim()}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={({ dataTransfer }) => onMove(dataTransfer.getData(DRAGGED), id)}
    >
      {/* A heading with a button in it is not repeated on printed pages. */}
      <span className={`${classes['heading'] ?? ''} print-only`}>{whole}</span>
      <button
        type="button"
        className={`${classes['sort'] ?? ''} no-print`}
        title={hint}
        draggable
        data-still={sorts ? undefined : true}
        onDragStart={({ dataTransfer }) => dataTransfer.setData(DRAGGED, id)}
        onKeyDown={onKeyDown}
        onClick={({ shiftKey }) => sorts && onSort(nextSort(sort, id, shiftKey))}
      >
        {head}
        <SortMark sort={sort} at={at} />
      </button>
      <Edge onWidth={(width) => onWidth(id, width)} />
    </th>
  );
};

export const Head = <T,>(props: HeadProps<T>) => (
  <tr className={classes['header']}>
    {props.columns.map((column) => (
      <One key={column.id} column={column} {...props} />
    ))}
  </tr>
);
