/** A plan's table from a file: what it would change, or what is wrong in it, cell by cell. */
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Dashes } from '../../../../domain/kernel/dashes.ts';
import type { Mapping } from '../../../../domain/kernel/table-mapping.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { tableWords } from '../../../text/tables.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DropZone } from '../../../ui/DropZone.tsx';
import { DashQuestions } from '../../../ui/DashQuestions.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { HeadingsPanel } from '../../../ui/HeadingsPanel.tsx';
import { SheetChoice } from '../../../ui/SheetChoice.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { fileBase64 } from '../../../ui/upload-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { ComparisonResult } from './ComparisonResult.tsx';
import { DeedButton, RightNote } from '../../../ui/deeds.tsx';

const ACCEPTED = '.xlsx,.xlsm,.ods,.csv,.tsv,.txt,.json';

const NOTHING_SAID: Mapping = {};
/** Failures that other headings may be the cause of. */
const HEADINGS_AMISS = new Set(['sheet.no-column', 'sheet.repeated-column', 'sheet.heading-unit']);

interface Chosen {
  readonly name: string;
  readonly base64: string;
  /** Where a person said it. */
  readonly sheet?: string;
}

/** Compares a chosen file, and turns what it changes into a draft amendment. */
const useImport = () => {
  const trpc = useTRPC();
  const text = useText(registerWords);
  const [, go] = useLocation();
  const onError = useFailureNotice();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [dashes, setDashes] = useState<Dashes>({});
  const [newer, setNewer] = useState<ReadonlySet<string>>(new Set());
  const typed = useUnsaved<Mapping>({
    place: 'plan/import/mapping',
    label: useText(tableWords).mapping,
    initial: NOTHING_SAID,
  });
  const { value: mapping } = typed;
  const heads = useMutation(trpc.plan.import.heads.mutationOptions());
  const compare = useMutation(trpc.plan.import.compare.mutationOptions());
  const propose = useMutation(trpc.plan.import.propose.mutationOptions({ onError }));
  const ask = (file: Chosen, said: Dashes): void => {
    setDashes(said);
    setNewer(new Set());
    compare.mutate({ ...file, mapping, dashes: said });
  };
  const take = (next: Chosen): void => {
    setChosen(next);
    heads.mutate(next);
    ask(next, {});
  };
  const read = async (file: File | null): Promise<void> => {
    if (file === null) return;
    try {
      take({ name: file.name, base64: await fileBase64(file) });
    } catch (error) {
      onError(error);
    }
  };
  return {
    chosen,
    compare,
    typed,
    headings: heads.data,
    busy: propose.isPending,
    newer,
    setNewer,
    read,
    ofSheet: (sheet: string) => chosen !== null && take({ ...chosen, sheet }),
    again: () => chosen !== null && ask(chosen, dashes),
    dashes,
    ofDashes: (said: Dashes) => chosen !== null && ask(chosen, said),
    propose: () =>
      chosen !== null &&
      propose.mutate(
        { ...chosen, mapping, dashes, title: text.amendmentTitle(chosen.name), newer: [...newer] },
        {
          onSuccess: (draft) => {
            typed.done();
            go('/amendments', { state: { draft } });
          },
        },
      ),
    another: () => {
      setChosen(null);
      compare.reset();
      heads.reset();
    },
  };
};

const Headings = ({ work }: { readonly work: ReturnType<typeof useImport> }) => {
  const { headings, typed, again } = work;
  if (headings === undefined) return null;
  const fields = headings.fields.map(({ key, heading }) => ({ value: key, label: heading }));
  return <HeadingsPanel heads={headings.heads} fields={fields} typed={typed} onAgain={again} />;
};

const Outcome = ({ work }: { readonly work: ReturnType<typeof useImport> }) => {
  const text = useText(registerWords);
  const { compare, busy, newer, setNewer } = work;
  if (compare.isPending) {
    return (
      <Group role="status">
        <Loader size="sm" />
        {text.comparing}
      </Group>
    );
  }
  if (compare.isError) {
    const failure = failureOf(compare.error);
    return (
      <>
        {failure.code === 'sheet.several' && work.headings !== undefined ? (
          <SheetChoice sheets={work.headings.sheets} chosen={null} onChoose={work.ofSheet} />
        ) : (
          <FailureNote failure={failure} />
        )}
        {HEADINGS_AMISS.has(failure.code) && <Headings work={work} />}
      </>
    );
  }
  if (compare.data === undefined) return null;
  const { errors, changes } = compare.data;
  return (
    <>
      <DashQuestions asked={compare.data.asides.dashes} said={work.dashes} onSay={work.ofDashes} />
      <ComparisonResult result={compare.data} chosen={newer} onChoose={setNewer} />
      <Headings work={work} />
      {errors.length === 0 && (changes.some(({ was }) => was === null) || newer.size > 0) && (
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
    <Dialog onClose={onClose} title={text.importTitle} size="xl">
      <Stack gap="sm">
        {chosen === null ? (
          <>
            <Text size="sm">{text.importLead}</Text>
            <UnsavedNote of={work.typed} />
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
              <Button size="xs" variant="default" onClick={work.another}>
                {text.anotherFile}
              </Button>
            </Group>
            <Outcome work={work} />
          </>
        )}
      </Stack>
    </Dialog>
  );
};
