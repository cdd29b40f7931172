/** What the unit at work may do, asked before a form is drawn (domain/exchange/rights.ts). */
import { useQuery } from '@tanstack/react-query';
import type { Deed } from '../../domain/exchange/rights.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { useTRPC } from './trpc.ts';

export const useRights = () => {
  const trpc = useTRPC();
  return useQuery(trpc.app.rights.queryOptions()).data;
};

/** Why nothing of the kind is done here; null where it is, and until the answer has come. */
export const useRefusal = (deed: Deed): Failure | null => useRights()?.deeds[deed] ?? null;
