/**
 * Edits on their way to the core. A commit of any number of cells is one mutation, so one step of
 * undo; commits are sent one after another, in order. Until the core has answered, the typed text
 * stands over the stored one; what is wrong stays there, with its reason, and is not sent.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { GridRow, PeriodGrid } from '../../../../api/progress/grid.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { sofiaTime } from '../../../../domain/kernel/sofia-time.ts';
import { failureOf, useTRPC, useTRPCClient, type RouterOutput } from '../../../core/trpc.ts';
import type { CellChange } from './clipboard.ts';
import { FIELDS, type Field } from './columns.ts';
import { isLocked, readField, storedIn, type Draft, type RowDraft } from './row-model.ts';

export type Drafts = ReadonlyMap<string, RowDraft>;

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly time: string };

type Sent = ReadonlyMap<string, RowDraft>;

export interface Applied {
  readonly changed: number;
  readonly invalid: number;
  readonly locked: number;
}

const without = (draft: RowDraft, gone: RowDraft): RowDraft | null => {
  const left = FIELDS.filter((field) => {
    const now = draft[field];
    return now !== undefined && now !== gone[field];
  });
  if (left.length === 0) return null;
  return Object.fromEntries(left.map((field) => [field, draft[field]]));
};

const dropSent = (drafts: Drafts, sent: Sent): Drafts => {
  const next = new Map(drafts);
  for (const [indicator, gone] of sent) {
    const draft = next.get(indicator);
    const left = draft === undefined ? null : without(draft, gone);
    if (left === null) next.delete(indicator);
    else next.set(indicator, left);
  }
  return next;
};

const failSent = (drafts: Drafts, sent: Sent, failure: Failure): Drafts => {
  const next = new Map(drafts);
  for (const [indicator, failed] of sent) {
    const draft = next.get(indicator) ?? {};
    const marked = FIELDS.flatMap((field): [Field, Draft][] => {
      const now = draft[field];
      return now !== undefined && now === failed[field] ? [[field, { ...now, failure }]] : [];
    });
    next.set(indicator, { ...draft, ...Object.fromEntries(marked) });
  }
  return next;
};

interface Sorted {
  /** By row, what is to be sent. */
  readonly valid: Sent;
  readonly wrong: Sent;
  /** Back to what is stored. */
  readonly same: Sent;
  readonly applied: Applied;
}

type Build = Map<string, RowDraft>;

const put = (into: Build, key: string, field: Field, draft: Draft): void => {
  into.set(key, { ...into.get(key), [field]: draft });
};

const sorted = (
  rows: readonly GridRow[],
  changes: readonly CellChange[],
  drafts: Drafts,
): Sorted => {
  const valid: Build = new Map();
  const wrong: Build = new Map();
  const same: Build = new Map();
  const counts = { changed: 0, invalid: 0, locked: 0 };
  for (const { row: index, field, text } of changes) {
    const row = rows[index];
    if (row === undefined || isLocked(row)) {
      counts.locked += 1;
      continue;
    }
    const read = readField(row, field, text);
    const waiting = drafts.get(row.indicator)?.[field];
    if (!read.ok) {
      counts.invalid += 1;
      put(wrong, row.indicator, field, { text, failure: read.error });
    } else if (read.value === storedIn(row, field) && waiting?.failure !== null) {
      put(same, row.indicator, field, { text, failure: null });
    } else {
      counts.changed += 1;
      put(valid, row.indicator, field, { text, failure: null });
    }
  }
  return { valid, wrong, same, applied: counts };
};

const merged = (drafts: Drafts, { valid, wrong, same }: Sorted): Drafts => {
  const next = new Map(drafts);
  for (const part of [valid, wrong])
    for (const [indicator, draft] of part)
      next.set(indicator, { ...next.get(indicator), ...draft });
  for (const [indicator, draft] of same) {
    const kept = FIELDS.filter(
      (field) => draft[field] === undefined && next.get(indicator)?.[field] !== undefined,
    );
    if (kept.length === 0) next.delete(indicator);
    else next.set(indicator, Object.fromEntries(kept.map((f) => [f, next.get(indicator)?.[f]])));
  }
  return next;
};

const entriesOf = (rows: readonly GridRow[], sent: Sent) =>
  rows.flatMap(({ measure, indicator, report: { period } }) => {
    const draft = sent.get(indicator);
    if (draft === undefined) return [];
    const fields = FIELDS.flatMap((field) => {
      const typed = draft[field];
      return typed === undefined ? [] : [[field, typed.text] as const];
    });
    return [{ measure, indicator, period, ...Object.fromEntries(fields) }];
  });

/** Puts the reports that the core answered with into what the window has of the grid. */
const useReplaceReports = (input: { unit: string; period: PeriodGrid['period']; all: boolean }) => {
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

export const useSaving = (grid: PeriodGrid, rows: readonly GridRow[], all: boolean) => {
  const client = useTRPCClient();
  const replace = useReplaceReports({ unit: grid.unit, period: grid.period, all });
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const latest = useRef({ rows, drafts });
  useLayoutEffect(() => {
    latest.current = { rows, drafts };
  });
  const tail = useRef<Promise<void>>(Promise.resolve());

  const send = useCallback(
    async (entries: ReturnType<typeof entriesOf>, sent: Sent): Promise<void> => {
      try {
        replace(await client.progress.reports.set.mutate({ entries }));
        setDrafts((now) => dropSent(now, sent));
        setSaving({ state: 'saved', time: sofiaTime(Date.now()) });
      } catch (error) {
        setDrafts((now) => failSent(now, sent, failureOf(error)));
        setSaving({ state: 'idle' });
      }
    },
    [client, replace],
  );

  const apply = useCallback(
    (changes: readonly CellChange[]): Applied => {
      const now = latest.current;
      const parts = sorted(now.rows, changes, now.drafts);
      setDrafts((drafts) => merged(drafts, parts));
      if (parts.valid.size > 0) {
        setSaving({ state: 'saving' });
        const entries = entriesOf(now.rows, parts.valid);
        tail.current = tail.current.then(() => send(entries, parts.valid));
      }
      return parts.applied;
    },
    [send],
  );

  return { drafts, saving, apply };
};
