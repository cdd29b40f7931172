/** A package for a unit: who and what, a summary, and only then a signed file. */
import { Alert, Button, PasswordInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { sendWords } from '../../../text/exchange-send.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { focusSoon } from '../focus.ts';
import { Section } from '../Section.tsx';
import type { Standing } from '../standing.ts';
import { SendSummary } from './SendSummary.tsx';
import { savePackage, type SentPackage } from './sent-package.ts';
import { Sent } from './Sent.tsx';
import classes from '../exchange.module.css';

const useReceivers = (own: string | null) => {
  const trpc = useTRPC();
  const text = useText(sendWords);
  const { data } = useQuery(trpc.exchange.registry.queryOptions());
  const counts = new Map<string, number>();
  for (const { kid, unit, status } of data?.keys ?? [])
    if (status === 'active' && kid !== own) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const units = [...counts].toSorted(([a], [b]) => a.localeCompare(b, 'bg'));
  return [
    { value: 'all', label: text.all },
    ...units.map(([unit, keys]) => ({ value: unit, label: text.unit(unit, keys) })),
  ];
};

const SEND_TO = 'exchange-send-to';

interface Choice {
  readonly to: string;
  readonly full: boolean;
}

interface ComposeProps {
  readonly standing: Standing;
  readonly onSent: (sent: SentPackage, to: string) => void;
}

const WhoAndWhat = ({
  choice,
  own,
  onChoice,
}: {
  readonly choice: Choice;
  readonly own: string | null;
  readonly onChoice: (choice: Choice) => void;
}) => {
  const text = useText(sendWords);
  return (
    <div className={classes['choices']}>
      <Select
        id={SEND_TO}
        label={text.to}
        description={text.toHint}
        searchable
        allowDeselect={false}
        data={useReceivers(own)}
        value={choice.to}
        onChange={(to) => to !== null && onChoice({ ...choice, to })}
      />
      <div>
        <Text size="sm" fw={600} id="send-scope">
          {text.scope}
        </Text>
        <Text size="xs" c="dimmed" mb={5}>
          {choice.full ? text.fullHint : text.deltaHint}
        </Text>
        <SegmentedControl
          aria-labelledby="send-scope"
          value={choice.full ? 'full' : 'delta'}
          onChange={(scope) => onChoice({ ...choice, full: scope === 'full' })}
          data={[
            { value: 'delta', label: text.delta },
            { value: 'full', label: text.full },
          ]}
        />
      </div>
    </div>
  );
};

const Compose = ({ standing, onSent }: ComposeProps) => {
  const text = useText(sendWords);
  const trpc = useTRPC();
  const [choice, setChoice] = useState<Choice>({ to: 'all', full: false });
  const [passphrase, setPassphrase] = useState('');
  const preview = useQuery(trpc.exchange.preview.queryOptions(choice));
  const send = useMutation(
    trpc.exchange.send.mutationOptions({
      onSuccess: (sent) => {
        savePackage(sent);
        onSent(sent, choice.to);
      },
    }),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    send.mutate({ ...choice, passphrases: [passphrase] });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={860}>
        <Text size="sm">{text.lead}</Text>
        <WhoAndWhat choice={choice} own={standing.kid} onChoice={setChoice} />
        <Section title={text.summary}>
          {preview.isError && <FailureNote failure={failureOf(preview.error)} />}
          {preview.data !== undefined && <SendSummary preview={preview.data} />}
        </Section>
        {send.isError && <FailureNote failure={failureOf(send.error)} />}
        <div className={classes['sign']}>
          <PasswordInput
            label={text.passphrase}
            description={text.passphraseHint}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button
            type="submit"
            loading={send.isPending}
            disabled={passphrase === '' || preview.data === undefined}
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
