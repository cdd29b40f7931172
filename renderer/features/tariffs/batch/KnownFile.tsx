import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RunOutcome } from '../../../../api/tariffs/runs.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { whenText } from '../../../ui/when.ts';
import { Notice } from '../Notice.tsx';

interface KnownFileProps {
  readonly outcome: RunOutcome;
  /** Runs the file again with the values and readings of that time. */
  readonly onAgain: (valuation: string) => void;
}

/** A file that was valued and saved before: whether it gives the same, line by line. */
export const KnownFile = ({ outcome, onAgain }: KnownFileProps) => {
  const text = useText(tariffWords);
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.tariffs.saved.list.queryOptions());
  const known = data.filter(
    ({ kind, input }) => kind === 'batch' && input['sha256'] === outcome.sha256,
  );
  return known.map(({ id, madeAt, result }) => {
    const same = result['resultsSha256'] === outcome.resultsSha256;
    return (
      <Notice key={id} color={same ? 'green' : 'yellow'}>
        <Group gap="sm">
          <Text size="sm">
            {text.knownFile(whenText(madeAt))} {same ? text.sameResults : text.otherResults}
          </Text>
          {!same && (
            <Button size="compact-sm" variant="default" onClick={() => onAgain(id)}>
              {text.asThen}
            </Button>
          )}
        </Group>
      </Notice>
    );
  });
};
