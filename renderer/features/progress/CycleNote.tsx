/** Said wherever missing reports would stand: while no cycle is set, nobody has failed to report. */
import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useTRPC } from '../../core/trpc.ts';
import { useText } from '../../text/language.tsx';
import { progressWords } from '../../text/progress-common.ts';

export const CycleNote = () => {
  const text = useText(progressWords);
  const { data } = useQuery(useTRPC().progress.settings.get.queryOptions());
  if (data === undefined || data.cycle.since !== null) return null;
  return (
    <Alert variant="light" p="xs" title={text.noCycle}>
      {text.noCycleHint}{' '}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => <Link href="/progress" state={{ tab: 'settings' }} {...props} />}
      >
        {text.toCycle}
      </Anchor>
    </Alert>
  );
};
