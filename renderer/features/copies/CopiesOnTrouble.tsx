/** What can be done where the database is broken or gone: a copy put back, or an empty one on purpose. */
import { Button, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../../domain/kernel/failure.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { copiesWords } from '../../text/copies.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Copies } from './Copies.tsx';

const BeginAnew = () => {
  const text = useText(copiesWords);
  const trpc = useTRPC();
  const [asked, setAsked] = useState(false);
  const begin = useMutation(trpc.app.startAnew.mutationOptions());
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {text.anew}
      </Button>
      {asked && (
        <ConfirmDialog
          title={text.anewAsk}
          consequence={text.anewConsequence}
          confirm={text.anew}
          cancel={text.cancel}
          busy={begin.isPending}
          onConfirm={() => begin.mutate()}
          onClose={() => setAsked(false)}
        >
          {begin.error !== null && <FailureNote failure={failureOf(begin.error)} />}
        </ConfirmDialog>
      )}
    </>
  );
};

/** Where a copy helps: other troubles pass by themselves, or a copy would meet them too. */
const HELPED: ReadonlySet<string> = new Set(['db.lost', 'db.damaged']);

interface Props {
  readonly failure: Failure;
  readonly dataDir: string;
}

export const CopiesOnTrouble = ({ failure, dataDir }: Props) => {
  const text = useText(copiesWords);
  if (!HELPED.has(failure.code)) return null;
  return (
    <>
      <Title order={2} size="h4">
        {text.title}
      </Title>
      <Copies dataDir={dataDir} />
      {failure.code === 'db.lost' && <BeginAnew />}
    </>
  );
};
