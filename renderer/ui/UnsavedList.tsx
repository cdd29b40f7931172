/** Unsaved texts by name: to go there, to copy, to give up; also those whose place is gone. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useGo } from '../core/unsaved/go.ts';
import { keyOf, type Entry } from '../core/unsaved/store.ts';
import { useText } from '../text/language.tsx';
import { unsavedWords } from '../text/unsaved.ts';
import { Dialog } from './Dialog.tsx';
import { keptText } from './unsaved-text.ts';
import { useGiveUp } from './use-give-up.tsx';
import { whenText } from './when.ts';

interface UnsavedListProps {
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
}

const One = ({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) => {
  const text = useText(unsavedWords);
  const go = useGo();
  const giveUp = useGiveUp();
  const plain = keptText(entry);
  const lead = async (): Promise<void> => {
    onClose();
    if (!(await go(entry))) notifications.show({ message: text.notHere });
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(plain);
    notifications.show({ message: text.copied });
  };
  return (
    <Stack gap={4} component="li">
      <Text size="sm" fw={600}>
        {entry.label}{' '}
        <Text span size="xs" c="dimmed">
          {whenText(entry.written)}
        </Text>
      </Text>
      <Text size="sm" lineClamp={3} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {plain === '' ? text.empty : plain}
      </Text>
      <Group gap={6}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.goTo(entry.label)}
          onClick={() => void lead()}
        >
          {text.go}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.copyOf(entry.label)}
          onClick={() => void copy()}
        >
          {text.copy}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={text.giveUpOf(entry.label)}
          onClick={() => giveUp([entry])}
        >
          {text.giveUp}
        </Button>
      </Group>
    </Stack>
  );
};

export const UnsavedList = ({ entries, onClose }: UnsavedListProps) => {
  const text = useText(unsavedWords);
  return (
    <Dialog onClose={onClose} title={text.listTitle} size="lg">
      <Stack gap="md">
        <Text size="sm">{text.listLead}</Text>
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {entries.map((entry) => (
            <One key={keyOf(entry)} entry={entry} onClose={onClose} />
          ))}
        </Stack>
      </Stack>
    </Dialog>
  );
};
