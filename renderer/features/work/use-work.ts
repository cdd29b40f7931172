/** What waits, asked once for all who show it: the home page and the counters of the menu. */
import { useQuery } from '@tanstack/react-query';
import type { RouterOutput } from '../../core/trpc.ts';
import { useToday } from '../../core/today.tsx';
import { useTRPC } from '../../core/trpc.ts';

export type Work = RouterOutput['work']['waiting'];

export const useWork = () => {
  const trpc = useTRPC();
  const on = useToday();
  return useQuery(trpc.work.waiting.queryOptions({ on }));
};
