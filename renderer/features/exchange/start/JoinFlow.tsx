/** A key of this workplace's own, and the file that asks the ministry to enrol it. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import { StepFailure } from '../StepFailure.tsx';
import { FocusTitle } from '../FocusTitle.tsx';
import { LockChoice, useLock } from './LockChoice.tsx';
import { saveRequest } from './request-file.ts';
import classes from './start.module.css';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface JoinFlowProps {
  readonly unit: string;
  readonly onBack: () => void;
  readonly onRequested: () => void;
}

export const JoinFlow = ({ unit: here, onBack, onRequested }: JoinFlowProps) => {
  const text = useText(startWords);
  const trpc = useTRPC();
  const { data: units = [] } = useUnits();
  const [unit, setUnit] = useState(here);
  const label = useUnsaved<string | null>({
    place: 'exchange/join',
    label: text.label,
    initial: null,
  });
  const lock = useLock();
  const request = useMutation(
    trpc.exchange.request.mutationOptions({
      trpc: label.sends,
      onSuccess: ({ file }) => {
        saveRequest(file);
        onRequested();
      },
    }),
  );
  const { data: status } = useQuery(trpc.app.status.queryOptions());
  const known = status?.ready === true ? status.workplace : '';
  const name = label.value ?? (known === '' ? text.defaultLabel(unit) : known);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    request.mutate({ unit, label: name.trim(), system: lock.system, passphrase: lock.passphrase });
  };
  return (
    <form onSubmit={submit} className={classes['flow']}>
      <Stack gap="sm">
        <FocusTitle>{text.joinTitle}</FocusTitle>
        <Text size="sm">{text.joinLead}</Text>
        <div className={classes['pair']}>
          <Select
            label={text.unit}
            description={text.unitText}
            placeholder={text.unitHint}
            searchable
            allowDeselect={false}
            data={units
              .filter(({ until }) => until === null)
              .map(({ code, name: long }) => ({
                value: code,
                label: `${long} (${code})`,
              }))}
            value={unit}
            onChange={(next) => next !== null && setUnit(next)}
          />
          <TextInput
            most={MOST.label}
            label={text.label}
            description={text.labelHint}
            maxLength={100}
            value={name}
            onChange={(event) => label.set(event.currentTarget.value)}
          />
        </div>
        <UnsavedNote of={label} />
        <LockChoice lock={lock} />
        {request.isError && <StepFailure failure={failureOf(request.error)} />}
        <Group gap="xs">
          <Button
            type="submit"
            loading={request.isPending}
            disabled={!lock.ready || name.trim() === ''}
          >
            {text.request}
          </Button>
          <Button variant="default" onClick={onBack}>
            {text.back}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
