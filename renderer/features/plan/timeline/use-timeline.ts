/** What of the timeline is shown: filters, collapsed groups, scale. Kept for as long as the window is open. */
import { useSessionStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import type { RegisterFilter } from '../../../../domain/plan/register-query.ts';
import { filterMeasures } from '../../../../domain/plan/register.ts';
import { timeline, type Timeline } from '../../../../domain/plan/timeline.ts';
import { narrow } from '../../../../domain/text/narrow.ts';
import { useToday } from '../../../core/today.tsx';

export interface TimelineFilter {
  readonly words: string;
  readonly goals: readonly string[];
  /** Numbers of stages as texts; `regular` for the activities that have none. */
  readonly stages: readonly string[];
  readonly sources: readonly string[];
}

export const REGULAR = 'regular';
const NO_FILTER: TimelineFilter = { words: '', goals: [], stages: [], sources: [] };

const saved = <T>(key: string, defaultValue: T) => ({
  key: `myarka.timeline.${key}`,
  defaultValue,
  getInitialValueInEffect: false,
});

const inStages = (m: Measure, stages: readonly string[]): boolean =>
  stages.length === 0 ||
  (m.regular && stages.includes(REGULAR)) ||
  m.stages.some((n) => stages.includes(String(n)));

const shownMeasures = (
  measures: readonly Measure[],
  { words, goals, stages, sources }: TimelineFilter,
): Measure[] => {
  const filter: RegisterFilter = {
    ...(goals.length > 0 && { goal: goals }),
    ...(sources.length > 0 && { source: sources }),
  };
  const kept = filterMeasures(measures, filter).filter((m) => inStages(m, stages));
  return narrow(kept, words, ({ code, title }) => `${code} ${title}`);
};

const groupsOf = (plan: Plan): string[] => plan.goals.map(({ code }) => code);

export interface TimelineState {
  readonly model: Timeline;
  readonly measures: readonly Measure[];
  readonly collapsed: ReadonlySet<string>;
  readonly filter: TimelineFilter;
  readonly filtered: boolean;
  readonly setFilter: (change: Partial<TimelineFilter>) => void;
  readonly clear: () => void;
  readonly toggle: (code: string) => void;
  readonly collapseAll: () => void;
  readonly expandAll: () => void;
}

export const useTimeline = (plan: Plan): TimelineState => {
  const today = useToday();
  const [filter, setFilter] = useSessionStorage(saved('filter', NO_FILTER));
  const [codes, setCodes] = useSessionStorage<string[]>(saved('collapsed', []));
  const measures = useMemo(() => shownMeasures(plan.measures, filter), [plan, filter]);
  const collapsed = useMemo(() => new Set(codes), [codes]);
  const model = useMemo(
    () => timeline(plan, { measures, collapsed, today }),
    [plan, measures, collapsed, today],
  );
  return {
    model,
    measures,
    collapsed,
    filter,
    filtered: measures.length < plan.measures.length,
    setFilter: (change) => setFilter((old) => ({ ...old, ...change })),
    clear: () => setFilter(NO_FILTER),
    toggle: (code) =>
      setCodes((old) => (old.includes(code) ? old.filter((c) => c !== code) : [...old, code])),
    collapseAll: () => setCodes(groupsOf(plan)),
    expandAll: () => setCodes([]),
  };
};
