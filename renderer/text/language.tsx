/**
 * The window's words. Each screen has a file here with `bg` and `en` side by side (the English object
 * has the Bulgarian one's type, so nothing can be missing); `useText(words)` gives the chosen one.
 */
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Failure, Language } from '../../domain/kernel/failure.ts';
import { useSentences, useTitles } from './sentences.ts';

export interface Words<T> {
  readonly bg: T;
  readonly en: T;
}

/** Widens literals, so that `en` may say something else than `bg` in the same shape. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

export const words = <const T,>(bg: T, en: Widened<T>): Words<Widened<T>> => ({
  bg: bg as Widened<T>,
  en,
});

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const KEY = 'myarka.language';
const LanguageContext = createContext<LanguageChoice>({ language: 'bg', choose: () => undefined });

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(KEY) === 'en' ? 'en' : 'bg',
  );
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(KEY, next);
        document.documentElement.lang = next;
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
};

export const useLanguage = (): LanguageChoice => use(LanguageContext);
export const useText = <T,>(both: Words<T>): T => both[useLanguage().language];
export const useSentence = (): ((failure: Failure) => string) => {
  const { language } = useLanguage();
  const sentence = useSentences();
  return (failure) => sentence(failure, language);
};
export const useFailureTitle = (): ((failure: Failure) => string) => {
  const { language } = useLanguage();
  const title = useTitles();
  return (failure) => title(failure, language);
};
