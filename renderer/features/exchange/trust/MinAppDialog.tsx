/** Which applications may sign, and asking every workplace for a newer one. */
import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';
import { Section } from '../Section.tsx';
import type { RegistryView } from './registry-view.ts';
import { SigningDialog, SigningForm, type Issuing } from './SigningDialog.tsx';
import { Will } from './Will.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';

interface MinAppProps {
  readonly registry: RegistryView;
  /** Null where this workplace does not issue registries. */
  readonly onAsk: (() => void) | null;
}

export const MinApp = ({ registry: { minApp, appVersion }, onAsk }: MinAppProps) => {
  const text = useText(trustWords);
  return (
    <Section title={text.appTitle}>
      <Text size="sm">
        {minApp === null ? text.appAny : text.appLeast(minApp)} {text.appHere(appVersion)}
      </Text>
      {onAsk !== null && (
        <div className="no-print">
          <Button size="xs" variant="default" onClick={onAsk}>
            {text.appAsk}
          </Button>
        </div>
      )}
    </Section>
  );
};

interface MinAppDialogProps {
  readonly registry: RegistryView;
  readonly needed: number;
  readonly onClose: () => void;
}

const Form = ({
  registry: { appVersion },
  needed,
  onClose,
  onIssued,
}: MinAppDialogProps & Issuing) => {
  const text = useText(trustWords);
  const trpc = useTRPC();
  const [typed, setTyped] = useState(appVersion);
  const least = typed.trim();
  const ask = useMutation(trpc.exchange.requireApp.mutationOptions({ onSuccess: onIssued }));
  return (
    <SigningForm
      needed={needed}
      confirm={text.appNow}
      act={ask}
      onSign={(given) => ask.mutate({ least, ...given })}
      onClose={onClose}
    >
      <TextInput
        maw={320}
        label={text.appLabel}
        description={text.appHere(appVersion)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Will>{text.appWill(least)}</Will>
    </SigningForm>
  );
};

export const MinAppDialog = (props: MinAppDialogProps) => {
  const text = useText(trustWords);
  return (
    <SigningDialog onClose={props.onClose} title={text.appAsk} size="lg">
      {(onIssued) => <Form {...props} onIssued={onIssued} />}
    </SigningDialog>
  );
};
