/**
 * The one place that knows what day it is, as Bulgaria's calendars show it. For previews and tests
 * the day can be set: `?today=2026-05-01` in the address, or the setting `today` of the installation.
 */
import { useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { useTRPC } from './trpc.ts';

const CHECK_MS = 30_000;

const clockDay = (ahead = 0): LocalDate => sofiaDay(Date.now() + ahead);

const TodayContext = createContext<LocalDate>(clockDay());

const dayInAddress = (): LocalDate | null => {
  const behindHash = location.hash.split('?')[1] ?? '';
  const named =
    new URLSearchParams(location.search).get('today') ??
    new URLSearchParams(behindHash).get('today');
  return named === null ? null : parseDate(named);
};

/** By how much the time of the core is ahead of this window's clock. */
const useAhead = (): number => {
  const trpc = useTRPC();
  const { data, dataUpdatedAt } = useQuery(trpc.clock.state.queryOptions());
  return data === undefined ? 0 : Date.parse(data.now) - dataUpdatedAt;
};

/** Follows the core's time over midnight. */
const useClockDay = (): LocalDate => {
  const ahead = useAhead();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), CHECK_MS);
    return () => clearInterval(timer);
  }, []);
  return clockDay(ahead);
};

export const TodayProvider = ({ children }: { readonly children: ReactNode }) => {
  const trpc = useTRPC();
  const [asked] = useState(dayInAddress);
  const { data: set } = useQuery(trpc.app.today.queryOptions());
  const clock = useClockDay();
  return <TodayContext value={asked ?? set ?? clock}>{children}</TodayContext>;
};

export const useToday = (): LocalDate => use(TodayContext);
