/** Two contents of one registry version: what holds until it is decided, and deciding with root keys. */
import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../../core/trpc.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { useText } from '../../../text/language.tsx';
import { SigningDialog, SigningForm, type Issuing } from './SigningDialog.tsx';
import { Will } from './Will.tsx';

/** What happened stands above every tab; here is the way out of it, for who issues registries. */
export const ToSettle = ({ onDecide }: { readonly onDecide: () => void }) => {
  const text = useText(trustWords);
  return (
    <Alert color="red" variant="light" title={text.settle} icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{text.settleLead}</Text>
      <Button mt={6} size="compact-xs" variant="default" onClick={onDecide}>
        {text.decide}
      </Button>
    </Alert>
  );
};

interface SettleProps {
  readonly needed: number;
  readonly onClose: () => void;
}

const Form = ({ needed, onClose, onIssued }: SettleProps & Issuing) => {
  const text = useText(trustWords);
  const trpc = useTRPC();
  const settle = useMutation(trpc.exchange.settleRegistry.mutationOptions({ onSuccess: onIssued }));
  return (
    <SigningForm
      needed={needed}
      confirm={text.settleNow}
      act={settle}
      onSign={(given) => settle.mutate(given)}
      onClose={onClose}
    >
      <Will>{text.settleWill}</Will>
    </SigningForm>
  );
};

export const SettleDialog = (props: SettleProps) => {
  const text = useText(trustWords);
  return (
    <SigningDialog onClose={props.onClose} title={text.settle} size="lg">
      {(onIssued) => <Form {...props} onIssued={onIssued} />}
    </SigningDialog>
  );
};
