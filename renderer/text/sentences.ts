/**
 * The sentences of failures, for every feature: not part of the window's first picture, so they are
 * fetched beside it (`main.tsx`). A failure that is on show before they are here says its code, and its
 * sentence a moment later.
 */
import { useSyncExternalStore } from 'react';
import type { Failure, Language } from '../../domain/kernel/failure.ts';

type Sentence = (failure: Failure, language: Language) => string;

let known: Sentence | null = null;
let titles: Sentence | null = null;
const waiting = new Set<() => void>();

export const loadSentences = async (): Promise<void> => {
  const [{ sentence }, { failureTitle }] = await Promise.all([
    import('../../domain/text/sentences.ts'),
    import('../../domain/text/failure-titles.ts'),
  ]);
  known = sentence;
  titles = failureTitle;
  waiting.forEach((tell) => tell());
};

const subscribe = (tell: () => void): (() => void) => {
  waiting.add(tell);
  return () => waiting.delete(tell);
};

const codeOf: Sentence = ({ code }) => code;

export const useSentences = (): Sentence => useSyncExternalStore(subscribe, () => known ?? codeOf);

const noTitle: Sentence = () => '';

/** What a failure is called above its sentence. */
export const useTitles = (): Sentence => useSyncExternalStore(subscribe, () => titles ?? noTitle);
