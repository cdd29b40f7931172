/** The council's part of the core, for the screens: typed calls whose refusal becomes a notice. */
import { useCallback, useState } from 'react';
import type { RouterOutput } from '../../core/trpc.ts';
import { useTRPCClient } from '../../core/trpc.ts';
import { useFailureNotice } from '../../ui/use-failure-notice.ts';

export type CouncilView = RouterOutput['council']['councils']['read'];
export type SittingView = RouterOutput['council']['sittings']['read'];
export type ItemView = SittingView['items'][number];
export type PaperView = SittingView['papers'][number];
export type DecisionView = RouterOutput['council']['decisions']['list'][number];

/** `run` waits for a call and says what went wrong; null where it did. */
export const useCouncil = () => {
  const client = useTRPCClient();
  const notice = useFailureNotice();
  const [busy, setBusy] = useState(0);
  const run = useCallback(
    async <T>(work: Promise<T>): Promise<T | null> => {
      setBusy((n) => n + 1);
      try {
        return await work;
      } catch (error) {
        notice(error);
        return null;
      } finally {
        setBusy((n) => n - 1);
      }
    },
    [notice],
  );
  return { council: client.council, client, run, busy: busy > 0 };
};

/** «3.5.2, 7.3.3» as a list. */
export const codesOf = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
