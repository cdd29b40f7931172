import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { ColumnId } from '../../../../domain/plan/register-columns.ts';
import type { SortKey } from '../../../../domain/plan/register-query.ts';
import { COLUMN_LABELS, wholeHead } from '../../../../domain/plan/register-texts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { LOOKS } from './cells.tsx';
import classes from './register.module.css';

/** Up, down, and back to the plan's own order; with Shift the column is added to those before. */
const nextSort = (
  sort: readonly SortKey[],
  column: ColumnId,
  adding: boolean,
): readonly SortKey[] => {
  const present = sort.find((key) => key.column === column);
  const next: SortKey[] =
    present === undefined
      ? [{ column, descending: false }]
      : present.descending
        ? []
        : [{ column, descending: true }];
  if (!adding) return next;
  return present === undefined
    ? [...sort, ...next]
    : sort.flatMap((key) => (key.column === column ? next : [key]));
};

interface HeaderRowProps {
  readonly columns: readonly ColumnId[];
  readonly sort: readonly SortKey[];
  readonly onSort: (sort: readonly SortKey[]) => void;
}

const ARIA = { up: 'ascending', down: 'descending' } as const;

const SortMark = ({ sort, at }: { readonly sort: readonly SortKey[]; readonly at: number }) => {
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

export const HeaderRow = ({ columns, sort, onSort }: HeaderRowProps) => {
  const text = useText(registerWords);
  const { language } = useLanguage();
  return (
    <tr className={classes['header']}>
      {columns.map((id) => {
        const at = sort.findIndex((key) => key.column === id);
        const key = sort[at];
        const order = key === undefined ? 'none' : ARIA[key.descending ? 'down' : 'up'];
        return (
          <th
            key={id}
            scope="col"
            aria-sort={order}
            className={LOOKS[id].end ? classes['end'] : undefined}
          >
            {/* A heading with a button in it is not repeated on printed pages. */}
            <span className={`${classes['heading'] ?? ''} print-only`}>
              {wholeHead(id, language)}
            </span>
            <button
              type="button"
              className={`${classes['sort'] ?? ''} no-print`}
              title={`${wholeHead(id, language)}. ${text.sortHint}`}
              onClick={({ shiftKey }: MouseEvent) => onSort(nextSort(sort, id, shiftKey))}
            >
              {COLUMN_LABELS[language][id]}
              <SortMark sort={sort} at={at} />
            </button>
          </th>
        );
      })}
    </tr>
  );
};
