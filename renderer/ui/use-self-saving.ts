/**
 * A field that saves by itself on leaving it and on Enter; Escape takes back what was typed. Until the
 * core has it, the text is kept (core/unsaved): what cannot be read or is refused stays with its reason,
 * what the core could not take because it had died is sent again, also after the page was left. What was
 * saved elsewhere meanwhile is not overwritten by leaving the field: a person says so.
 */
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { sameJson } from '../../domain/kernel/json.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { failureOf, isPassing } from '../core/trpc.ts';
import {
  useUnsaved,
  useUnsavedStore,
  type Sends,
  type UnsavedField,
} from '../core/unsaved/use-unsaved.ts';
import { useSentence, useText } from '../text/language.tsx';
import { unsavedWords } from '../text/unsaved.ts';
import { useGiveUp } from './use-give-up.tsx';

const RETRY_MS = 2000;

/** The request carries `sends`; a value that is kept nowhere needs none. */
export type Save<T> = (value: T, sends: Sends) => unknown;

interface SelfSaving<T> {
  readonly place: string;
  readonly label: string;
  /** What is stored, as it is written in the field. */
  readonly stored: string;
  readonly read: (typed: string) => Result<T, Failure>;
  readonly isStored: (value: T) => boolean;
  readonly onSave: Save<T>;
  readonly locked: boolean;
}

interface Refused {
  readonly rev: string;
  readonly failure: Failure;
}

/** Sends the text that waits, one after another; what the core could not take is sent again. */
const useSending = <T>(
  { onSave, stored, locked }: SelfSaving<T>,
  form: UnsavedField<string>,
  result: Result<T, Failure> | null,
): Refused | null => {
  const store = useUnsavedStore();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [, look] = useReducer((n: number) => n + 1, 0);
  const underWay = useRef(false);
  const { entry } = form;
  const waits =
    entry?.waits === true && !locked && sameJson(entry.over, stored) && refused?.rev !== entry.rev;
  const send = async (value: T, rev: string): Promise<void> => {
    underWay.current = true;
    try {
      await onSave(value, form.sends);
      if (store.get(form)?.rev === rev) store.drop([form]);
    } catch (error) {
      setRefused({ rev, failure: failureOf(error) });
    } finally {
      underWay.current = false;
      look();
    }
  };
  const latest = useRef(send);
  useLayoutEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (waits && result?.ok === true && !underWay.current)
      void latest.current(result.value, entry.rev);
  });
  const passing = refused !== null && isPassing(refused.failure);
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setTimeout(() => setRefused(null), RETRY_MS);
    return () => clearTimeout(timer);
  }, [passing]);
  return refused !== null && refused.rev === entry?.rev ? refused : null;
};

export const useSelfSaving = <T>(wanted: SelfSaving<T>) => {
  const { place, label, stored, read, isStored, locked } = wanted;
  const text = useText(unsavedWords);
  const say = useSentence();
  const store = useUnsavedStore();
  const giveUp = useGiveUp();
  const form = useUnsaved({ place, label, initial: stored });
  const [left, setLeft] = useState(false);
  const { entry } = form;
  const result = entry === undefined ? null : read(form.value);
  const refused = useSending(wanted, form, result);
  /** Over whatever is stored, or only where that has not changed meanwhile. */
  const give = (over: boolean): void => {
    const now = store.get(form);
    const unchanged = now !== undefined && sameJson(now.over, stored);
    const isSent = now?.waits === true && unchanged && refused === null;
    if (now === undefined || locked || isSent) return;
    setLeft(true);
    const typed = read(typeof now.typed === 'string' ? now.typed : '');
    if (!typed.ok) return;
    if (isStored(typed.value)) store.drop([form]);
    else if (over || unchanged) {
      // Who stores it over a newer value has seen that.
      const since = unchanged ? now.since : store.seen();
      store.write([{ ...now, over: stored, since, waits: true }]);
    }
  };
  const problem = (): string | undefined => {
    if (refused !== null) return isPassing(refused.failure) ? text.waits : say(refused.failure);
    return result?.ok === false && (left || form.found) ? say(result.error) : undefined;
  };
  return {
    form,
    shown: locked ? stored : form.value,
    error: problem(),
    onType: (typed: string): void => {
      setLeft(false);
      form.set(typed);
    },
    leave: () => give(false),
    store: () => give(true),
    onKeyDown: (event: { readonly key: string }): void => {
      if (event.key === 'Enter') give(true);
      if (event.key === 'Escape') giveUp([form]);
    },
  };
};
