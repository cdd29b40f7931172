/** Gives up what was typed; for a while it can be brought back. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FieldKey } from '../../domain/unsaved/unsaved.ts';
import type { Entry } from '../core/unsaved/store.ts';
import { useUnsavedStore } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { unsavedWords } from '../text/unsaved.ts';
import { keptText } from './unsaved-text.ts';

const STANDS_MS = 20_000;

export const useGiveUp = (): ((keys: readonly FieldKey[]) => void) => {
  const store = useUnsavedStore();
  const text = useText(unsavedWords);
  const said = ([first, ...rest]: readonly Entry[]): string =>
    first !== undefined && rest.length === 0
      ? text.givenUpOne(first.label, keptText(first) || text.empty)
      : text.givenUp(rest.length + 1);
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
          {said(gone)}
          <Button size="compact-xs" variant="default" onClick={bring}>
            {text.bring}
          </Button>
        </Group>
      ),
    });
  };
};
