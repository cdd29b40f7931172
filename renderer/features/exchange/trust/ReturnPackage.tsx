/** The package that a newly enrolled workplace waits for: the registry and all data. */
import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { StepFailure } from '../StepFailure.tsx';
import { DeviceKey, useDeviceKey } from '../send/DeviceKey.tsx';
import { SentFiles } from '../send/SentFiles.tsx';
import { useSavePart } from '../send/sent-package.ts';
import { DeploymentFingerprint } from './DeploymentFingerprint.tsx';
import classes from '../exchange.module.css';

export const ReturnPackage = ({ unit }: { readonly unit: string }) => {
  const text = useText(trustWords);
  const trpc = useTRPC();
  const { data: standing } = useQuery(trpc.exchange.standing.queryOptions());
  const access = useDeviceKey({ lock: standing?.lock ?? null });
  const save = useSavePart();
  const send = useMutation(
    trpc.exchange.send.mutationOptions({
      onSuccess: ({ parts: [only, more] }) => {
        if (only !== undefined && more === undefined) save.mutate(only);
      },
    }),
  );
  const [only, more] = send.data?.parts ?? [];
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    send.mutate({ to: unit, full: true, passphrases: access.passphrases });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{text.returnLead(unit)}</Text>
        <div className={classes['sign']}>
          <DeviceKey access={access} />
          <Button type="submit" loading={send.isPending} disabled={!access.ready}>
            {text.makeReturn}
          </Button>
        </div>
        {send.isError && <StepFailure failure={failureOf(send.error)} />}
        {save.isError && <FailureNote failure={failureOf(save.error)} />}
        {only !== undefined && more === undefined && (
          <FocusOnMount>
            <Text size="sm" role="status">
              {text.returned(only.name)}
            </Text>
          </FocusOnMount>
        )}
        {only !== undefined && <DeploymentFingerprint issues />}
        {more !== undefined && <SentFiles parts={send.data?.parts ?? []} />}
      </Stack>
    </form>
  );
};
