/**
 * A field or a whole form whose text is never lost, in place of `useState`:
 * `const form = useUnsaved({ place: 'council/new', label, initial: { title: '', act: '' } })`. It shows
 * what was typed before, wherever it was left, and else `initial`; `set` and `patch` keep every change.
 * The request that stores it carries `form.sends` (`client.x.mutate(input, form.sends)`), and where that
 * cannot be, `form.done()` follows when it has succeeded. Under the form stands `UnsavedNote`, or
 * `DialogButtons` that are given the form.
 */
import { createContext, use, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { sameJson, type Json } from '../../../domain/kernel/json.ts';
import type { Done, FieldKey } from '../../../domain/unsaved/unsaved.ts';
import type { RequestContext } from '../port-link.ts';
import { keyOf, type Entry, type UnsavedStore } from './store.ts';

export const UnsavedContext = createContext<UnsavedStore | null>(null);

export const useUnsavedStore = (): UnsavedStore => {
  const store = use(UnsavedContext);
  if (store === null) throw new Error('There is no store of unsaved texts around this.');
  return store;
};

/** Everything unsaved of the person at work. */
export const useAllUnsaved = (): readonly Entry[] => {
  const store = useUnsavedStore();
  return useSyncExternalStore(store.subscribe, store.all);
};

/** What finds a place on its page: a tab, a period. Pages put it around what they show. */
export const UnsavedAt = createContext<Readonly<Record<string, string>>>({});

export const useAt = (): string => {
  const [path] = useLocation();
  const query = new URLSearchParams(use(UnsavedAt)).toString();
  return query === '' ? path : `${path}?${query}`;
};

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value);

/** What was kept, in the shape that the form has today; a field of another kind is as at first. */
const inShapeOf = (first: Json, kept: Json): Json => {
  if (first === null) return kept;
  if (isRecord(first) && isRecord(kept))
    return Object.fromEntries(
      Object.entries({ ...kept, ...first }).map(([key, value]) => [
        key,
        key in kept && key in first ? inShapeOf(value, kept[key] ?? null) : value,
      ]),
    );
  return kept === null || kindOf(first) !== kindOf(kept) ? first : kept;
};

export interface Sends {
  readonly context: RequestContext & Record<string, unknown>;
}

interface Wanted<T extends Json> {
  /** A path to it; its beginnings are what leads there (`data-unsaved-opens`, core/unsaved/go). */
  readonly place: string;
  readonly field?: string;
  /** As the list of unsaved texts names it. */
  readonly label: string;
  /** What stands there while nothing is typed. */
  readonly initial: T;
  /** The page that leads to it, where that is another than the one it stands on. */
  readonly at?: string;
}

export interface UnsavedField<T extends Json = Json> extends FieldKey {
  readonly value: T;
  /** What stands there while nothing is typed: of a thing that exists, what is stored of it now. */
  readonly initial: T;
  readonly set: (value: T) => void;
  /** Some fields of a form. */
  readonly patch: (more: Partial<T>) => void;
  /** What is kept of it; undefined where nothing is typed. */
  readonly entry: Entry | undefined;
  /** It was typed before this was shown, or elsewhere. */
  readonly found: boolean;
  /** For the request that stores it; of a mutation, `mutationOptions({ trpc: form.sends, … })`. */
  readonly sends: Sends;
  /** It is stored; what was typed since it was sent stays. */
  readonly done: () => void;
  /** On the element to go to, or on one in its form: `<Textarea {...note.mark} />`. */
  readonly mark: { readonly 'data-unsaved': string };
}

export const useUnsaved = <T extends Json>(wanted: Wanted<T>): UnsavedField<T> => {
  const { place, field = '', label, initial } = wanted;
  const store = useUnsavedStore();
  const here = useAt();
  const { at = here } = wanted;
  const entry = useSyncExternalStore(store.subscribe, () => store.get({ place, field }));
  const [typing, setTyping] = useState(false);
  const sent = useRef<readonly string[] | null>(null);
  if (entry === undefined && typing) setTyping(false);
  const key = { place, field };
  const valueOf = (one: Entry | undefined): T =>
    one === undefined ? initial : (inShapeOf(initial, one.typed) as T);
  const saves = (): readonly Done[] => {
    const now = store.get(key);
    if (now === undefined) return [];
    sent.current = store.revsOf(now);
    return [{ ...key, revs: sent.current }];
  };
  const done = (): void => {
    const now = store.get(key);
    if (now !== undefined && (sent.current?.includes(now.rev) ?? true)) store.drop([key]);
    sent.current = null;
  };
  const set = (typed: T): void => {
    const now = store.get(key);
    if (now === undefined) setTyping(true);
    if (sameJson(typed, initial) && (now?.aside.length ?? 0) === 0) store.drop([key]);
    else store.write([{ ...key, typed, over: now?.over ?? initial, waits: false, label, at }]);
  };
  return {
    ...key,
    entry,
    initial,
    value: valueOf(entry),
    found: entry !== undefined && !typing,
    set,
    patch: (more) => set({ ...(valueOf(store.get(key)) as object), ...more } as T),
    sends: { context: { saves, stored: done } },
    done,
    mark: { 'data-unsaved': keyOf(key) },
  };
};
