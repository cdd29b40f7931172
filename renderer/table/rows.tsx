/** The two kinds of rows: the head of a group with its sums, each under its column, and a row with its cells. */
import { IconChevronRight } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Column, GroupLine, ListLine, RowLine } from './column.ts';
import classes from './table.module.css';

interface LineProps<T> {
  readonly columns: readonly Column<T>[];
  /** The one row that Tab reaches. */
  readonly current: boolean;
  /** Its place among all, where not all are drawn. */
  readonly index: number | undefined;
}

interface GroupRowProps<T> extends LineProps<T> {
  readonly line: GroupLine;
  readonly folded: boolean;
}

const Sums = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.map((text, at) => (
    <span key={text} className={classes['sum']} data-first={at === 0 || undefined}>
      {text}
    </span>
  ));

const GroupRowOf = <T,>({ line, columns, folded, current, index }: GroupRowProps<T>) => {
  const { sums, label, note, level } = line;
  const found = columns.findIndex(({ id }) => Object.hasOwn(sums, id));
  // A sum that has no column beside the label stands in its row.
  const beside = found > 0 ? found : columns.length;
  const loose = found > 0 ? [] : Object.values(sums);
  return (
    <tr
      className={classes[level === 1 ? 'group' : 'subgroup']}
      data-line={line.id}
      aria-level={level}
      aria-expanded={!folded}
      aria-rowindex={index}
      tabIndex={current ? 0 : -1}
    >
      <td colSpan={beside}>
        <div className={classes['groupLine']} data-level={level}>
          <IconChevronRight
            size={15}
            aria-hidden
            className={folded ? classes['chevron'] : classes['chevronOpen']}
          />
          <span className={classes['groupLabel']} title={label}>
            {label}
          </span>
          {note !== undefined && <span className={classes['note']}>{note}</span>}
          {loose.map((texts) => (
            <span key={texts.join()} className={classes['loose']}>
              <Sums texts={texts} />
            </span>
          ))}
        </div>
      </td>
      {columns.slice(beside).map(({ id }) => (
        <td key={id} className={classes['end']}>
          <Sums texts={sums[id] ?? []} />
        </td>
      ))}
    </tr>
  );
};
const GroupRow = memo(GroupRowOf) as typeof GroupRowOf;

interface RowProps<T> extends LineProps<T> {
  readonly line: RowLine<T>;
  readonly chosen: boolean;
  readonly tree: boolean;
  readonly measure: string | undefined;
}

const classOf = <T,>({ end, nowrap, screenOnly }: Column<T>): string =>
  [
    end === true ? classes['end'] : '',
    nowrap === true ? classes['nowrap'] : '',
    screenOnly === true ? 'no-print' : '',
  ]
    .join(' ')
    .trim();

const contentOf = <T,>({ cell, text }: Column<T>, row: T): ReactNode =>
  cell === undefined ? text(row) : cell(row);

const DataRowOf = <T,>({ line, columns, current, chosen, tree, measure, index }: RowProps<T>) => (
  <tr
    className={classes['row']}
    data-line={line.id}
    data-measure={measure}
    aria-level={tree ? line.level : undefined}
    aria-selected={chosen}
    aria-rowindex={index}
    tabIndex={current ? 0 : -1}
  >
    {columns.map((column) =>
      column.rowHead === true ? (
        <th key={column.id} scope="row" className={classOf(column)}>
          {contentOf(column, line.row)}
        </th>
      ) : (
        <td key={column.id} className={classOf(column)}>
          {contentOf(column, line.row)}
        </td>
      ),
    )}
  </tr>
);
const DataRow = memo(DataRowOf) as typeof DataRowOf;

/** What all rows of a list share. */
export interface Drawn<T> {
  readonly columns: readonly Column<T>[];
  readonly currentId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
  readonly tree: boolean;
  readonly measureOf: ((row: T) => string) | undefined;
}

interface LineOfProps<T> {
  readonly line: ListLine<T>;
  readonly drawn: Drawn<T>;
  readonly index: number | undefined;
}

export const Line = <T,>({ line, drawn, index }: LineOfProps<T>) => {
  const { columns, currentId, chosen, folded, tree, measureOf } = drawn;
  const current = line.id === currentId;
  return line.kind === 'group' ? (
    <GroupRow
      line={line}
      columns={columns}
      current={current}
      index={index}
      folded={folded.has(line.id)}
    />
  ) : (
    <DataRow
      line={line}
      columns={columns}
      current={current}
      index={index}
      tree={tree}
      chosen={chosen.has(line.id)}
      measure={measureOf?.(line.row)}
    />
  );
};
