import { useQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import { useTRPC, type RouterOutput } from '../../../core/trpc.ts';

export type MeasureDetail = RouterOutput['progress']['measure'];

/** Progress of one measure, today or as it was known on a day. */
export const useMeasureProgress = (measure: string, asKnownOn: LocalDate | undefined) => {
  const trpc = useTRPC();
  return useQuery(
    trpc.progress.measure.queryOptions({
      measure,
      ...(asKnownOn === undefined ? {} : { asKnownOn }),
    }),
  );
};
