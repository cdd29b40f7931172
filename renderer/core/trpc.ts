/** The typed client of the core, for components: `const trpc = useTRPC()`. */
import { createTRPCClient, type TRPCClient } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { QueryClient } from '@tanstack/react-query';
import type { AppRouter } from '../../api/router.ts';
import type { CoreEvent } from '../../api/events.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { askingLink } from './asker.ts';
import { deletionLink } from './deletions.ts';
import { overtakenLink } from './overtaken.ts';
import { portLink, type ClientPort } from './port-link.ts';
import { storingLink } from './unsaved/storing.ts';
import type { Seen } from './seen.ts';

export { failureOf } from './failure-of.ts';

/** What the core's procedures take. */
export type RouterInput = inferRouterInputs<AppRouter>;
/** What the core's procedures answer: `RouterOutput['plan']['notes']['list']`. */
export type RouterOutput = inferRouterOutputs<AppRouter>;

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export const createClient = (
  port: ClientPort,
  onEvent: (event: CoreEvent) => void,
  seen: Seen,
): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({
    links: [storingLink, askingLink, deletionLink, overtakenLink, portLink(port, onEvent, seen)],
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
