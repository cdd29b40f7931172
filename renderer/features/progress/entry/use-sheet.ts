/** The period as a file: the template out; a filled-in one checked, then taken in as a whole. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '../../../../api/router.ts';
import type { Period } from '../../../../domain/progress/period.ts';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { sheetWords } from '../../../text/progress-sheet.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { fileBase64 } from '../../../ui/upload-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

export type SheetMapping = NonNullable<
  inferRouterInputs<AppRouter>['progress']['sheet']['import']['mapping']
>;

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

interface Chosen {
  readonly name: string;
  readonly base64: string;
}

export const useSheetImport = (onDone: () => void) => {
  const trpc = useTRPC();
  const text = useText(sheetWords);
  const onError = useFailureNotice();
  const remembered = useQuery(trpc.progress.sheet.mapping.queryOptions());
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const typed = useUnsaved<SheetMapping | null>({
    place: 'progress/sheet/mapping',
    label: text.mapping,
    initial: null,
  });
  const { value: mapping, set: setMapping } = typed;
  const [overwrite, setOverwrite] = useState<ReadonlySet<string>>(new Set());
  const heads = useMutation(trpc.progress.sheet.heads.mutationOptions());
  const check = useMutation(trpc.progress.sheet.import.mutationOptions());
  const save = useMutation(
    trpc.progress.sheet.import.mutationOptions({
      onError,
      onSuccess: ({ changes }) => {
        typed.done();
        notifications.show({ message: text.applied(changes.length) });
        onDone();
      },
    }),
  );
  const meant = mapping ?? remembered.data ?? {};
  const named = mapping === null ? {} : { mapping };
  const ask = (file: Chosen): void => {
    setOverwrite(new Set());
    check.mutate({ ...file, ...named, dryRun: true });
  };
  return {
    chosen,
    check,
    heads: heads.data?.heads ?? [],
    mapping: meant,
    /** As it was chosen for an earlier file. */
    isRemembered: mapping === null && Object.keys(meant).length > 0,
    setMapping,
    typed,
    saving: save.isPending,
    read: async (file: File | null): Promise<void> => {
      if (file === null) return;
      const next = { name: file.name, base64: await fileBase64(file) };
      setChosen(next);
      heads.mutate(next);
      ask(next);
    },
    again: () => chosen !== null && ask(chosen),
    save: () =>
      chosen !== null && save.mutate({ ...chosen, ...named, overwriteNewer: [...overwrite] }),
    overwrite,
    setOverwrite,
    another: () => {
      setChosen(null);
      check.reset();
      heads.reset();
    },
  };
};
