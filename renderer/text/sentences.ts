/**
 * The sentences of failures, for every feature: not part of the window's first picture, so they are
 * fetched beside it (`main.tsx`). A failure that is on show before they are here says its code, and its
 * sentence a moment later.
 */
import { useSyncExternalStore } from 'react';
import type { Failure, Language } from '../../domain/kernel/failure.ts';

type Sentence = (failure: Failure, language: Language) => string;

let known: Sentence | null = null;
const waiting = new Set<() => void>();

export const loadSentences = async (): Promise<void> => {
  known = (await import('../../domain/text/sentences.ts')).sentence;
  waiting.forEach((tell) => tell());
};

const subscribe = (tell: () => void): (() => void) => {
  waiting.add(tell);
  return () => waiting.delete(tell);
};

const codeOf: Sentence = ({ code }) => code;

export const useSentences = (): Sentence => useSyncExternalStore(subscribe, () => known ?? codeOf);
