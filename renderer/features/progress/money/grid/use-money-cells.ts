/** What is typed into the money grid, and how it is stored. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { MoneyGrid } from '../../../../../api/progress/money-grid.ts';
import type { MoneyKind } from '../../../../../domain/progress/types.ts';
import { useTRPC, useTRPCClient } from '../../../../core/trpc.ts';
import { useAllUnsaved } from '../../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../../text/language.tsx';
import { moneyGridWords } from '../../../../text/money-grid.ts';
import { measureProgressWords } from '../../../../text/progress-measure.ts';
import { typedIn, type Applied } from '../../entry/cells.ts';
import type { CellChange } from '../../entry/clipboard.ts';
import { useCells, type Send } from '../../entry/use-cells.ts';
import { draftsOf, entriesByRow, kindOf, typedCells, type MoneyCell } from './money-cells.ts';

/** The columns before the first year: the measure, and its name with the source. */
export const BEFORE = 2;

export const useMoneyCells = (grid: MoneyGrid, kind: MoneyKind) => {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const text = useText(moneyGridWords);
  const { kinds } = useText(measureProgressWords);
  const entries = useAllUnsaved();
  const { unit, today, rows, years } = grid;
  const of = useMemo(() => entriesByRow(grid.entries, kind), [grid.entries, kind]);
  const cellKind = useMemo(
    () =>
      kindOf({ unit, today }, of, ({ row, year }) =>
        text.cell(kinds[kind], year, row.measure, row.source),
      ),
    [unit, today, of, text, kinds, kind],
  );
  const cells = useMemo(() => typedCells(grid, kind, entries), [grid, kind, entries]);
  const send: Send<MoneyCell> = useCallback(
    async (sent, sends) => {
      const input = sent.map(({ row, year, kind: sentKind, entry }) => ({
        measure: row.measure,
        source: row.source,
        year,
        kind: sentKind,
        amount: typedIn(entry),
      }));
      const after = await client.progress.money.enter.mutate({ cells: input }, sends);
      queries.setQueryData(trpc.progress.money.grid.queryKey(), after);
    },
    [client, queries, trpc],
  );
  const { problem, saving, apply, typing, cancel } = useCells({ kind: cellKind, cells, send });
  const cellAt = useCallback(
    ({ row: index, col }: { readonly row: number; readonly col: number }): MoneyCell | null => {
      const row = rows[index];
      const year = years[col - BEFORE];
      return row === undefined || year === undefined ? null : { row, kind, year };
    },
    [rows, years, kind],
  );
  const applyAt = useCallback(
    (changes: readonly CellChange[]): Applied =>
      apply(
        changes.flatMap((change) => {
          const cell = cellAt(change);
          return cell === null ? [] : [{ ...cell, text: change.text }];
        }),
      ),
    [apply, cellAt],
  );
  const drafts = useMemo(() => draftsOf(cells, problem), [cells, problem]);
  return { of, cellKind, drafts, saving, apply: applyAt, typing, cancel, cellAt };
};
