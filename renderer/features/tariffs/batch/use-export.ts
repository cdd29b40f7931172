/** The results of a run as a file for the person: written by a job in the core, fetched in pieces. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import type { ExportedFile } from '../../../../api/tariffs/export-run.ts';
import { failure } from '../../../../domain/kernel/failure.ts';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useSentence } from '../../../text/language.tsx';
import { bytesOf } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';
import { useJob } from '../use-job.ts';

export type ExportKind = 'jsonl' | 'csv' | 'xlsx';

const saveParts = (name: string, parts: BlobPart[], type: string): void => {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

export const useExport = <K extends ExportKind>(
  run: string,
  name: string,
  begin: (kind: K) => Promise<string>,
) => {
  const client = useTRPCClient();
  const onError = useFailureNotice();
  const say = useSentence();
  const job = useJob<ExportedFile>();
  const wanted = useRef<K | null>(null);
  const { view, reset } = job;
  useEffect(() => {
    const kind = wanted.current;
    if (view.state !== 'done' || kind === null) return;
    const fetchAll = async (): Promise<void> => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for (let from = 0; from < view.result.bytes; from += parts.at(-1)?.length ?? 0)
        parts.push(bytesOf(await client.tariffs.batch.exported.query({ run, kind, from })));
      saveParts(`${name}.${kind}`, parts, DOCUMENT_TYPES[kind]);
      const { anew } = view.result;
      if (anew !== null)
        notifications.show({
          color: 'yellow',
          autoClose: false,
          message: say(failure('tariff.result.anew', { why: anew })),
        });
    };
    void fetchAll().catch(onError).finally(reset);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each finished job
  }, [view]);
  return {
    view,
    cancel: job.cancel,
    start: (kind: K) => {
      wanted.current = kind;
      void job.start(() => begin(kind));
    },
  };
};
