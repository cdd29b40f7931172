/** A doubt that the text layer leaves, beside its cell: both readings, and a person's decision. */
import { authorText } from '../../../../domain/person/texts.ts';
import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { takenReading } from '../../../../domain/plan/doubts.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import type { Doubt } from '../../../core/use-doubts.ts';
import { useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { doubtWords } from '../../../text/doubts.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { whenText } from '../../../ui/when.ts';
import classes from './measure.module.css';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

const useDecide = (onSuccess: () => void, sends?: Sends) =>
  useMutation(
    useTRPC().plan.doubts.decide.mutationOptions({
      onSuccess,
      ...(sends === undefined ? {} : { trpc: sends }),
    }),
  );

const doubtPlace = ({ measure, id }: Doubt): string => `measure/${measure}/doubt/${id}`;

const DecideDialog = ({
  doubt,
  onClose,
}: {
  readonly doubt: Doubt;
  readonly onClose: () => void;
}) => {
  const text = useText(doubtWords);
  const say = useSentence();
  const typed = useUnsaved({
    place: doubtPlace(doubt),
    label: text.decideTitle,
    initial: {
      reading: doubt.decision?.reading ?? doubt.readings[0]?.key ?? '',
      value: doubt.decision?.value ?? '',
      reason: doubt.decision?.reason ?? '',
    },
  });
  const { reading, value, reason } = typed.value;
  const decide = useDecide(onClose, typed.sends);
  const asks = doubt.readings.find(({ key }) => key === reading)?.asks !== undefined;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    decide.mutate({ id: doubt.id, reading, value: asks ? value : null, reason });
  };
  return (
    <Dialog onClose={onClose} title={text.decideTitle} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{doubt.text}</Text>
          <Radio.Group
            label={text.readings}
            value={reading}
            onChange={(next) => typed.patch({ reading: next })}
          >
            <Stack gap={6} mt={4}>
              {doubt.readings.map((one) => (
                <Radio key={one.key} size="sm" value={one.key} label={one.text} />
              ))}
            </Stack>
          </Radio.Group>
          {asks && (
            <Textarea
              most={MOST.cell}
              required
              autosize
              label={text.value}
              value={value}
              onChange={(event) => typed.patch({ value: event.currentTarget.value })}
            />
          )}
          <Textarea
            most={MOST.reason}
            required
            autosize
            label={text.reason}
            description={text.reasonHint}
            value={reason}
            onChange={(event) => typed.patch({ reason: event.currentTarget.value })}
          />
          {decide.error !== null && (
            <Alert color="red" variant="light" role="alert" p="xs">
              {say(failureOf(decide.error))}
            </Alert>
          )}
          <DialogButtons
            typed={typed}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.save}
            busy={decide.isPending}
            disabled={reason.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

export const DoubtNote = ({ doubt }: { readonly doubt: Doubt }) => {
  const text = useText(doubtWords);
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const reopen = useDecide(() => undefined);
  const { decision, readings } = doubt;
  const taken = takenReading(doubt);
  return (
    <Alert
      variant="light"
      color="gray"
      classNames={
        decision === null
          ? { root: classes['doubt'] ?? '', title: classes['doubtTitle'] ?? '' }
          : {}
      }
      p="xs"
      mt={4}
      title={decision === null ? text.open : text.decided}
    >
      <Text size="xs">{doubt.text}</Text>
      <ul>
        {readings.map(({ key, text: said }) => (
          <li key={key}>
            <Text size="xs" fw={key === taken ? 650 : 400}>
              {said}
              {key === taken && ` – ${decision === null ? text.taken : text.right}`}
            </Text>
          </li>
        ))}
      </ul>
      {decision !== null && (
        <Text size="xs">
          {decision.reason} ({authorText(decision, language)}; {whenText(decision.at)})
        </Text>
      )}
      <Group gap={6} mt={4} className="no-print">
        <Button
          size="compact-xs"
          variant="default"
          data-unsaved-opens={doubtPlace(doubt)}
          onClick={() => setAsking(true)}
        >
          {text.decide}
        </Button>
        {decision !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => reopen.mutate({ id: doubt.id, reading: null })}
          >
            {text.reopen}
          </Button>
        )}
      </Group>
      {asking && <DecideDialog doubt={doubt} onClose={() => setAsking(false)} />}
    </Alert>
  );
};
