import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { useTRPC } from './trpc.ts';

/**
 * The whole plan of an edition (the latest where none is named), or as it was known on a day; shared
 * by every screen.
 */
export const usePlan = (edition?: number, asKnownOn?: LocalDate) => {
  const trpc = useTRPC();
  const input = {
    ...(edition === undefined ? {} : { edition }),
    ...(asKnownOn === undefined ? {} : { asKnownOn }),
  };
  return useQuery(trpc.plan.plan.queryOptions(Object.keys(input).length === 0 ? undefined : input));
};

export const useUnits = () => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.units.queryOptions());
};
