/** Which applications may sign, and asking every workplace for a newer one. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { StepFailure } from '../StepFailure.tsx';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { Section } from '../Section.tsx';
import { Issued } from './Issued.tsx';
import type { RegistryView } from './registry-view.ts';
import { isEnough, RootAccessForm, useRootAccess } from './RootAccess.tsx';
import { Will } from './Will.tsx';

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
}: MinAppDialogProps & { readonly onIssued: (version: number) => void }) => {
  const text = useText(trustWords);
  const { cancel } = useText(exchangeWords);
  const trpc = useTRPC();
  const [least, setLeast] = useState(appVersion);
  const { access, setAccess, given } = useRootAccess();
  const ask = useMutation(
    trpc.exchange.requireApp.mutationOptions({ onSuccess: ({ version }) => onIssued(version) }),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    ask.mutate({ least: least.trim(), ...given });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          maw={320}
          label={text.appLabel}
          description={text.appHere(appVersion)}
          value={least}
          onChange={(event) => setLeast(event.currentTarget.value)}
        />
        <Will>{text.appWill(least.trim())}</Will>
        <RootAccessForm needed={needed} access={access} onChange={setAccess} />
        {ask.isError && <StepFailure failure={failureOf(ask.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={ask.isPending} disabled={!isEnough(access, needed)}>
            {text.appNow}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

export const MinAppDialog = (props: MinAppDialogProps) => {
  const text = useText(trustWords);
  const [version, setVersion] = useState<number | null>(null);
  return (
    <Dialog onClose={props.onClose} title={text.appAsk} size="lg">
      {version === null ? (
        <Form {...props} onIssued={setVersion} />
      ) : (
        <FocusOnMount>
          <Issued version={version} onClose={props.onClose} />
        </FocusOnMount>
      )}
    </Dialog>
  );
};
