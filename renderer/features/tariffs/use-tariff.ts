/** The tariff in the window: all values, worked with by the same rules as in the core. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { unwrap } from '../../../domain/kernel/result.ts';
import type { Readings } from '../../../domain/tariffs/questions.ts';
import { readValues } from '../../../domain/tariffs/read-value.ts';
import { makeTariff, type Tariff } from '../../../domain/tariffs/snapshot.ts';
import { useTRPC } from '../../core/trpc.ts';

export interface KnownTariff {
  readonly tariff: Tariff;
  readonly keys: ReadonlySet<string>;
}

export const useTariff = () => {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.tariffs.values.all.queryOptions());
  const known = useMemo((): KnownTariff | null => {
    if (data === undefined) return null;
    const values = unwrap(readValues(data.records));
    return { tariff: makeTariff(values), keys: new Set(values.map(({ key }) => key)) };
  }, [data]);
  return { known, error, refetch };
};

const NONE: Readings = {};

export const useUnitReadings = (): Readings => {
  const trpc = useTRPC();
  return useQuery(trpc.tariffs.readings.get.queryOptions()).data ?? NONE;
};
