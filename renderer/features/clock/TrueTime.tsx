/**
 * «What time is it truly», read from another clock. Something may speak against what was written, too (a
 * year mistyped): then the same time is recorded by the second press.
 */
import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { readSofiaMoment } from '../../../domain/kernel/sofia-time.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { clockWords } from '../../text/clock.ts';
import { useSentence, useText } from '../../text/language.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { TextInput } from '../../ui/TextFields.tsx';

interface TrueTimeProps {
  /** A word of agreement would not do: it is said why. */
  readonly needed: boolean;
  readonly onDone?: () => void;
}

export const TrueTime = ({ needed, onDone }: TrueTimeProps) => {
  const text = useText(clockWords);
  const trpc = useTRPC();
  const say = useSentence();
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const answer = useMutation(
    trpc.clock.answer.mutationOptions({
      onSuccess: ({ right }) => {
        if (right) notifications.show({ message: text.rightAfterAll });
        onDone?.();
      },
    }),
  );
  const read = readSofiaMoment(typed);
  const refusal = answer.error === null || sent !== typed ? null : failureOf(answer.error);
  const sure = refusal?.code.startsWith('clock.typed-') === true;
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSent(typed);
    if (read.ok) answer.mutate({ trueNow: new Date(read.value).toISOString(), sure });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        {needed && <Text size="sm">{text.whyTyped}</Text>}
        <TextInput
          data-autofocus
          label={text.trueNow}
          description={text.trueHint}
          placeholder={text.form}
          value={typed}
          error={sent === typed && !read.ok ? say(read.error) : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {refusal !== null && <FailureNote failure={refusal} />}
        <Button type="submit" loading={answer.isPending}>
          {sure ? text.sure : text.go}
        </Button>
      </Stack>
    </form>
  );
};
