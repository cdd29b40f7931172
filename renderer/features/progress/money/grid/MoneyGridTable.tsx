/** The grid of money: what its cells do goes out through `apply`; the sums stand at its foot. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { MoneyGrid } from '../../../../../api/progress/money-grid.ts';
import { yearOf } from '../../../../../domain/kernel/date.ts';
import { currencyMark, currencyOfYear, decimalAmount } from '../../../../../domain/kernel/money.ts';
import { sumInEur } from '../../../../../domain/progress/money.ts';
import type { MoneyEntry, MoneyKind } from '../../../../../domain/progress/types.ts';
import { useText } from '../../../../text/language.tsx';
import { moneyGridWords } from '../../../../text/money-grid.ts';
import { measureProgressWords } from '../../../../text/progress-measure.ts';
import { foldName } from '../../entry/clipboard.ts';
import { GridTable } from '../../entry/GridTable.tsx';
import {
  afterCommit,
  inRow,
  placesIn,
  rangeOf,
  type Place,
  type Shape,
} from '../../entry/grid-state.ts';
import { useBlocks, useCursor } from '../../entry/use-grid.ts';
import { evenMoney } from './even-money.ts';
import { rowId, type MoneyCell } from './money-cells.ts';
import classes from './money-grid.module.css';
import { MoneyRow, type MoneyRowHandlers } from './MoneyGridRow.tsx';
import { BEFORE, type useMoneyCells } from './use-money-cells.ts';

const NO_WIDTH = 58;
const NAME_WIDTH = 170;
const YEAR_WIDTH = 100;

export interface MoneyTableProps {
  readonly grid: MoneyGrid;
  readonly kind: MoneyKind;
  readonly cells: ReturnType<typeof useMoneyCells>;
  readonly sourceName: (code: string) => string;
  readonly onGiveUp: (cells: readonly MoneyCell[]) => void;
  readonly onLocked: (row: number) => void;
  readonly onTell: (message: string) => void;
  readonly onLeave: () => void;
  readonly onCurrent: (row: number) => void;
}

/** Both languages' names of the columns lead to them, and a year alone. */
const useNames = (years: readonly number[]) =>
  useMemo(() => {
    const names = new Map<string, number>();
    for (const text of [moneyGridWords.bg, moneyGridWords.en]) {
      names.set(foldName(text.no), 0).set(foldName(text.name), 1);
      names.set(foldName(text.sum), BEFORE + years.length);
      years.forEach((year, i) => {
        names.set(String(year), BEFORE + i);
        names.set(foldName(text.year(year, currencyMark(currencyOfYear(year)))), BEFORE + i);
      });
    }
    return names;
  }, [years]);

const useHeads = (years: readonly number[]): string[] => {
  const text = useText(moneyGridWords);
  const ofYears = years.map((year) => text.year(year, currencyMark(currencyOfYear(year))));
  return [text.no, text.name, ...ofYears, text.sum];
};

const useMoneyBlocks = (
  { grid, cells, sourceName, onTell }: MoneyTableProps,
  state: Parameters<typeof useBlocks>[1],
  shape: Shape,
) => {
  const { rows, years } = grid;
  const text = useText(moneyGridWords);
  const typed = (place: Place): string => {
    const cell = cells.cellAt(place);
    if (cell === null) return '';
    const draft = cells.drafts.get(rowId(cell.row))?.get(cell.year);
    return draft?.text ?? cells.cellKind.stored(cell);
  };
  const plain = (place: Place): string => {
    const row = rows[place.row];
    if (row === undefined) return '';
    if (place.col === 0) return row.measure;
    if (place.col === 1) return sourceName(row.source);
    if (place.col < BEFORE + years.length) return typed(place);
    const sum = sumInEur([...(cells.of.get(rowId(row))?.values() ?? [])].flat());
    return sum === null ? text.unknown : decimalAmount(sum).replace('.', ',');
  };
  return useBlocks(
    {
      shape,
      heads: useHeads(years),
      names: useNames(years),
      known: new Map([
        [0, (row: number) => rows[row]?.measure ?? ''],
        [1, (row: number) => sourceName(rows[row]?.source ?? '')],
      ]),
      plain,
      typed,
      apply: cells.apply,
      onTell,
    },
    state,
  );
};

const Sums = ({ entries, years }: { entries: readonly MoneyEntry[]; years: readonly number[] }) => {
  const text = useText(moneyGridWords);
  const said = (of: readonly MoneyEntry[]): string => {
    const sum = sumInEur(of);
    return sum === null ? text.unknown : evenMoney(sum, null);
  };
  return (
    <tfoot className={classes['sums']}>
      <tr>
        <th scope="row" colSpan={BEFORE}>
          {text.sums}
        </th>
        {years.map((year) => (
          <td key={year} data-end>
            {said(entries.filter((entry) => entry.year === year))}
          </td>
        ))}
        <td data-end>{said(entries)}</td>
      </tr>
    </tfoot>
  );
};

const Head = ({ years }: { readonly years: readonly number[] }) => {
  const heads = useHeads(years);
  return (
    <>
      <colgroup>
        {heads.map((head, i) => (
          <col key={head} style={i === 1 ? {} : { width: i === 0 ? NO_WIDTH : YEAR_WIDTH }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {heads.map((head, i) => (
            <th key={head} scope="col" data-end={i >= BEFORE || undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
};

export const MoneyGridTable = (props: MoneyTableProps) => {
  const { grid, kind, cells, onCurrent } = props;
  const { rows, years, unit, today } = grid;
  const text = useText(moneyGridWords);
  const { kinds } = useText(measureProgressWords);
  const count = rows.length;
  const shape = useMemo(
    (): Shape => ({
      rows: count,
      columns: BEFORE + years.length + 1,
      isField: (col) => col >= BEFORE && col < BEFORE + years.length,
    }),
    [count, years],
  );
  const ids = useMemo(() => rows.map(rowId), [rows]);
  const column = BEFORE + Math.max(years.indexOf(yearOf(today)), 0);
  const [state, set] = useCursor({ shape, ids, start: null, column });
  const blocks = useMoneyBlocks(props, state, shape);
  const latest = useRef({ ...cells, fill: blocks.fill });
  useEffect(() => {
    latest.current = { ...cells, fill: blocks.fill };
  });
  const ofCell = useCallback(<T,>(place: Place, work: (cell: MoneyCell) => T, otherwise: T): T => {
    const cell = latest.current.cellAt(place);
    return cell === null ? otherwise : work(cell);
  }, []);
  const handlers = useMemo(
    (): MoneyRowHandlers => ({
      onCommit: (place, typed, after, all) => {
        if (all) latest.current.fill(typed);
        else latest.current.apply([{ ...place, text: typed }]);
        set((now) => afterCommit(now, after, shape));
      },
      onType: (place, typed) =>
        ofCell(place, (cell) => latest.current.typing(cell, typed), undefined),
      onCancel: (place) => {
        ofCell(place, (cell) => latest.current.cancel(cell), undefined);
        set((now) => ({ ...now, editing: null }));
      },
      wrong: (place, typed) =>
        ofCell(place, (cell) => latest.current.cellKind.wrong(cell, typed), null),
      label: (place) => ofCell(place, (cell) => latest.current.cellKind.label(cell), ''),
      stored: (place) => ofCell(place, (cell) => latest.current.cellKind.stored(cell), ''),
    }),
    [ofCell, set, shape],
  );
  const { at } = state;
  useEffect(() => onCurrent(at.row), [at, onCurrent]);
  const range = rangeOf(state);
  const giveUp = (): boolean => {
    const typed = placesIn(range).flatMap((place) => {
      const cell = cells.cellAt(place);
      return cell !== null && cells.drafts.get(rowId(cell.row))?.has(cell.year) === true
        ? [cell]
        : [];
    });
    if (typed.length > 0) props.onGiveUp(typed);
    return typed.length > 0;
  };
  const ofKind = useMemo(
    () => grid.entries.filter((entry) => entry.kind === kind),
    [grid.entries, kind],
  );
  return (
    <GridTable
      caption={text.caption(kinds[kind], unit)}
      shape={shape}
      state={state}
      set={set}
      begin={false}
      blocks={blocks}
      minWidth={NO_WIDTH + NAME_WIDTH + YEAR_WIDTH * (years.length + 1)}
      acts={{
        isLocked: (row) => rows[row] === undefined || rows[row].lock !== null,
        onLocked: props.onLocked,
        open: () => undefined,
        opens: () => false,
        opensByClick: () => false,
        giveUp,
        leave: props.onLeave,
      }}
    >
      <Head years={years} />
      <tbody className={classes['rows']}>
        {rows.map((row, index) => {
          const id = rowId(row);
          return (
            <MoneyRow
              key={id}
              row={row}
              sourceName={props.sourceName(row.source)}
              unit={unit}
              years={years}
              entries={cells.of.get(id)}
              drafts={cells.drafts.get(id)}
              index={index}
              {...inRow(state, range, index)}
              handlers={handlers}
            />
          );
        })}
      </tbody>
      <Sums entries={ofKind} years={years} />
    </GridTable>
  );
};
