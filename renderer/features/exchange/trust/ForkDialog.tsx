/** Deciding a fork: which of two entries is true. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { StepFailure } from '../StepFailure.tsx';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { named } from '../named.ts';
import { BranchChoice, instantOf } from './BranchChoice.tsx';
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
        <BranchChoice branches={branches} value={id} onChange={setId} />
        {branches.length < 2 && <Text size="sm">{text.branchMissing}</Text>}
        {chosen !== undefined && (
          <Will>{text.forkWill(who, seq, chosen.by, instantOf(chosen.hlc))}</Will>
        )}
        <RootAccessForm needed={needed} access={access} onChange={setAccess} />
        {keep.isError && <StepFailure failure={failureOf(keep.error)} />}
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
  const log = named(logs, fork.log) ?? fork.log;
  return (
    <Dialog onClose={onClose} title={text.forkDialog(text.forkOf(who, log, fork.seq))} size="xl">
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
