/** A plan's table from a file: what it would change, or what is wrong in it, cell by cell. */
import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { DropZone } from '../../../ui/DropZone.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { ComparisonResult } from './ComparisonResult.tsx';
import { DeedButton, RightNote } from '../../../ui/deeds.tsx';

const ACCEPTED = '.xlsx,.xlsm,.ods,.csv,.tsv,.txt,.json';

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? (result.split(',')[1] ?? '') : '');
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)));
    reader.readAsDataURL(file);
  });

interface Chosen {
  readonly name: string;
  readonly base64: string;
}

/** Compares a chosen file, and turns what it changes into a draft amendment. */
const useImport = () => {
  const trpc = useTRPC();
  const text = useText(registerWords);
  const [, go] = useLocation();
  const onError = useFailureNotice();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const compare = useMutation(trpc.plan.import.compare.mutationOptions());
  const propose = useMutation(trpc.plan.import.propose.mutationOptions({ onError }));
  const read = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const next = { name: file.name, base64: await base64Of(file) };
    setChosen(next);
    compare.mutate(next);
  };
  return {
    chosen,
    compare,
    busy: propose.isPending,
    read,
    propose: () =>
      chosen !== null &&
      propose.mutate(
        { ...chosen, title: text.amendmentTitle(chosen.name) },
        { onSuccess: (draft) => go('/amendments', { state: { draft } }) },
      ),
    again: () => {
      setChosen(null);
      compare.reset();
    },
  };
};

const Outcome = ({ work }: { readonly work: ReturnType<typeof useImport> }) => {
  const text = useText(registerWords);
  const { compare, busy } = work;
  if (compare.isPending) {
    return (
      <Group role="status">
        <Loader size="sm" />
        {text.comparing}
      </Group>
    );
  }
  if (compare.isError) return <FailureNote failure={failureOf(compare.error)} />;
  if (compare.data === undefined) return null;
  const { errors, changes } = compare.data;
  return (
    <>
      <ComparisonResult result={compare.data} />
      {errors.length === 0 && changes.length > 0 && (
        <>
          <RightNote deed="plan" />
          <DeedButton deed="plan" loading={busy} onClick={work.propose}>
            {text.toAmendment}
          </DeedButton>
        </>
      )}
    </>
  );
};

export const ImportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText(registerWords);
  const work = useImport();
  const { chosen } = work;
  return (
    <Modal opened onClose={onClose} title={text.importTitle} size="xl">
      <Stack gap="sm">
        {chosen === null ? (
          <>
            <Text size="sm">{text.importLead}</Text>
            <DropZone
              accept={ACCEPTED}
              choose={text.chooseFile}
              hint={text.dropFile}
              onFiles={([file]) => void work.read(file ?? null)}
            />
          </>
        ) : (
          <>
            <Group justify="space-between">
              <Text size="sm" fw={600}>
                {chosen.name}
              </Text>
              <Button size="xs" variant="default" onClick={work.again}>
                {text.anotherFile}
              </Button>
            </Group>
            <Outcome work={work} />
          </>
        )}
      </Stack>
    </Modal>
  );
};
