/** The settings' card of the clock: what time it is here, and corrections of what clocks claimed. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asksForTime } from '../../../domain/clock/question.ts';
import { correctedSpan } from '../../../domain/clock/texts.ts';
import { authorText } from '../../../domain/person/texts.ts';
import { failureOf, useTRPC, type RouterOutput } from '../../core/trpc.ts';
import { clockWords } from '../../text/clock.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { whenText } from '../../ui/when.ts';
import { SettingsCard } from '../settings/SettingsCard.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';
import { TrueTime } from './TrueTime.tsx';

type State = RouterOutput['clock']['state'];
type Correction = RouterOutput['clock']['corrections'][number];

const Now = ({ state }: { readonly state: State }) => {
  const text = useText(clockWords);
  const trpc = useTRPC();
  const answer = useMutation(trpc.clock.answer.mutationOptions());
  const [open, setOpen] = useState(false);
  const { question } = state;
  const typing = question !== null && asksForTime(question.kind);
  return (
    <Stack gap="xs">
      <Text size="sm">
        {text.now}: <b>{whenText(state.now)}</b>
        {state.shift !== 0 && ` · ${text.shifted(whenText(state.machine))}`}
      </Text>
      {question !== null && (
        <Text size="sm">
          {text.asked[question.kind](whenText(question.shown), whenText(question.last))}
        </Text>
      )}
      {answer.error !== null && <FailureNote failure={failureOf(answer.error)} />}
      <Group gap="xs">
        {question !== null && !typing && (
          <Button size="xs" onClick={() => answer.mutate({ trueNow: 'machine' })}>
            {text.right(whenText(question.shown))}
          </Button>
        )}
        {question === null && state.shift !== 0 && (
          <Button size="xs" variant="default" onClick={() => answer.mutate({ trueNow: 'machine' })}>
            {text.machineRight}
          </Button>
        )}
        {!typing && (
          <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {text.answer}
          </Button>
        )}
      </Group>
      {(typing || open) && <TrueTime needed={typing} onDone={() => setOpen(false)} />}
    </Stack>
  );
};

const Row = ({ correction }: { readonly correction: Correction }) => {
  const text = useText(clockWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const remove = useMutation(trpc.clock.uncorrect.mutationOptions());
  const span = correctedSpan(correction, language);
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm">{span}</Text>
        <Text size="xs" c="dimmed">
          {authorText({ ...correction, workplace: correction.recordedAt }, language)}
          {correction.reason !== null && ` · ${correction.reason}`}
        </Text>
        {remove.error !== null && <FailureNote failure={failureOf(remove.error)} />}
      </div>
      <Button
        size="compact-xs"
        variant="default"
        style={{ flexShrink: 0 }}
        aria-label={`${text.remove}: ${span}`}
        onClick={() => remove.mutate({ id: correction.id })}
      >
        {text.remove}
      </Button>
    </Group>
  );
};

export const ClockCard = () => {
  const text = useText(clockWords);
  const trpc = useTRPC();
  const { data: state } = useQuery(trpc.clock.state.queryOptions());
  const { data: corrections = [] } = useQuery(trpc.clock.corrections.queryOptions());
  return (
    <SettingsCard title={text.title} lead={text.lead}>
      {state !== undefined && <Now state={state} />}
      <Title order={3} size="h6">
        {text.corrections}
      </Title>
      {corrections.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.none}
        </Text>
      )}
      {corrections.map((correction) => (
        <Row key={correction.id} correction={correction} />
      ))}
      <CorrectionForm />
    </SettingsCard>
  );
};
