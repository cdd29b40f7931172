/** Files of a report or a milestone: added, opened, taken off. */
import { useMutation } from '@tanstack/react-query';
import type { inferRouterInputs } from '@trpc/server';
import { useState } from 'react';
import type { AppRouter } from '../../../../api/router.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { checkEvidence, HEAD_BYTES } from '../../../../domain/progress/evidence.ts';
import type { Evidence } from '../../../../domain/progress/types.ts';
import { failureOf, useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { uploadFile } from '../../../ui/upload-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

export type EvidenceOwner = inferRouterInputs<AppRouter>['progress']['evidence']['add']['owner'];

export interface Sending {
  readonly name: string;
  readonly share: number;
}

/** Refused before a byte is sent: kind, size, and the first bytes. */
const refusal = async (file: File): Promise<Failure | null> => {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const checked = checkEvidence(file.name, file.size, head);
  return checked.ok ? null : checked.error;
};

export const useEvidence = (owner: EvidenceOwner) => {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const [sending, setSending] = useState<Sending | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const remove = useMutation(trpc.progress.evidence.remove.mutationOptions({ onError }));

  const addOne = async (file: File): Promise<Failure | null> => {
    const refused = await refusal(file);
    if (refused !== null) return refused;
    setSending({ name: file.name, share: 0 });
    try {
      const upload = await uploadFile(client, file, (share) =>
        setSending({ name: file.name, share }),
      );
      await client.progress.evidence.add.mutate({ owner, upload, name: file.name });
      return null;
    } catch (error) {
      return failureOf(error);
    }
  };

  const add = async (files: readonly File[]): Promise<void> => {
    setFailures([]);
    const failed: Failure[] = [];
    for (const file of files) {
      const failure = await addOne(file);
      if (failure !== null) failed.push(failure);
    }
    setSending(null);
    setFailures(failed);
  };

  const open = async ({ of, row, sha256 }: Evidence): Promise<void> => {
    try {
      const file = await client.progress.evidence.open.query({ of, row, sha256 });
      saveFile(file.name, bytesOf(file.base64), file.mime);
    } catch (error) {
      onError(error);
    }
  };

  return {
    sending,
    failures,
    add,
    open,
    remove: ({ of, row, sha256 }: Evidence) => remove.mutate({ of, row, sha256 }),
  };
};
