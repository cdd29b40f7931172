/** The period as a file: the template out; a filled-in one checked, then taken in as a whole. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dashes } from '../../../../domain/kernel/dashes.ts';
import type { Mapping } from '../../../../domain/kernel/table-mapping.ts';
import type { Period } from '../../../../domain/progress/period.ts';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { sheetWords } from '../../../text/progress-sheet.ts';
import { tableWords } from '../../../text/tables.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { fileBase64 } from '../../../ui/upload-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

export const useTemplate = (unit: string, period: Period) => {
  const client = useTRPCClient();
  const text = useText(sheetWords);
  const onError = useFailureNotice();
  const [busy, setBusy] = useState(false);
  const save = async (all: boolean): Promise<void> => {
    setBusy(true);
    try {
      const file = await client.progress.sheet.template.query({ unit, period, all });
      saveFile(file.name, bytesOf(file.base64), file.mime);
      notifications.show({ message: text.saved(file.name, file.rows) });
    } catch (error) {
      onError(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
};

const NOTHING_SAID: Mapping = {};

interface Chosen {
  readonly name: string;
  readonly base64: string;
  /** Where a person said it. */
  readonly sheet?: string;
}

const useSave = (onDone: () => void) => {
  const trpc = useTRPC();
  const text = useText(sheetWords);
  return useMutation(
    trpc.progress.sheet.import.mutationOptions({
      onError: useFailureNotice(),
      onSuccess: ({ changes }) => {
        notifications.show({ message: text.applied(changes.length) });
        onDone();
      },
    }),
  );
};

export const useSheetImport = (onDone: () => void) => {
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const typed = useUnsaved<Mapping>({
    place: 'progress/sheet/mapping',
    label: useText(tableWords).mapping,
    initial: NOTHING_SAID,
  });
  const { value: mapping } = typed;
  const [dashes, setDashes] = useState<Dashes>({});
  const [overwrite, setOverwrite] = useState<ReadonlySet<string>>(new Set());
  const heads = useMutation(trpc.progress.sheet.heads.mutationOptions());
  const check = useMutation(trpc.progress.sheet.import.mutationOptions());
  const save = useSave(() => {
    typed.done();
    onDone();
  });
  const ask = (file: Chosen, said: Dashes): void => {
    setDashes(said);
    setOverwrite(new Set());
    check.mutate({ ...file, mapping, dashes: said, dryRun: true });
  };
  const take = (next: Chosen): void => {
    setChosen(next);
    heads.mutate(next);
    ask(next, {});
  };
  return {
    chosen,
    check,
    heads: heads.data?.heads ?? [],
    sheets: heads.data?.sheets ?? [],
    ofSheet: (sheet: string) => chosen !== null && take({ ...chosen, sheet }),
    typed,
    saving: save.isPending,
    read: async (file: File | null): Promise<void> => {
      if (file === null) return;
      await fileBase64(file).then((base64) => take({ name: file.name, base64 }), onError);
    },
    again: () => chosen !== null && ask(chosen, dashes),
    dashes,
    ofDashes: (said: Dashes) => chosen !== null && ask(chosen, said),
    save: () =>
      chosen !== null &&
      save.mutate({ ...chosen, mapping, dashes, overwriteNewer: [...overwrite] }),
    overwrite,
    setOverwrite,
    another: () => {
      setChosen(null);
      check.reset();
      heads.reset();
    },
  };
};
