import { Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, localDate } from '../../../../domain/kernel/date.ts';
import type { ValueRecord } from '../../../../domain/tariffs/read-value.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { Notice } from '../Notice.tsx';
import { useRefusal } from '../../../core/use-rights.ts';
import { DeedButton } from '../../../ui/deeds.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface ConfirmProps {
  readonly record: ValueRecord;
  readonly onDone: () => void;
}

const Confirm = ({ record, onDone }: ConfirmProps) => {
  const text = useText(tariffWords);
  const trpc = useTRPC();
  const { source, publishedOn } = record;
  const typed = useUnsaved({
    place: `tariff/values/act/${source.act}`,
    label: text.unconfirmed,
    // A guess is not confirmed by a click: both are typed from the State Gazette.
    initial: record.confirmed
      ? { date: textOfDate(localDate(publishedOn)), issue: source.issue }
      : { date: '', issue: '' },
  });
  const { date, issue } = typed.value;
  const confirm = useMutation(
    trpc.tariffs.values.confirmAct.mutationOptions({
      trpc: typed.sends,
      onSuccess: () => {
        notifications.show({ message: text.confirmed });
        onDone();
      },
      onError: useFailureNotice(),
    }),
  );
  const mayEnter = useRefusal('tariff') === null;
  const day = dateOfText(date);
  return (
    <Notice color="yellow" title={record.confirmed ? text.correctAct : text.unconfirmed}>
      <Stack gap="xs">
        {!record.confirmed && (
          <Text size="sm">{text.unconfirmedLead(formatDate(localDate(publishedOn)))}</Text>
        )}
        <Group align="flex-end">
          <DateField
            label={text.publishedOn}
            typed={date}
            onType={(next) => typed.patch({ date: next })}
            readOnly={!mayEnter}
          />
          <TextInput
            most={MOST.tariffLine}
            label={text.issue}
            miw={260}
            readOnly={!mayEnter}
            value={issue}
            onChange={(event) => typed.patch({ issue: event.currentTarget.value })}
          />
          <DeedButton
            deed="tariff"
            variant="default"
            disabled={day === null || issue.trim() === ''}
            loading={confirm.isPending}
            onClick={() =>
              day !== null && confirm.mutate({ act: source.act, issue, publishedOn: day })
            }
          >
            {text.confirm}
          </DeedButton>
        </Group>
        <UnsavedNote of={typed} />
      </Stack>
    </Notice>
  );
};

/** The act's day of publication is not in its text: an official confirms it, and can correct what was confirmed. */
export const ConfirmAct = ({ records }: { readonly records: readonly ValueRecord[] }) => {
  const text = useText(tariffWords);
  const [correcting, setCorrecting] = useState(false);
  const record =
    records.find(({ confirmed }) => !confirmed) ??
    records.find(({ source }) => source.at.length > 0);
  if (record === undefined) return null;
  const close = (): void => setCorrecting(false);
  if (!record.confirmed || correcting) return <Confirm record={record} onDone={close} />;
  const day = formatDate(localDate(record.publishedOn));
  return (
    <Group gap="xs">
      <Text size="sm">{text.publishedSays(record.source.issue, day)}</Text>
      <DeedButton
        deed="tariff"
        size="compact-sm"
        variant="subtle"
        data-unsaved-opens={`tariff/values/act/${record.source.act}`}
        onClick={() => setCorrecting(true)}
      >
        {text.correctAct}
      </DeedButton>
    </Group>
  );
};
