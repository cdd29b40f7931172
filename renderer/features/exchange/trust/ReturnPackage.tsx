/** The package that a newly enrolled workplace waits for: the registry and all data. */
import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { savePackage } from '../send/sent-package.ts';
import classes from '../exchange.module.css';

export const ReturnPackage = ({ unit }: { readonly unit: string }) => {
  const text = useText(trustWords);
  const trpc = useTRPC();
  const [passphrase, setPassphrase] = useState('');
  const send = useMutation(trpc.exchange.send.mutationOptions({ onSuccess: savePackage }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    send.mutate({ to: unit, full: true, passphrases: [passphrase] });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{text.returnLead(unit)}</Text>
        <div className={classes['sign']}>
          <PasswordInput
            label={text.devicePass}
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={send.isPending}
            disabled={passphrase === ''}
          >
            {text.makeReturn}
          </Button>
        </div>
        {send.isError && <FailureNote failure={failureOf(send.error)} />}
        {send.data !== undefined && (
          <Text size="sm" role="status">
            {text.returned(send.data.name)}
          </Text>
        )}
      </Stack>
    </form>
  );
};
