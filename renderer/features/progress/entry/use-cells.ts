/**
 * Edits on their way to the core. A commit of any number of cells is one mutation, so one step of
 * undo; commits are sent one after another, in order. Until the core has stored it, the typed text is
 * kept (core/unsaved) and stands over the stored one. What is wrong stays so, with its reason; what the
 * core could not take because it had died or the disk was full is sent again by itself.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CoreEvent } from '../../../../api/events.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { sofiaTime } from '../../../../domain/kernel/sofia-time.ts';
import type { Done, FieldKey } from '../../../../domain/unsaved/unsaved.ts';
import { useCoreEvents } from '../../../app/bus.ts';
import { failureOf, isPassing } from '../../../core/trpc.ts';
import { keyOf, type Entry } from '../../../core/unsaved/store.ts';
import { useAt, useUnsavedStore } from '../../../core/unsaved/use-unsaved.ts';
import {
  isStored,
  problemOf,
  sorted,
  type Applied,
  type CellKind,
  type Problems,
  type TypedCell,
  type Wanted,
} from './cells.ts';

export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly time: string };

const IDLE: Saving = { state: 'idle' };
const RETRY_MS = 10_000;

/** How the core has answered what was sent to it. */
const useProblems = () => {
  const [problems, setProblems] = useState<Problems>(new Map());
  const refuse = useCallback((sent: readonly { readonly entry: Entry }[], reason: Failure) => {
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
  return { problems, refuse };
};

type Kept<C> = Wanted<C> & {
  /** What had been read when its typing began, where that is known better here. */
  readonly since?: number | null;
};

/** Keeps texts of cells, as typed. */
const useKeep = <C>(kind: CellKind<C>) => {
  const store = useUnsavedStore();
  const at = useAt();
  return useCallback(
    (cells: readonly Kept<C>[], waits: boolean) =>
      store.write(
        cells.map((cell) => ({
          ...kind.keyOf(cell),
          typed: cell.text,
          over: kind.stored(cell),
          waits,
          ...(cell.since === undefined ? {} : { since: cell.since }),
          label: kind.label(cell),
          at,
        })),
      ),
    [store, at, kind],
  );
};

interface Begun {
  readonly key: string;
  readonly entry: Entry | undefined;
  readonly since: number | null;
}

/** The cell that is being typed: kept at every keystroke, taken back as a whole. */
const useInHand = <C>(
  kind: CellKind<C>,
  keep: (cells: readonly Kept<C>[], waits: boolean) => void,
) => {
  const store = useUnsavedStore();
  const [inHand, setInHand] = useState<string | null>(null);
  const before = useRef<Begun | null>(null);
  const typing = useCallback(
    (cell: C, text: string): void => {
      const key = kind.keyOf(cell);
      if (before.current?.key !== keyOf(key))
        before.current = {
          key: keyOf(key),
          entry: store.get(key),
          since: store.get(key)?.since ?? store.seen(),
        };
      keep([{ ...cell, text, since: before.current.since }], false);
      setInHand(store.get(key)?.rev ?? null);
    },
    [store, keep, kind],
  );
  const settled = useCallback((): void => {
    before.current = null;
    setInHand(null);
  }, []);
  /** Another window of the same person may have dropped the draft; the editor stood open all along. */
  const since = useCallback(
    (cell: C): { readonly since?: number | null } =>
      before.current?.key === keyOf(kind.keyOf(cell)) ? { since: before.current.since } : {},
    [kind],
  );
  const cancel = useCallback(
    (cell: C): void => {
      const was = before.current;
      const key = kind.keyOf(cell);
      if (was?.key === keyOf(key)) {
        if (was.entry === undefined) store.drop([key]);
        else store.write([was.entry]);
      }
      settled();
    },
    [store, kind, settled],
  );
  return { inHand, typing, settled, cancel, since };
};

/** Stores the cells in the core; the request says what is done with when it has succeeded. */
export type Send<C> = (
  sent: readonly TypedCell<C>[],
  sends: { readonly context: { readonly saves: () => readonly Done[] } },
) => Promise<void>;

/** One sending after another, and what is under way. */
const useSending = <C>(
  storeCells: Send<C>,
  refuse: (sent: readonly TypedCell<C>[], why: Failure) => void,
) => {
  const store = useUnsavedStore();
  const [saving, setSaving] = useState<Saving>(IDLE);
  const tail = useRef<Promise<void>>(Promise.resolve());
  /** Writings that are being stored, and whose cells they are. */
  const underWay = useRef(new Map<string, string>());
  const sendNow = useCallback(
    async (sent: readonly TypedCell<C>[]): Promise<void> => {
      const saves = () =>
        sent.map(({ entry }) => ({
          place: entry.place,
          field: entry.field,
          revs: store.revsOf(entry),
        }));
      try {
        await storeCells(sent, { context: { saves } });
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
    [storeCells, store, refuse],
  );
  const send = useCallback(
    (cells: readonly TypedCell<C>[]): void => {
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

interface CellsInput<C> {
  readonly kind: CellKind<C>;
  /** What is typed into the cells on show. */
  readonly cells: readonly TypedCell<C>[];
  readonly send: Send<C>;
}

export const useCells = <C>({ kind, cells, send: storeCells }: CellsInput<C>) => {
  const store = useUnsavedStore();
  const { problems, refuse } = useProblems();
  const { saving, send, isUnderWay, isBusy } = useSending(storeCells, refuse);
  const keep = useKeep(kind);
  const { inHand, typing, settled, cancel, since } = useInHand(kind, keep);

  // Whatever waits and can be sent is sent: just committed, or found here when the grid was opened.
  useEffect(() => {
    const free = cells.filter(
      ({ entry }) => entry.waits && !isUnderWay(entry) && !store.isElsewhere(entry),
    );
    const stored = free.filter((cell) => isStored(kind, cell) && !isBusy(cell.entry));
    if (stored.length > 0) store.drop(stored.map(({ entry }) => entry));
    const ready = free.filter(
      (cell) => !stored.includes(cell) && problemOf(kind, cell, problems) === null,
    );
    if (ready.length > 0) send(ready);
  }, [kind, cells, problems, send, store, isUnderWay, isBusy]);

  const apply = useCallback(
    (changes: readonly Wanted<C>[]): Applied => {
      const parts = sorted(kind, changes, (cell) => isBusy(kind.keyOf(cell)));
      store.drop(parts.same.map(kind.keyOf));
      keep(
        parts.kept.map((cell) => ({ ...cell, ...since(cell) })),
        true,
      );
      settled();
      return parts.applied;
    },
    [kind, store, keep, settled, since, isBusy],
  );

  /** Null: it is stored, under way, or just in hand. */
  const problem = useCallback(
    (cell: TypedCell<C>): Failure | null =>
      cell.entry.rev === inHand ? null : problemOf(kind, cell, problems),
    [kind, problems, inHand],
  );
  return { problem, saving, apply, typing, cancel };
};
