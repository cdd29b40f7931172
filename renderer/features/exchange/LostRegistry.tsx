/** A registry that nobody has any more: said to be lost, so that work goes on from the one that is here. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { exchangeWords } from '../../text/exchange.ts';
import { useSentence, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { StepFailure } from './StepFailure.tsx';

export const LostRegistry = ({ trouble }: { readonly trouble: Failure }) => {
  const text = useText(exchangeWords);
  const say = useSentence();
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const lose = useMutation(
    trpc.exchange.lostRegistry.mutationOptions({ onSuccess: () => setAsking(false) }),
  );
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {text.toLost}
      </Button>
      {asking && (
        <ConfirmDialog
          title={text.lostTitle}
          consequence={say(failure('exchange.lost-asks', trouble.params))}
          confirm={text.lostNow}
          cancel={text.cancel}
          busy={lose.isPending}
          onConfirm={() => lose.mutate()}
          onClose={() => setAsking(false)}
        >
          {lose.isError && <StepFailure failure={failureOf(lose.error)} />}
        </ConfirmDialog>
      )}
    </>
  );
};
