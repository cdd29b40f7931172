/**
 * Edits on their way to the core. A commit of any number of cells is one mutation, so one step of
 * undo; commits are sent one after another, in order. Until the core has stored it, the typed text is
 * kept (core/unsaved) and stands over the stored one. What is wrong stays so, with its reason; what the
 * core could not take because it had died or the disk was full is sent again by itself.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CoreEvent } from '../../../../api/events.ts';
import type { GridRow, PeriodGrid } from '../../../../api/progress/grid.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import type { FieldKey } from '../../../../domain/unsaved/unsaved.ts';
import { sofiaTime } from '../../../../domain/kernel/sofia-time.ts';
import { useCoreEvents } from '../../../app/bus.ts';
import {
  failureOf,
  isPassing,
  useTRPC,
  useTRPCClient,
  type RouterOutput,
} from '../../../core/trpc.ts';
import { keyOf, type Entry } from '../../../core/unsaved/store.ts';
import { useAllUnsaved, useAt, useUnsavedStore } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import type { CellChange } from './clipboard.ts';
import { editText } from './row-model.ts';
import {
  cellKey,
  draftsOf,
  entriesOf,
  isStored,
  problemOf,
  sorted,
  typedCells,
  type Applied,
  type Cell,
  type Problems,
  type TypedCell,
} from './unsaved-cells.ts';

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly time: string };

const IDLE: Saving = { state: 'idle' };
const RETRY_MS = 10_000;

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

/** What is kept of the grid's cells, and how the core has answered. */
const useTypedCells = (grid: PeriodGrid, rows: readonly GridRow[]) => {
  const entries = useAllUnsaved();
  const [problems, setProblems] = useState<Problems>(new Map());
  const cells = useMemo(() => typedCells(grid.unit, rows, entries), [grid.unit, rows, entries]);
  const refuse = useCallback((sent: readonly TypedCell[], reason: Failure) => {
    setProblems(
      (now) => new Map([...now, ...sent.map(({ entry }) => [entry.rev, reason] as const)]),
    );
  }, []);
  const forgive = useCallback(() => {
    setProblems((now) => {
      const left = [...now].filter(([, reason]) => !isPassing(reason));
      return left.length === now.size ? now : new Map(left);
    });
  }, []);
  useCoreEvents(
    useCallback((event: CoreEvent) => void (event.kind === 'restarted' && forgive()), [forgive]),
  );
  const passing = [...problems.values()].some(isPassing);
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setInterval(forgive, RETRY_MS);
    return () => clearInterval(timer);
  }, [passing, forgive]);
  return { cells, problems, refuse };
};

interface Kept extends Cell {
  readonly text: string;
  /** What had been read when its typing began, where that is known better here. */
  readonly since?: number | null;
}

/** Keeps texts of cells, as typed. */
const useKeep = (unit: string) => {
  const store = useUnsavedStore();
  const at = useAt();
  const text = useText(entryWords);
  return useCallback(
    (cells: readonly Kept[], waits: boolean) =>
      store.write(
        cells.map((cell) => ({
          ...cellKey(unit, cell),
          typed: cell.text,
          over: editText(cell.row, undefined, cell.field),
          waits,
          ...(cell.since === undefined ? {} : { since: cell.since }),
          label: text.editorOf(text.columns[cell.field], cell.row.measure),
          at,
        })),
      ),
    [store, at, text, unit],
  );
};

interface Begun {
  readonly key: string;
  readonly entry: Entry | undefined;
  readonly since: number | null;
}

/** The cell that is being typed: kept at every keystroke, taken back as a whole. */
const useInHand = (unit: string, keep: ReturnType<typeof useKeep>) => {
  const store = useUnsavedStore();
  const [inHand, setInHand] = useState<string | null>(null);
  const before = useRef<Begun | null>(null);
  const typing = useCallback(
    (cell: Cell, text: string): void => {
      const key = cellKey(unit, cell);
      if (before.current?.key !== keyOf(key))
        before.current = {
          key: keyOf(key),
          entry: store.get(key),
          since: store.get(key)?.since ?? store.seen(),
        };
      keep([{ ...cell, text, since: before.current.since }], false);
      setInHand(store.get(key)?.rev ?? null);
    },
    [store, keep, unit],
  );
  const settled = useCallback((): void => {
    before.current = null;
    setInHand(null);
  }, []);
  /** Another window of the same person may have dropped the draft; the editor stood open all along. */
  const since = useCallback(
    (cell: Cell): Partial<Pick<Kept, 'since'>> =>
      before.current?.key === keyOf(cellKey(unit, cell)) ? { since: before.current.since } : {},
    [unit],
  );
  const cancel = useCallback(
    (cell: Cell): void => {
      const was = before.current;
      const key = cellKey(unit, cell);
      if (was?.key === keyOf(key)) {
        if (was.entry === undefined) store.drop([key]);
        else store.write([was.entry]);
      }
      settled();
    },
    [store, unit, settled],
  );
  return { inHand, typing, settled, cancel, since };
};

/** One sending after another, and what is under way. */
const useSending = (
  grid: PeriodGrid,
  refuse: (sent: readonly TypedCell[], why: Failure) => void,
) => {
  const client = useTRPCClient();
  const store = useUnsavedStore();
  const replace = useReplaceReports({ unit: grid.unit, period: grid.period });
  const [saving, setSaving] = useState<Saving>(IDLE);
  const tail = useRef<Promise<void>>(Promise.resolve());
  /** Writings that are being stored, and whose cells they are. */
  const underWay = useRef(new Map<string, string>());
  const sendNow = useCallback(
    async (sent: readonly TypedCell[]): Promise<void> => {
      const saves = () =>
        sent.map(({ entry }) => ({
          place: entry.place,
          field: entry.field,
          revs: store.revsOf(entry),
        }));
      try {
        const entries = entriesOf(sent);
        replace(await client.progress.reports.set.mutate({ entries }, { context: { saves } }));
        store.drop(
          sent.flatMap(({ entry }) => (store.get(entry)?.rev === entry.rev ? [entry] : [])),
        );
        setSaving({ state: 'saved', time: sofiaTime(Date.now()) });
      } catch (error) {
        refuse(sent, failureOf(error));
        setSaving(IDLE);
      } finally {
        sent.forEach(({ entry }) => underWay.current.delete(entry.rev));
      }
    },
    [client, store, replace, refuse],
  );
  const send = useCallback(
    (cells: readonly TypedCell[]): void => {
      cells.forEach(({ entry }) => underWay.current.set(entry.rev, keyOf(entry)));
      setSaving({ state: 'saving' });
      tail.current = tail.current.then(() => sendNow(cells));
    },
    [sendNow],
  );
  const isUnderWay = useCallback(({ rev }: Entry) => underWay.current.has(rev), []);
  /** Some text of the cell is under way, this or an earlier one. */
  const isBusy = useCallback(
    (key: FieldKey) => [...underWay.current.values()].includes(keyOf(key)),
    [],
  );
  return { saving, send, isUnderWay, isBusy };
};

export const useSaving = (grid: PeriodGrid, rows: readonly GridRow[]) => {
  const store = useUnsavedStore();
  const { cells, problems, refuse } = useTypedCells(grid, rows);
  const { saving, send, isUnderWay, isBusy } = useSending(grid, refuse);
  const keep = useKeep(grid.unit);
  const { inHand, typing, settled, cancel, since } = useInHand(grid.unit, keep);
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });

  // Whatever waits and can be sent is sent: just committed, or found here when the grid was opened.
  useEffect(() => {
    const free = cells.filter(
      ({ entry }) => entry.waits && !isUnderWay(entry) && !store.isElsewhere(entry),
    );
    const stored = free.filter((cell) => isStored(cell) && !isBusy(cell.entry));
    if (stored.length > 0) store.drop(stored.map(({ entry }) => entry));
    const ready = free.filter(
      (cell) => !stored.includes(cell) && problemOf(cell, problems) === null,
    );
    if (ready.length > 0) send(ready);
  }, [cells, problems, send, store, isUnderWay, isBusy]);

  const apply = useCallback(
    (changes: readonly CellChange[]): Applied => {
      const parts = sorted(latest.current, changes, (cell) => isBusy(cellKey(grid.unit, cell)));
      store.drop(parts.same.map((cell) => cellKey(grid.unit, cell)));
      keep(
        parts.kept.map((cell) => ({ ...cell, ...since(cell) })),
        true,
      );
      settled();
      return parts.applied;
    },
    [store, keep, settled, since, isBusy, grid.unit],
  );

  const drafts = useMemo(() => draftsOf(cells, problems, inHand), [cells, problems, inHand]);
  return { drafts, saving, apply, typing, cancel };
};
