/** Before something goes out or is closed: what is typed in it and not saved, so would not be in it. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useGo } from '../core/unsaved/go.ts';
import { keyOf } from '../core/unsaved/store.ts';
import { useAllUnsaved } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { unsavedWords } from '../text/unsaved.ts';
import { keptText } from './unsaved-text.ts';

interface UnsavedAmongProps {
  /** What this means where it stands; else that it is not included. */
  readonly title?: string;
  /** The beginning of the places. */
  readonly start: string;
  /** Not these, where they are what is being sent. */
  readonly but?: string;
  /** Closes the dialog in which it stands, before a text is gone to. */
  readonly onLeave?: () => void;
}

export const UnsavedAmong = ({ title, start, but, onLeave }: UnsavedAmongProps) => {
  const text = useText(unsavedWords);
  const go = useGo();
  const among = useAllUnsaved().filter(
    ({ place }) => place.startsWith(start) && (but === undefined || !place.startsWith(but)),
  );
  if (among.length === 0) return null;
  return (
    <Alert variant="light" color="red" role="alert" p="xs" title={title ?? text.among}>
      <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {among.map((entry) => (
          <Text key={keyOf(entry)} size="sm" component="li">
            <b>{entry.label}</b>: „{keptText(entry) || text.empty}“{' '}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={text.goTo(entry.label)}
              onClick={() => {
                onLeave?.();
                void go(entry);
              }}
            >
              {text.go}
            </Button>
          </Text>
        ))}
      </Stack>
    </Alert>
  );
};
