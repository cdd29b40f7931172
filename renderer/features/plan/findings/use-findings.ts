/** The findings with their decisions, what is chosen, and what can be done to it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { nextChoice } from '../../../ui/next-choice.ts';
import { ALL_OPEN, groupFindings, passes, type Filters, type Grouping } from './finding-groups.ts';

/** Another page opens this one on a measure with `navigate('/findings', { state: { measure } })`. */
const firstFilters = (): Filters => {
  const { measure } = (history.state ?? {}) as { readonly measure?: string };
  return measure === undefined ? ALL_OPEN : { ...ALL_OPEN, state: 'any', measure };
};

export const useFindingList = (all: readonly CheckedFinding[]) => {
  const [filters, setFilters] = useState(firstFilters);
  const [grouping, setGrouping] = useState<Grouping>('rule');
  const [choice, setChoice] = useState<{ id: string | null; shown: readonly string[] }>({
    id: null,
    shown: [],
  });
  const groups = groupFindings(
    all.filter((finding) => passes(finding, filters)),
    grouping,
  );
  const items = groups.flatMap((group) => group.items);
  const shown = items.map(({ id }) => id);
  const selected = nextChoice(choice.shown, shown, choice.id);
  return {
    filters,
    setFilters,
    grouping,
    setGrouping,
    groups,
    items,
    selected: items.find(({ id }) => id === selected) ?? null,
    select: (id: string) => setChoice({ id, shown }),
  };
};

export const useDecide = () => {
  const trpc = useTRPC();
  return useMutation(trpc.plan.findings.decide.mutationOptions({ onError: useFailureNotice() }));
};

export const useFindings = () => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.findings.list.queryOptions());
};
