import { Button, MultiSelect } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { useText } from '../../../text/language.tsx';
import { timelineWords } from '../../../text/timeline.ts';
import classes from './timeline.module.css';
import { REGULAR, type TimelineState } from './use-timeline.ts';
import { TextInput } from '../../../ui/TextFields.tsx';

interface FiltersProps {
  readonly plan: Plan;
  readonly state: TimelineState;
}

export const Filters = ({ plan, state: { filter, setFilter, clear, filtered } }: FiltersProps) => {
  const text = useText(timelineWords);
  const goals = plan.goals.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }));
  const stages = [
    ...plan.stages.map(({ n }) => ({ value: String(n), label: text.stage(n) })),
    { value: REGULAR, label: text.regularOnly },
  ];
  const sources = plan.fundingSources.map(({ code }) => ({ value: code, label: code }));
  const shared = { size: 'xs', clearable: true } as const;
  return (
    <search className={`${classes['filters']} no-print`} aria-label={text.filters}>
      <TextInput
        size="xs"
        w={150}
        aria-label={text.filterText}
        placeholder={text.filterText}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.words}
        onChange={(event) => setFilter({ words: event.currentTarget.value })}
      />
      <MultiSelect
        {...shared}
        className={classes['select']}
        aria-label={text.goals}
        placeholder={filter.goals.length === 0 ? text.allGoals : ''}
        data={goals}
        value={[...filter.goals]}
        onChange={(value) => setFilter({ goals: value })}
        comboboxProps={{ width: 460, position: 'bottom-start' }}
      />
      <MultiSelect
        {...shared}
        className={classes['select']}
        aria-label={text.stages}
        placeholder={filter.stages.length === 0 ? text.allStages : ''}
        data={stages}
        value={[...filter.stages]}
        onChange={(value) => setFilter({ stages: value })}
      />
      <MultiSelect
        {...shared}
        className={classes['select']}
        aria-label={text.sources}
        placeholder={filter.sources.length === 0 ? text.allSources : ''}
        data={sources}
        value={[...filter.sources]}
        onChange={(value) => setFilter({ sources: value })}
      />
      {filtered && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconFilterOff size={14} aria-hidden />}
          onClick={clear}
        >
          {text.clear}
        </Button>
      )}
    </search>
  );
};
