/** What to do with the ticked measures: units on, off, or as the plan says; one step of undo each. */
import { Button, Group, MultiSelect, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../core/trpc.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { useText } from '../../../text/language.tsx';
import { progressSettingsWords } from '../../../text/progress-settings.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import classes from './settings.module.css';

export const AssignBar = ({ measures }: { readonly measures: readonly string[] }) => {
  const text = useText(progressSettingsWords);
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const { data: known = [] } = useUnits();
  const all = known.filter(({ until }) => until === null);
  const [units, setUnits] = useState<string[]>([]);
  const reporting = all.filter(({ kind }) => kind !== 'group');
  const rhi = all.filter(({ kind }) => kind === 'rhi').map(({ code }) => code);
  const onSuccess = (_: unknown, { units: those }: { readonly units: string[] }): void => {
    notifications.show({ message: text.assigned(measures.length, those.length) });
  };
  const options = { onError, onSuccess };
  const assign = useMutation(trpc.progress.settings.assign.mutationOptions(options));
  const reset = useMutation(trpc.progress.settings.resetAssignments.mutationOptions(options));
  const ready = measures.length > 0 && units.length > 0;
  const pairs = { measures: [...measures], units };
  return (
    <div className={`${classes['bar'] ?? ''} no-print`}>
      <MultiSelect
        size="xs"
        miw={300}
        maw={520}
        searchable
        clearable
        hidePickedOptions
        styles={{ pillsList: { maxHeight: 76, overflowY: 'auto' } }}
        aria-label={text.units}
        placeholder={units.length === 0 ? text.chooseUnits : ''}
        data={reporting.map(({ code }) => code)}
        value={units}
        onChange={setUnits}
      />
      <Button size="xs" variant="default" onClick={() => setUnits(rhi)}>
        {text.allInspectorates}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={measures.length === 0}
        loading={assign.isPending}
        onClick={() => assign.mutate({ measures: [...measures], units: rhi })}
      >
        {text.assignAllInspectorates}
      </Button>
      <Group gap={6} ml="auto">
        <Text size="xs" role="status">
          {text.marked(measures.length)}
        </Text>
        <Button
          size="xs"
          disabled={!ready}
          loading={assign.isPending}
          onClick={() => assign.mutate(pairs)}
        >
          {text.assign}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={!ready}
          onClick={() => assign.mutate({ ...pairs, assigned: false })}
        >
          {text.takeOff}
        </Button>
        <Button size="xs" variant="default" disabled={!ready} onClick={() => reset.mutate(pairs)}>
          {text.reset}
        </Button>
      </Group>
    </div>
  );
};
