/** How many texts of this page are not saved; leads from one to the next, and lists them. */
import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPencilExclamation } from '@tabler/icons-react';
import { lazy, Suspense, useRef } from 'react';
import { useLocation } from 'wouter';
import { isUnder, useGo } from '../core/unsaved/go.ts';
import type { Entry } from '../core/unsaved/store.ts';
import { useUnsavedCount } from '../core/unsaved/use-count.ts';
import { useAllUnsaved } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { unsavedWords } from '../text/unsaved.ts';

const UnsavedList = lazy(() =>
  import('./UnsavedList.tsx').then((m) => ({ default: m.UnsavedList })),
);

export const UnsavedHere = () => {
  const text = useText(unsavedWords);
  const [path] = useLocation();
  const here = (entry: Entry): boolean => isUnder(path, entry);
  const entries = useAllUnsaved().filter(here);
  const count = useUnsavedCount(here);
  const go = useGo();
  const [listed, list] = useDisclosure();
  const last = useRef(-1);
  const next = async (): Promise<void> => {
    last.current = (last.current + 1) % entries.length;
    const entry = entries[last.current];
    if (entry === undefined || (await go(entry))) return;
    notifications.show({ message: text.notHere });
    list.open();
  };
  return (
    <>
      <Group gap={4} wrap="nowrap" role="status">
        {count > 0 && (
          <>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPencilExclamation size={16} aria-hidden />}
              aria-label={text.next(count)}
              onClick={() => void next()}
            >
              {text.count(count)}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={list.open}>
              {text.list}
            </Button>
          </>
        )}
      </Group>
      {listed && (
        <Suspense fallback={null}>
          <UnsavedList entries={entries} onClose={list.close} />
        </Suspense>
      )}
    </>
  );
};
