import { Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, localDate } from '../../../../domain/kernel/date.ts';
import type { ValueRecord } from '../../../../domain/tariffs/read-value.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { Notice } from '../Notice.tsx';
import { useRefusal } from '../../../core/use-rights.ts';
import { DeedButton } from '../../../ui/deeds.tsx';

const Confirm = ({ record }: { readonly record: ValueRecord }) => {
  const text = useText(tariffWords);
  const trpc = useTRPC();
  const { source, publishedOn } = record;
  const [date, setDate] = useState(textOfDate(localDate(publishedOn)));
  const [issue, setIssue] = useState(source.issue);
  const confirm = useMutation(
    trpc.tariffs.values.confirmAct.mutationOptions({
      onSuccess: () => notifications.show({ message: text.confirmed }),
      onError: useFailureNotice(),
    }),
  );
  const mayEnter = useRefusal('tariff') === null;
  const day = dateOfText(date);
  return (
    <Notice color="yellow" title={text.unconfirmed}>
      <Stack gap="xs">
        <Text size="sm">{text.unconfirmedLead(formatDate(localDate(publishedOn)))}</Text>
        <Group align="flex-end">
          <DateField label={text.publishedOn} typed={date} onType={setDate} readOnly={!mayEnter} />
          <TextInput
            label={text.issue}
            miw={260}
            readOnly={!mayEnter}
            value={issue}
            onChange={(event) => setIssue(event.currentTarget.value)}
          />
          <DeedButton
            deed="tariff"
            variant="default"
            disabled={day === null}
            loading={confirm.isPending}
            onClick={() =>
              day !== null && confirm.mutate({ act: source.act, issue, publishedOn: day })
            }
          >
            {text.confirm}
          </DeedButton>
        </Group>
      </Stack>
    </Notice>
  );
};

/** The act's day of publication is not in its text: an official confirms it, once. */
export const ConfirmAct = ({ records }: { readonly records: readonly ValueRecord[] }) => {
  const record = records.find(({ confirmed }) => !confirmed);
  return record === undefined ? null : <Confirm record={record} />;
};
