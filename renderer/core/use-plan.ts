import { useQuery } from '@tanstack/react-query';
import { useTRPC } from './trpc.ts';

/** The whole plan of an edition (the latest where none is named); shared by every screen. */
export const usePlan = (edition?: number) => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.plan.queryOptions(edition === undefined ? undefined : { edition }));
};

export const useUnits = () => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.units.queryOptions());
};
