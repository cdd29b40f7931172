/** «The clock was wrong from … to …, true is …»: three times, as the clock showed them and as it was. */
import { Button, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { endOfMinute, readSofiaMoment } from '../../../domain/kernel/sofia-time.ts';
import type { Failure } from '../../../domain/kernel/failure.ts';
import { ok, type Result } from '../../../domain/kernel/result.ts';
import { failureOf, useTRPC, type RouterOutput } from '../../core/trpc.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { clockWords } from '../../text/clock.ts';
import { useSentence, useText } from '../../text/language.tsx';
import { UnsavedNote } from '../../ui/UnsavedNote.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { TextInput } from '../../ui/TextFields.tsx';
import { MOST } from '../../../domain/text/limits.ts';

type Workplace = RouterOutput['clock']['workplaces'][number];

const FIELDS = ['shownFrom', 'shownTo', 'trueFrom'] as const;
type Field = (typeof FIELDS)[number];
type Typed = Readonly<Record<Field, string>>;

const EMPTY: Typed = { shownFrom: '', shownTo: '', trueFrom: '' };
const HERE = 'here';

const instant = (typed: string): Result<string, Failure> => {
  const millis = readSofiaMoment(typed);
  return millis.ok ? ok(new Date(millis.value).toISOString()) : millis;
};

const nameOf = ({ unit, label, kid, own }: Workplace, here: string): string =>
  own ? `${unit}, ${here}` : [unit, label, kid?.slice(0, 8)].filter(Boolean).join(', ');

export const CorrectionForm = () => {
  const text = useText(clockWords);
  const trpc = useTRPC();
  const { data: workplaces = [] } = useQuery(trpc.clock.workplaces.queryOptions());
  const form = useUnsaved({
    place: 'clock/correction',
    label: text.wasWrong,
    initial: { ...EMPTY, workplace: HERE, reason: '' },
  });
  const { workplace, reason, ...typed } = form.value;
  const [sent, setSent] = useState(false);
  const say = useSentence();
  const troubleOf = (value: string): string | undefined => {
    const read = instant(value);
    return read.ok ? undefined : say(read.error);
  };
  const correct = useMutation(
    trpc.clock.correct.mutationOptions({
      trpc: form.sends,
      onSuccess: ({ changes }) => void notifications.show({ message: text.recorded(changes) }),
    }),
  );
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const shownFrom = instant(typed.shownFrom);
    const shownTo = instant(typed.shownTo);
    const trueFrom = instant(typed.trueFrom);
    setSent(true);
    if (!shownFrom.ok || !shownTo.ok || !trueFrom.ok) return;
    setSent(false);
    correct.mutate({
      workplace: workplace === HERE ? null : workplace,
      shownFrom: shownFrom.value,
      shownTo: endOfMinute(shownTo.value),
      trueFrom: trueFrom.value,
      reason,
    });
  };
  const choices = workplaces.map((one) => ({
    value: one.own ? HERE : (one.kid ?? HERE),
    label: nameOf(one, text.here),
  }));
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        <Title order={3} size="h6">
          {text.wasWrong}
        </Title>
        <Text size="sm" c="dimmed">
          {text.wasWrongLead}
        </Text>
        {choices.length > 1 && (
          <Select
            label={text.workplace}
            data={choices}
            value={workplace}
            allowDeselect={false}
            onChange={(value) => form.patch({ workplace: value ?? HERE })}
          />
        )}
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={text[field]}
            placeholder={text.form}
            value={typed[field]}
            error={sent ? troubleOf(typed[field]) : undefined}
            onChange={(event) => form.patch({ [field]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          most={MOST.clockReason}
          label={text.reason}
          value={reason}
          onChange={(event) => form.patch({ reason: event.currentTarget.value })}
        />
        {correct.error !== null && <FailureNote failure={failureOf(correct.error)} />}
        <UnsavedNote of={form} />
        <Button type="submit" variant="default" loading={correct.isPending}>
          {text.record}
        </Button>
      </Stack>
    </form>
  );
};
