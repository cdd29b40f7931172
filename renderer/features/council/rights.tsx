/** Whether this installation may change a council's records, by the registry of its deployment. */
import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../core/trpc.ts';
import { councilWords } from '../../text/council.ts';
import { useText } from '../../text/language.tsx';
import type { SittingView } from './use-council.ts';

/** One question for all of them: a role may write the whole log or nothing of it. */
const ANY_FIELD = { log: 'council', t: 'sitting', r: '-', f: 'title' } as const;

export const useMayWrite = (): boolean => {
  const trpc = useTRPC();
  const { data = true } = useQuery(trpc.exchange.mayWrite.queryOptions(ANY_FIELD));
  return data;
};

/** Sealed, or not this installation's to change. */
export const useLocked = ({ sitting }: Pick<SittingView, 'sitting'>): boolean =>
  !useMayWrite() || sitting.protocol === 'final';

/** For a page of readers: why nothing can be changed here. */
export const ReadOnlyNote = () => {
  const text = useText(councilWords);
  const mayWrite = useMayWrite();
  return mayWrite ? null : (
    <Alert color="gray" variant="light" py="xs" mb="sm" title={text.readOnlyTitle}>
      {text.readOnly}
    </Alert>
  );
};
