/**
 * The one table of all lists: heads that sort, widen and move, rows walked by keys, chosen with Shift
 * and copied as a table, long lists drawn where they are in sight. What is asked (columns, sort) and
 * what is remembered lies with the list that uses it: `use-list.ts` for most, the register's views for it.
 */
import { Button } from '@mantine/core';
import {
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/table.ts';
import { Body, WHOLE } from './Body.tsx';
import type { Column, ListLine, Sort } from './column.ts';
import { copyNow, putCopied, tableOf, type Copied } from './copy.ts';
import { Head } from './Head.tsx';
import { newPlace, type Place } from './place.ts';
import classes from './table.module.css';
import { useChoice, type Choice } from './use-choice.ts';
import { useRowKeys } from './use-row-keys.ts';

const NO_FOLDS: ReadonlySet<string> = new Set();

export interface TableProps<T> {
  /** Its name, where there is no caption to name it. */
  readonly label?: string;
  readonly caption?: ReactNode;
  /** Groups that fold, or rows that could have them. */
  readonly tree?: boolean;
  readonly columns: readonly Column<T>[];
  readonly widths: Readonly<Record<string, number>>;
  /** The column's part of a page's width, in percent; by widths where it is not told. */
  readonly paper?: (id: string) => number;
  readonly lines: readonly ListLine<T>[];
  readonly sort: readonly Sort[];
  readonly onSort: (sort: readonly Sort[]) => void;
  readonly onWidth: (id: string, width: number) => void;
  readonly onMove: (id: string, to: string) => void;
  readonly folded?: ReadonlySet<string>;
  readonly fold?: (id: string, folded: boolean) => void;
  readonly open?: (row: T) => void;
  readonly place?: Place;
  readonly fullText?: boolean;
  readonly measureOf?: (row: T) => string;
  /** Takes the height that its page has left, instead of its own up to the window's. */
  readonly fills?: boolean;
  readonly className?: string;
}

const columnStyle = <T,>(
  { id, grow, width }: Column<T>,
  widths: Readonly<Record<string, number>>,
  percent: number,
): CSSProperties =>
  ({
    '--screen': widths[id] !== undefined || grow !== true ? `${widths[id] ?? width}px` : 'auto',
    '--paper': `${percent.toFixed(2)}%`,
  }) as CSSProperties;

const isOwnPress = (target: Element): boolean =>
  target.closest('a, button, input, select, textarea, label, summary') !== null;

const NOTHING = (): void => undefined;

const isTextMarked = (): boolean => (window.getSelection()?.toString() ?? '') !== '';

/** Rows, which of them are chosen, and what presses, keys and copying do to them. */
const useRows = <T,>(props: TableProps<T>, place: Place) => {
  const { columns, lines, open } = props;
  const folded = props.folded ?? NO_FOLDS;
  const fold = props.fold ?? NOTHING;
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line] : []));
  const choice = useChoice(rows.map(({ id }) => id));
  const { chosen } = choice;
  const keys = useRowKeys<T>({ shown: lines, folded, fold, open, choice, place });
  const { currentId, select } = keys;
  const choose = (id: string, stretch: boolean): void => {
    window.getSelection()?.removeAllRanges();
    if (stretch) choice.stretch(id, currentId ?? id);
    else choice.toggle(id);
    select(id);
  };
  const onClick = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element) || event.defaultPrevented) return;
    const id = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    const line = lines.find((one) => one.id === id);
    if (line === undefined) return;
    if (line.kind === 'row' && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      choose(line.id, event.shiftKey);
      return;
    }
    if (isTextMarked()) return;
    select(line.id);
    if (isOwnPress(target)) place.keep({ returning: target.closest('a') !== null });
    else if (line.kind === 'group') fold(line.id, !folded.has(line.id));
    else open?.(line.row);
  };
  const copied = (): Copied => {
    const some = rows.filter(({ id }) => (chosen.size > 0 ? chosen.has(id) : id === currentId));
    return tableOf(
      some.map(({ row }) => row),
      columns,
    );
  };
  return { ...keys, folded, choice, copied, handlers: { ...keys.handlers, onClick } };
};

interface ChosenProps {
  readonly choice: Choice;
  readonly copied: () => Copied;
}

const Chosen = ({ choice, copied }: ChosenProps) => {
  const text = useText(tableWords);
  if (choice.chosen.size === 0) return null;
  return (
    <div className={`${classes['chosen'] ?? ''} no-print`}>
      <span role="status">{text.chosen(choice.chosen.size)}</span>
      <Button size="compact-xs" variant="default" onClick={() => copyNow(copied())}>
        {text.copy}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={choice.none}>
        {text.noneChosen}
      </Button>
    </div>
  );
};

export const Table = <T,>(props: TableProps<T>) => {
  const { columns, widths, lines, tree = false, open, measureOf } = props;
  const [ownPlace] = useState(newPlace);
  const place = props.place ?? ownPlace;
  const frame = useRef<HTMLDivElement>(null);
  const { body, currentId, folded, choice, copied, handlers } = useRows(props, place);
  useLayoutEffect(() => {
    if (frame.current !== null) frame.current.scrollTop = place.at().scroll;
  }, [place]);
  const onCopy = (event: ClipboardEvent): void => {
    if (isTextMarked()) return;
    event.preventDefault();
    putCopied(event.clipboardData, copied());
  };
  const widthOf = ({ id, width }: Column<T>): number => widths[id] ?? width;
  const least = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const percent = (column: Column<T>): number =>
    props.paper?.(column.id) ?? (widthOf(column) / least) * 100;
  return (
    <>
      <div
        ref={frame}
        className={`${classes['frame'] ?? ''} ${props.className ?? ''}`}
        onScroll={({ currentTarget }) => place.keep({ scroll: currentTarget.scrollTop })}
        onCopy={onCopy}
        data-full={props.fullText || undefined}
        data-fills={props.fills || undefined}
      >
        <table
          ref={body}
          role={tree ? 'treegrid' : undefined}
          aria-label={props.label}
          aria-rowcount={tree || lines.length > WHOLE ? lines.length + 1 : undefined}
          className={classes['table']}
          style={{ '--least-width': `${least}px` } as CSSProperties}
          data-opens={open === undefined ? undefined : true}
          {...handlers}
        >
          {props.caption !== undefined && <caption>{props.caption}</caption>}
          <colgroup>
            {columns.map((column) => (
              <col
                key={column.id}
                className={classes['column']}
                style={columnStyle(column, widths, percent(column))}
              />
            ))}
          </colgroup>
          <thead>
            <Head
              columns={columns}
              sort={props.sort}
              onSort={props.onSort}
              onWidth={props.onWidth}
              onMove={props.onMove}
            />
          </thead>
          <Body
            lines={lines}
            drawn={{ columns, currentId, chosen: choice.chosen, folded, tree, measureOf }}
            frame={frame}
          />
        </table>
      </div>
      <Chosen choice={choice} copied={copied} />
    </>
  );
};
