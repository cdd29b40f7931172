import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import type { JobView } from '../use-job.ts';
import { Notice } from '../Notice.tsx';

interface JobProgressProps {
  readonly view: JobView<unknown>;
  readonly onCancel: () => void;
}

export const JobProgress = ({ view, onCancel }: JobProgressProps) => {
  const text = useText(tariffWords);
  if (view.state === 'failed') return <FailureNote failure={view.failure} />;
  if (view.state === 'cancelled') return <Notice color="gray">{text.stopped}</Notice>;
  if (view.state === 'interrupted') return <Notice color="yellow">{text.interrupted}</Notice>;
  if (view.state !== 'running') return null;
  const { percent } = view;
  return (
    <Stack gap={4} maw={560}>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {percent === null ? text.working : text.workingDone(percent)}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {text.stop}
        </Button>
      </Group>
      <Progress value={percent ?? 100} animated aria-label={text.working} />
    </Stack>
  );
};
