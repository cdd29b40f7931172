/** A place to drop files into, what may be dropped, how far one has come, and which were refused. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { EVIDENCE_KINDS, MAX_EVIDENCE_BYTES } from '../../domain/progress/evidence.ts';
import { attachingWords } from '../text/attaching.ts';
import { useText } from '../text/language.tsx';
import { DropZone } from './DropZone.tsx';
import { FailureNote } from './FailureNote.tsx';
import type { Attach } from './use-attach.ts';

const MB = 1024 * 1024;
const ACCEPT = EVIDENCE_KINDS.map((kind) => `.${kind}`).join(',');

interface AttachingProps {
  readonly attach: Attach;
  readonly choose: string;
  readonly hint: string;
}

export const Attaching = ({ attach, choose, hint }: AttachingProps) => {
  const text = useText(attachingWords);
  const { sending, failures, add, stop } = attach;
  const doing =
    sending === null ? '' : (sending.share < 1 ? text.sending : text.looking)(sending.name);
  return (
    <Stack gap="xs" className="no-print">
      <DropZone
        multiple
        small
        accept={ACCEPT}
        choose={choose}
        hint={hint}
        onFiles={(files) => void add(files)}
      />
      <Text size="xs" c="dimmed">
        {text.lead(MAX_EVIDENCE_BYTES / MB, EVIDENCE_KINDS.join(', '))}
      </Text>
      {sending !== null && (
        <div role="status">
          <Group gap="xs">
            <Text size="sm">{doing}</Text>
            {sending.share < 1 && (
              <Button size="compact-xs" variant="default" onClick={stop}>
                {text.stop}
              </Button>
            )}
          </Group>
          <Progress value={sending.share * 100} aria-label={doing} />
        </div>
      )}
      {failures.map((failure) => (
        <FailureNote key={`${failure.code} ${failure.where ?? ''}`} failure={failure} />
      ))}
    </Stack>
  );
};
