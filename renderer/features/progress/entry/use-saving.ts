/** The cells of a period's reports: what is typed into them, and how it is stored. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { GridRow, PeriodGrid } from '../../../../api/progress/grid.ts';
import { useTRPC, useTRPCClient, type RouterOutput } from '../../../core/trpc.ts';
import { useAllUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import type { Applied } from './cells.ts';
import type { CellChange } from './clipboard.ts';
import { columnAt, isField } from './columns.ts';
import { draftsOf, entriesOf, kindOf, typedCells, type Cell } from './unsaved-cells.ts';
import { useCells, type Send } from './use-cells.ts';

/** Puts the reports that the core answered with into what the window has of the grid. */
const useReplaceReports = (input: { unit: string; period: PeriodGrid['period'] }) => {
  const queries = useQueryClient();
  const trpc = useTRPC();
  const latest = useRef(input);
  useLayoutEffect(() => {
    latest.current = input;
  });
  return useCallback(
    (reports: RouterOutput['progress']['reports']['set']) => {
      const news = new Map(reports.map((report) => [report.indicator, report]));
      const { unit, period } = latest.current;
      for (const all of [true, false])
        queries.setQueryData(
          trpc.progress.reports.grid.queryKey({ unit, period, all }),
          (old) =>
            old && {
              ...old,
              rows: old.rows.map((row) => {
                const report = news.get(row.indicator);
                return report === undefined ? row : { ...row, report };
              }),
            },
        );
    },
    [queries, trpc],
  );
};

export const useSaving = (grid: PeriodGrid, rows: readonly GridRow[]) => {
  const client = useTRPCClient();
  const text = useText(entryWords);
  const entries = useAllUnsaved();
  const { unit } = grid;
  const replace = useReplaceReports({ unit, period: grid.period });
  const kind = useMemo(
    () => kindOf(unit, ({ row, field }) => text.editorOf(text.columns[field], row.measure)),
    [unit, text],
  );
  const cells = useMemo(() => typedCells(unit, rows, entries), [unit, rows, entries]);
  const send: Send<Cell> = useCallback(
    async (sent, sends) =>
      replace(await client.progress.reports.set.mutate({ entries: entriesOf(sent) }, sends)),
    [client, replace],
  );
  const { problem, saving, apply: applyCells, typing, cancel } = useCells({ kind, cells, send });
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  const apply = useCallback(
    (changes: readonly CellChange[]): Applied =>
      applyCells(
        changes.flatMap(({ row: index, col, text: typed }) => {
          const row = latest.current[index];
          const field = columnAt(col);
          return row !== undefined && isField(field) ? [{ row, field, text: typed }] : [];
        }),
      ),
    [applyCells],
  );
  const drafts = useMemo(() => draftsOf(cells, problem), [cells, problem]);
  return { drafts, saving, apply, typing, cancel };
};
