/** Deciding a fork: which of two entries is true. */
import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { whenText } from '../../../ui/when.ts';
import { named } from '../named.ts';
import { BranchChoice } from './BranchChoice.tsx';
import type { Fork } from './registry-view.ts';
import { SigningDialog, SigningForm, type Issuing } from './SigningDialog.tsx';
import { Will } from './Will.tsx';

interface ForkProps {
  readonly fork: Fork;
  readonly who: string;
  readonly needed: number;
  readonly onClose: () => void;
}

const Form = ({ fork, who, needed, onClose, onIssued }: ForkProps & Issuing) => {
  const text = useText(trustWords);
  const trpc = useTRPC();
  const [id, setId] = useState<string | null>(null);
  const keep = useMutation(trpc.exchange.keepBranch.mutationOptions({ onSuccess: onIssued }));
  const { kid, log, seq, branches } = fork;
  const chosen = branches.find((branch) => branch.id === id);
  return (
    <SigningForm
      needed={needed}
      confirm={text.forkNow}
      ready={id !== null}
      act={keep}
      onSign={(given) => id !== null && keep.mutate({ kid, log, seq, id, ...given })}
      onClose={onClose}
    >
      <Text size="sm">{text.forkLead}</Text>
      <BranchChoice branches={branches} value={id} onChange={setId} />
      {branches.length < 2 && <Text size="sm">{text.branchMissing}</Text>}
      {chosen !== undefined && (
        <Will>{text.forkWill(who, seq, chosen.by, whenText(chosen.at))}</Will>
      )}
    </SigningForm>
  );
};

export const ForkDialog = (props: ForkProps) => {
  const text = useText(trustWords);
  const { logs } = useText(exchangeWords);
  const { fork, who, onClose } = props;
  const log = named(logs, fork.log) ?? fork.log;
  const title = text.forkDialog(text.forkOf(who, log, fork.seq));
  return (
    <SigningDialog onClose={onClose} title={title} size="xl">
      {(onIssued) => <Form {...props} onIssued={onIssued} />}
    </SigningDialog>
  );
};
