/**
 * A list of a page: the table with a field that narrows it, the choice of columns, and what a person
 * has arranged kept by the list's name. Most lists need no more than their columns and rows.
 */
import { Group } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { narrow } from '../../domain/text/narrow.ts';
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/table.ts';
import { TextInput } from '../ui/TextFields.tsx';
import type { Column, ListLine, Sort } from './column.ts';
import { ColumnsButton } from './ColumnsButton.tsx';
import { movedTo } from './moved-to.ts';
import { useArrangement } from './remembered.ts';
import { sortRows } from './sort.ts';
import { Table } from './Table.tsx';
import classes from './table.module.css';

/** So few rows are seen at once: nothing to search. */
const FEW = 8;
const NO_SORT: readonly Sort[] = [];

const ownFirst = <T,>(rows: readonly T[], first: ((row: T) => boolean) | undefined): readonly T[] =>
  first === undefined ? rows : rows.toSorted((a, b) => Number(first(b)) - Number(first(a)));

interface DataTableProps<T> {
  /** By which the arrangement is remembered. */
  readonly name: string;
  readonly label?: string;
  readonly caption?: ReactNode;
  readonly columns: readonly Column<T>[];
  /** Columns shown until somebody chooses others; all where it is absent. */
  readonly defaults?: readonly string[];
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  readonly open?: (row: T) => void;
  /** Rows that stand first while nobody has sorted the list: those of one's own unit. */
  readonly first?: (row: T) => boolean;
}

export const DataTable = <T,>(props: DataTableProps<T>) => {
  const text = useText(tableWords);
  const { name, columns: all, rows, idOf, first } = props;
  const [arranged, arrange] = useArrangement(name);
  const [words, setWords] = useState('');
  const sort = arranged.sort ?? NO_SORT;
  const defaults = props.defaults ?? all.map(({ id }) => id);
  const known = (arranged.columns ?? defaults).filter((id) => all.some((one) => one.id === id));
  const ids = known.length === 0 ? defaults : known;
  const key = ids.join();
  const columns = useMemo(
    () => key.split(',').flatMap((id) => all.filter((one) => one.id === id)),
    [all, key],
  );
  const found = useMemo(
    () => narrow(rows, words, (row) => all.map(({ text: textOf }) => textOf(row)).join(' ; ')),
    [rows, words, all],
  );
  const lines = useMemo(
    () =>
      sortRows(ownFirst(found, first), all, sort).map((row): ListLine<T> => ({
        kind: 'row',
        id: idOf(row),
        level: 1,
        within: [],
        row,
      })),
    [found, first, all, sort, idOf],
  );
  return (
    <div>
      <div className={`${classes['bar'] ?? ''} no-print`}>
        {rows.length > FEW ? (
          <TextInput
            size="xs"
            w={260}
            type="search"
            maxLength={500}
            aria-label={text.search}
            placeholder={text.search}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        ) : (
          <span />
        )}
        <Group gap="sm">
          {words.trim() !== '' && (
            <span role="status">{text.shown(found.length, rows.length)}</span>
          )}
          <ColumnsButton
            columns={ids}
            all={all.map(({ id }) => id)}
            labels={Object.fromEntries(all.map(({ id, head }) => [id, head]))}
            defaults={defaults}
            onColumns={(next) => arrange({ columns: next })}
          />
        </Group>
      </div>
      {found.length === 0 && rows.length > 0 ? (
        <p>{text.nothingFound(words.trim())}</p>
      ) : (
        <Table
          {...(props.label === undefined ? {} : { label: props.label })}
          {...(props.caption === undefined ? {} : { caption: props.caption })}
          {...(props.open === undefined ? {} : { open: props.open })}
          columns={columns}
          widths={arranged.widths}
          lines={lines}
          sort={sort}
          onSort={(next) => arrange({ sort: next })}
          onWidth={(id, width) => arrange({ widths: { ...arranged.widths, [id]: width } })}
          onMove={(id, to) => arrange({ columns: movedTo(ids, id, to) })}
        />
      )}
    </div>
  );
};
