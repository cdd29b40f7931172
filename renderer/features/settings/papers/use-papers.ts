/** The settings of papers, and how a file is given to them. */
import { useMutation, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../../api/router.ts';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { uploadFile } from '../../../ui/upload-file.ts';

export type PapersView = inferRouterOutputs<AppRouter>['papers']['read'];

export const usePapers = () => {
  const trpc = useTRPC();
  return useQuery(trpc.papers.read.queryOptions());
};

/** Sends a file and lets a use case take it. */
export const useGivenFile = <T>(
  take: (given: { readonly upload: string; readonly name: string }) => Promise<T>,
) => {
  const client = useTRPCClient();
  return useMutation({
    mutationFn: async (file: File): Promise<T> =>
      take({ upload: await uploadFile(client, file), name: file.name }),
  });
};
