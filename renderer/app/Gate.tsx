/**
 * Asks the core whether its data can be used; where it cannot, shows what is wrong and what to do. The
 * window's frame does not wait for the answer.
 */
import { Alert, Button, Center, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { CoreEvent } from '../../api/events.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import type { Seen } from '../core/seen.ts';
import { CopiesOnTrouble } from '../features/copies/CopiesOnTrouble.tsx';
import { SupportButton } from '../features/support/SupportButton.tsx';
import { failureOf, useTRPC } from '../core/trpc.ts';
import { useFailureTitle, useSentence, useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';
import { useCoreEvents } from './bus.ts';
import { Shell } from './Shell.tsx';

const FaultScreen = ({
  failure,
  dataDir,
}: {
  readonly failure: Failure;
  readonly dataDir?: string;
}) => {
  const text = useText(shellWords);
  const say = useSentence();
  const title = useFailureTitle();
  const trpc = useTRPC();
  const retry = useMutation(trpc.app.retry.mutationOptions());
  return (
    <Center component="main" mih="100vh" p="xl">
      <Stack maw={640}>
        <Title order={1} size="h2">
          {title(failure)}
        </Title>
        <Alert color="red" variant="light" title={failure.code}>
          {say(failure)}
        </Alert>
        {dataDir !== undefined && (
          <Text size="sm" c="dimmed">
            {text.dataFolder(dataDir)}
          </Text>
        )}
        <Button onClick={() => retry.mutate()} loading={retry.isPending}>
          {text.retry}
        </Button>
        {dataDir !== undefined && <CopiesOnTrouble failure={failure} dataDir={dataDir} />}
        <SupportButton />
      </Stack>
    </Center>
  );
};

/**
 * Asks anew for everything on show. A first answer that is still under way may have been read before
 * the change, and the query client would take it for fresh: so it is dropped and asked for again.
 */
const refresh = async (queries: QueryClient): Promise<void> => {
  await queries.cancelQueries({
    fetchStatus: 'fetching',
    predicate: (query) => query.state.data === undefined && query.isActive(),
  });
  await queries.invalidateQueries();
};

/** What is on show may be out of date then; other events bring their own news. */
const STALE_AFTER: ReadonlySet<CoreEvent['kind']> = new Set(['changed', 'clock', 'restarted']);

const useRefreshOnChange = (seen: Seen): void => {
  const turns = useRef(0);
  const queries = useQueryClient();
  const text = useText(shellWords);
  const listener = useCallback(
    (event: CoreEvent) => {
      if (!STALE_AFTER.has(event.kind)) return;
      const turn = (turns.current += 1);
      void refresh(queries).then(() => {
        if (event.kind === 'changed' && event.at !== undefined && turn === turns.current)
          seen.refreshed(event.at);
      });
      if (event.kind === 'restarted')
        notifications.show({ color: 'yellow', message: text.restarted });
    },
    [queries, text, seen],
  );
  useCoreEvents(listener);
};

export const Gate = ({ seen }: { readonly seen: Seen }) => {
  const trpc = useTRPC();
  const status = useQuery(trpc.app.status.queryOptions());
  useRefreshOnChange(seen);
  if (status.isError) return <FaultScreen failure={failureOf(status.error)} />;
  const known = status.data;
  if (known?.ready === false)
    return <FaultScreen failure={known.failure} dataDir={known.dataDir} />;
  return (
    <Shell
      unit={known?.unit ?? ''}
      person={known?.person ?? ''}
      risk={known?.risk ?? null}
      pilot={known?.pilot ?? false}
    />
  );
};
