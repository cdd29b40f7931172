import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../api/router.ts';
import type { EventBus } from '../core/events.ts';
import { TRPCProvider } from '../core/trpc.ts';
import type { Seen } from '../core/seen.ts';
import type { UnsavedStore } from '../core/unsaved/store.ts';
import { UnsavedContext } from '../core/unsaved/use-unsaved.ts';
import { LanguageProvider } from '../text/language.tsx';
import { BusContext } from './bus.ts';
import { Gate } from './Gate.tsx';
import { OvertakenQuestion } from './OvertakenQuestion.tsx';
import { NoticesWhenIdle } from './when-idle.tsx';
import { Labels } from './Labels.tsx';
import { cssVariables, theme } from './theme.ts';
import { useLightOnPaper } from './use-light-on-paper.ts';

interface AppProps {
  readonly client: TRPCClient<AppRouter>;
  readonly queries: QueryClient;
  readonly bus: EventBus;
  readonly unsaved: UnsavedStore;
  readonly seen: Seen;
}

export const App = ({ client, queries, bus, unsaved, seen }: AppProps) => {
  useLightOnPaper();
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
        >
          <LanguageProvider>
            <BusContext value={bus}>
              <UnsavedContext value={unsaved}>
                <Labels>
                  <Gate seen={seen} />
                  <OvertakenQuestion />
                  <NoticesWhenIdle />
                </Labels>
              </UnsavedContext>
            </BusContext>
          </LanguageProvider>
        </MantineProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
};
