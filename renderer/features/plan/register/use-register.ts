/** The register's state: the view, what is folded, what the search found, and the lines that follow. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useCallback, useMemo, useState } from 'react';
import type { AppRouter } from '../../../../api/router.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import {
  registerLines,
  SEARCH_LIMIT,
  type Line,
  type Lines,
} from '../../../../domain/plan/register-lines.ts';
import type { RegisterQuery } from '../../../../domain/plan/register-query.ts';
import type { RegisterView } from '../../../../domain/plan/register-view.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage } from '../../../text/language.tsx';
import {
  rememberedFolds,
  rememberedFullText,
  rememberFolds,
  rememberFullText,
  rememberView,
  useRememberedView,
} from './remembered.ts';

export type Hit = inferRouterOutputs<AppRouter>['plan']['search'][number];

/** The best hit of each measure; null without words, or before the first answer. */
const useHits = (words: string): ReadonlyMap<string, Hit> | null => {
  const trpc = useTRPC();
  const asked = words.trim() !== '';
  const { data } = useQuery({
    ...trpc.plan.search.queryOptions({ words, limit: SEARCH_LIMIT }),
    enabled: asked,
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    if (!asked || data === undefined) return null;
    const best = new Map<string, Hit>();
    for (const hit of data) if (!best.has(hit.code)) best.set(hit.code, hit);
    return best;
  }, [asked, data]);
};

const groupIds = ({ lines }: Lines): string[] =>
  lines.flatMap((line) => (line.kind === 'group' ? [line.id] : []));

export interface Register {
  readonly view: RegisterView;
  readonly lines: Lines;
  /** The lines that no folded group hides. */
  readonly shown: readonly Line[];
  readonly folded: ReadonlySet<string>;
  readonly hits: ReadonlyMap<string, Hit> | null;
  readonly fullText: boolean;
  readonly setView: (view: RegisterView) => void;
  readonly ask: (change: Partial<RegisterQuery>) => void;
  readonly fold: (id: string, folded: boolean) => void;
  readonly foldAll: (folded: boolean) => void;
  readonly setFullText: (full: boolean) => void;
}

const useFolds = () => {
  const [folded, setFolded] = useState(rememberedFolds);
  const put = useCallback((next: ReadonlySet<string>) => {
    rememberFolds(next);
    setFolded(next);
  }, []);
  return [folded, put] as const;
};

export const useRegister = (plan: Plan): Register => {
  const { language } = useLanguage();
  const view = useRememberedView();
  const [folded, putFolded] = useFolds();
  const [fullText, showFullText] = useState(rememberedFullText);
  const hits = useHits(view.query.words);
  const lines = useMemo(
    () => registerLines(plan, view, hits === null ? null : new Set(hits.keys()), language),
    [plan, view, hits, language],
  );
  const shown = useMemo(
    () => lines.lines.filter(({ within }) => !within.some((id) => folded.has(id))),
    [lines, folded],
  );
  return {
    view,
    lines,
    shown,
    folded,
    hits,
    fullText,
    setView: rememberView,
    ask: (change) => rememberView({ ...view, query: { ...view.query, ...change } }),
    fold: (id, fold) => {
      const next = new Set(folded);
      if (fold) next.add(id);
      else next.delete(id);
      putFolded(next);
    },
    foldAll: (fold) => putFolded(new Set(fold ? groupIds(lines) : [])),
    setFullText: (full) => {
      rememberFullText(full);
      showFullText(full);
    },
  };
};
