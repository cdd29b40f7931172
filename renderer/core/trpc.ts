/** The typed client of the core, for components: `const trpc = useTRPC()`. */
import { createTRPCClient, TRPCClientError, type TRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '../../api/router.ts';
import type { CoreEvent } from '../../api/events.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { askingLink } from './asker.ts';
import { deletionLink } from './deletions.ts';
import { overtakenLink } from './overtaken.ts';
import { portLink, type ClientPort } from './port-link.ts';
import type { Seen } from './seen.ts';

/** What the core's procedures answer: `RouterOutput['plan']['notes']['list']`. */
export type RouterOutput = inferRouterOutputs<AppRouter>;

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export const createClient = (
  port: ClientPort,
  onEvent: (event: CoreEvent) => void,
  seen: Seen,
): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({
    links: [askingLink, deletionLink, overtakenLink, portLink(port, onEvent, seen)],
  });

/** Answers stay good until the core says that data has changed. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

/** Not a word on what was sent: it may well be stored the next time. */
export const isPassing = ({ code }: Failure): boolean =>
  ['core.', 'db.', 'clock.'].some((part) => code.startsWith(part)) || code === 'exchange.taking-in';

/** The failure that an error of the core carries. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof TRPCClientError) {
    const data = error.data as { failure?: Failure | null } | null | undefined;
    if (data?.failure) return data.failure;
  }
  return failure('core.bug', { detail: error instanceof Error ? error.message : String(error) });
};
