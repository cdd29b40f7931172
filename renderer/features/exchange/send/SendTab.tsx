/** A package for a unit: who and what, a summary, and only then signed files. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { sendWords } from '../../../text/exchange-send.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { StepFailure } from '../StepFailure.tsx';
import { focusSoon } from '../focus.ts';
import { Section } from '../Section.tsx';
import type { Standing } from '../standing.ts';
import { DeviceKey, useDeviceKey } from './DeviceKey.tsx';
import { SEND_TO, SendOptions, type Choice } from './SendOptions.tsx';
import { SendSummary } from './SendSummary.tsx';
import { useSavePart, type SentPackage } from './sent-package.ts';
import { Sent } from './Sent.tsx';
import classes from '../exchange.module.css';

interface ComposeProps {
  readonly standing: Standing;
  readonly onSent: (sent: SentPackage, to: string) => void;
}

const START: Choice = { to: 'all', full: false, valuations: false, mostMb: null };

const Compose = ({ standing, onSent }: ComposeProps) => {
  const text = useText(sendWords);
  const trpc = useTRPC();
  const [choice, setChoice] = useState(START);
  const access = useDeviceKey(standing);
  const save = useSavePart();
  const { to, full, valuations } = choice;
  const preview = useQuery(trpc.exchange.preview.queryOptions({ to, full, valuations }));
  const send = useMutation(
    trpc.exchange.send.mutationOptions({
      onSuccess: (sent) => {
        const [only] = sent.parts;
        if (sent.parts.length === 1 && only !== undefined) save.mutate(only);
        onSent(sent, to);
      },
    }),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    send.mutate({ ...choice, passphrases: access.passphrases });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={860}>
        <Text size="sm">{text.lead}</Text>
        <SendOptions
          choice={choice}
          own={standing.kid}
          valuations={preview.data?.valuations ?? null}
          onChoice={setChoice}
        />
        <Section title={text.summary}>
          {preview.isError && <FailureNote failure={failureOf(preview.error)} />}
          {preview.data !== undefined && (
            <SendSummary preview={preview.data} system={access.system} />
          )}
        </Section>
        {send.isError && <StepFailure failure={failureOf(send.error)} />}
        <div className={classes['sign']}>
          <DeviceKey access={access} />
          <Button
            type="submit"
            loading={send.isPending}
            disabled={!access.ready || preview.data === undefined}
          >
            {text.make}
          </Button>
        </div>
      </Stack>
    </form>
  );
};

export const SendTab = ({ standing }: { readonly standing: Standing }) => {
  const text = useText(sendWords);
  const [sent, setSent] = useState<{ readonly made: SentPackage; readonly to: string } | null>(
    null,
  );
  const another = (): void => {
    setSent(null);
    focusSoon(SEND_TO);
  };
  if (standing.status === 'none' || standing.net === null)
    return <Alert variant="light">{text.notReady}</Alert>;
  if (sent === null)
    return <Compose standing={standing} onSent={(made, to) => setSent({ made, to })} />;
  return <Sent sent={sent.made} to={sent.to} standing={standing} onAnother={another} />;
};
