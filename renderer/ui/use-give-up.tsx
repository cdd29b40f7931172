/** Gives up what was typed; for a while it can be brought back. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FieldKey } from '../../domain/unsaved/unsaved.ts';
import { useUnsavedStore } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { unsavedWords } from '../text/unsaved.ts';

const STANDS_MS = 20_000;

export const useGiveUp = (): ((keys: readonly FieldKey[]) => void) => {
  const store = useUnsavedStore();
  const text = useText(unsavedWords);
  return (keys) => {
    const gone = keys.flatMap((key) => store.get(key) ?? []);
    if (gone.length === 0) return;
    store.drop(gone);
    const id = crypto.randomUUID();
    const bring = (): void => {
      store.write(gone);
      notifications.hide(id);
    };
    notifications.show({
      id,
      autoClose: STANDS_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {text.givenUp(gone.length)}
          <Button size="compact-xs" variant="default" onClick={bring}>
            {text.bring}
          </Button>
        </Group>
      ),
    });
  };
};
