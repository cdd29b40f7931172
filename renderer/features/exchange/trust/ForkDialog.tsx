/** Deciding a fork: which of two entries is true. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { whenText } from '../../../ui/when.ts';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { Issued } from './Issued.tsx';
import type { Fork } from './registry-view.ts';
import { isEnough, RootAccessForm, useRootAccess } from './RootAccess.tsx';
import { Will } from './Will.tsx';

interface ForkProps {
  readonly fork: Fork;
  readonly who: string;
  readonly needed: number;
  readonly onClose: () => void;
}

/** The instant of a hybrid clock's text. */
const instantOf = (hlc: string): string => whenText(hlc.slice(0, 24));

const Form = ({
  fork,
  who,
  needed,
  onClose,
  onIssued,
}: ForkProps & { readonly onIssued: (version: number) => void }) => {
  const text = useText(trustWords);
  const { cancel } = useText(exchangeWords);
  const trpc = useTRPC();
  const [id, setId] = useState<string | null>(null);
  const { access, setAccess, given } = useRootAccess();
  const keep = useMutation(
    trpc.exchange.keepBranch.mutationOptions({ onSuccess: ({ version }) => onIssued(version) }),
  );
  const { kid, log, seq, branches } = fork;
  const chosen = branches.find((branch) => branch.id === id);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (id !== null) keep.mutate({ kid, log, seq, id, ...given });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{text.forkLead}</Text>
        <Radio.Group label={text.forkTitle} value={id} onChange={setId}>
          <Stack gap={6} mt={6}>
            {branches.map((branch) => (
              <Radio
                key={branch.id}
                value={branch.id}
                label={text.branch(branch.by, instantOf(branch.hlc), branch.ops)}
                description={`${branch.id.slice(0, 12)}…`}
              />
            ))}
          </Stack>
        </Radio.Group>
        {branches.length < 2 && <Text size="sm">{text.branchMissing}</Text>}
        {chosen !== undefined && (
          <Will>{text.forkWill(who, seq, chosen.by, instantOf(chosen.hlc))}</Will>
        )}
        <RootAccessForm needed={needed} access={access} onChange={setAccess} />
        {keep.isError && <FailureNote failure={failureOf(keep.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button
            type="submit"
            loading={keep.isPending}
            disabled={id === null || !isEnough(access, needed)}
          >
            {text.forkNow}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

export const ForkDialog = (props: ForkProps) => {
  const text = useText(trustWords);
  const { logs } = useText(exchangeWords);
  const { fork, who, onClose } = props;
  const [version, setVersion] = useState<number | null>(null);
  const log = fork.log === 'council' ? logs.council : logs.main;
  return (
    <Dialog onClose={onClose} title={text.forkOf(who, log, fork.seq)} size="lg">
      {version === null ? (
        <Form {...props} onIssued={setVersion} />
      ) : (
        <FocusOnMount>
          <Issued version={version} onClose={onClose} />
        </FocusOnMount>
      )}
    </Dialog>
  );
};
