/** In the desktop window: where a saved file really is, or that it was not saved. */
import { Anchor, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CoreEvent, SavedEvent } from '../../api/events.ts';
import { useTRPC } from '../core/trpc.ts';
import { useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';
import { useCoreEvents } from './bus.ts';

export const useSavedFiles = (): void => {
  const text = useText(shellWords);
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.desktop.showSaved.mutationOptions());
  const tell = useCallback(
    ({ id, name, path, state }: SavedEvent): void => {
      if (state === 'cancelled') return;
      if (path === null) {
        notifications.show({ color: 'red', message: text.savedNot(name) });
        return;
      }
      notifications.show({
        title: text.savedAt(name),
        autoClose: 10_000,
        message: (
          <>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {path}
            </Text>
            <Anchor component="button" type="button" size="sm" onClick={() => mutate({ id })}>
              {text.showInFolder}
            </Anchor>
          </>
        ),
      });
    },
    [mutate, text],
  );
  const listener = useCallback(
    (event: CoreEvent) => (event.kind === 'saved' ? tell(event) : undefined),
    [tell],
  );
  useCoreEvents(listener);
};
