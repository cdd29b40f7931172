/**
 * The rows as a tree grid (with one level where nothing is grouped): one Tab stop, walked by arrows.
 */
import {
  useLayoutEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type MouseEvent,
  type UIEvent,
} from 'react';
import { useLocation } from 'wouter';
import type { ColumnId } from '../../../../domain/plan/register-columns.ts';
import { useDoubts, type Doubt } from '../../../core/use-doubts.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { usePrintLandscape } from '../../../ui/use-print-landscape.ts';
import { LOOKS } from './cells.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import classes from './register.module.css';
import { paperOf } from './paper.ts';
import { place } from './remembered.ts';
import { GroupRow, MeasureRow } from './rows.tsx';
import type { Register } from './use-register.ts';
import { useRowKeys } from './use-row-keys.ts';

const leastWidth = (columns: readonly ColumnId[]): number =>
  columns.reduce((sum, id) => sum + LOOKS[id].width, 0);

const columnStyle = (id: ColumnId, percent: number): CSSProperties =>
  ({
    '--screen': id === 'title' ? 'auto' : `${LOOKS[id].width}px`,
    '--paper': `${percent.toFixed(2)}%`,
  }) as CSSProperties;

const useOpenMeasure = () => {
  const [, go] = useLocation();
  return (code: string) => {
    place.returning = true;
    go(`/measure/${code}`);
  };
};

/** The list stands where it was left. */
const useScrollPlace = () => {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (frame.current !== null) frame.current.scrollTop = place.scroll;
  }, []);
  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>): void => {
    place.scroll = currentTarget.scrollTop;
  };
  return { frame, onScroll };
};

const useDoubtsByMeasure = (): ReadonlyMap<string, readonly Doubt[]> => {
  const doubts = useDoubts();
  return useMemo(() => Map.groupBy(doubts, ({ measure }) => measure), [doubts]);
};

interface RegisterTableProps {
  readonly register: Register;
}

export const RegisterTable = ({ register }: RegisterTableProps) => {
  const text = useText(registerWords);
  const { view, shown, folded, hits, fold, fullText } = register;
  const { columns, sort } = view.query;
  const open = useOpenMeasure();
  const doubts = useDoubtsByMeasure();
  const { frame, onScroll } = useScrollPlace();
  const { body, currentId, select, handlers } = useRowKeys({
    shown,
    folded,
    fold,
    open,
  });
  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const row = event.target.closest<HTMLElement>('[data-line]');
    const line = shown.find(({ id }) => id === row?.dataset['line']);
    if (line === undefined || (window.getSelection()?.toString() ?? '') !== '') return;
    select(line.id);
    if (event.target.closest('a') !== null) place.returning = true;
    else if (line.kind === 'group') fold(line.id, !folded.has(line.id));
    else open(line.measure.code);
  };
  const paper = paperOf(columns);
  usePrintLandscape(paper.large ? 'large' : 'landscape');
  const style = { '--least-width': `${leastWidth(columns)}px` } as CSSProperties;
  return (
    <div
      ref={frame}
      className={classes['frame']}
      onScroll={onScroll}
      data-full={fullText || undefined}
    >
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a tree grid is a table that is walked by keys (ARIA APG)
        role="treegrid"
        aria-label={view.mode === 'tree' ? text.treeLabel : text.tableLabel}
        aria-rowcount={shown.length + 1}
        className={classes['table']}
        style={style}
        onKeyDown={handlers.onKeyDown}
        onFocus={handlers.onFocus}
        onBlur={handlers.onBlur}
        onClick={onClick}
      >
        <colgroup>
          {columns.map((id) => (
            <col
              key={id}
              className={classes['column']}
              style={columnStyle(id, paper.percent(id))}
            />
          ))}
        </colgroup>
        <thead>
          <HeaderRow
            columns={columns}
            sort={sort}
            onSort={(next) => register.ask({ sort: next })}
          />
        </thead>
        <tbody ref={body}>
          {shown.map((line) =>
            line.kind === 'group' ? (
              <GroupRow
                key={line.id}
                line={line}
                columns={columns}
                folded={folded.has(line.id)}
                current={line.id === currentId}
              />
            ) : (
              <MeasureRow
                key={line.id}
                line={line}
                columns={columns}
                hit={hits?.get(line.measure.code)}
                doubts={doubts.get(line.measure.code)}
                current={line.id === currentId}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
};
