/** Drafts, editions, and what can be done with them. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../core/trpc.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

export const useAmendmentList = () => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.amendments.list.queryOptions());
};

export const useEditions = () => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.editions.queryOptions());
};

export const useDraft = (id: string) => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.amendments.get.queryOptions({ id }));
};

export const useComparison = (from: number, to: number) => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.amendments.compare.queryOptions({ from, to }));
};

/** Each use case on a draft; what goes wrong is said at the window's edge. */
export const useDraftActions = () => {
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const { amendments } = trpc.plan;
  return {
    create: useMutation(amendments.create.mutationOptions({ onError })),
    rename: useMutation(amendments.rename.mutationOptions({ onError })),
    remove: useMutation(amendments.remove.mutationOptions({ onError })),
    addItems: useMutation(amendments.addItems.mutationOptions({ onError })),
    editItem: useMutation(amendments.editItem.mutationOptions({ onError })),
    removeItem: useMutation(amendments.removeItem.mutationOptions({ onError })),
  };
};

export const useAdopt = (sends: Sends) => {
  const trpc = useTRPC();
  return useMutation(trpc.plan.amendments.adopt.mutationOptions({ trpc: sends }));
};
