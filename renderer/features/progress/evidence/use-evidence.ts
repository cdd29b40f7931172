/** Files of a report or a milestone: added, opened, taken off. */
import { useMutation } from '@tanstack/react-query';
import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '../../../../api/router.ts';
import type { Evidence } from '../../../../domain/progress/types.ts';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useAttach } from '../../../ui/use-attach.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

export type EvidenceOwner = inferRouterInputs<AppRouter>['progress']['evidence']['add']['owner'];

export const useEvidence = (owner: EvidenceOwner) => {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const remove = useMutation(trpc.progress.evidence.remove.mutationOptions({ onError }));

  const attach = useAttach((upload, name) =>
    client.progress.evidence.add.mutate({ owner, upload, name }),
  );

  const open = async ({ of, row, sha256 }: Evidence): Promise<void> => {
    try {
      const file = await client.progress.evidence.open.query({ of, row, sha256 });
      saveFile(file.name, bytesOf(file.base64), file.mime);
    } catch (error) {
      onError(error);
    }
  };

  return {
    attach,
    open,
    remove: ({ of, row, sha256 }: Evidence) => remove.mutate({ of, row, sha256 }),
  };
};
