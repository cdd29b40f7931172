/** Several files at once: a table of them, one button for all that are right, one to look at beneath. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { queueWords } from '../../../../text/exchange-queue.ts';
import { useSentence, useText } from '../../../../text/language.tsx';
import { PrintButton } from '../../../../ui/PrintButton.tsx';
import { FocusTitle } from '../../FocusTitle.tsx';
import { ReportView } from '../ReportView.tsx';
import { goodOnes, isBusy, type Queued } from './queue.ts';
import { QueueTable } from './QueueTable.tsx';
import type { Queue } from './use-queue.ts';

interface QueueViewProps {
  readonly queue: Queue;
  readonly onConflicts: () => void;
}

const count = (queue: readonly Queued[], ...states: Queued['at']['state'][]): number =>
  queue.filter(({ at }) => states.includes(at.state)).length;

const Looked = ({ one, onConflicts }: { one: Queued; onConflicts: () => void }) => {
  const say = useSentence();
  const { at, opened } = one;
  if (at.state === 'refused')
    return (
      <Alert color="red" variant="light" title={<bdi>{opened.name}</bdi>}>
        {say(at.failure)}
      </Alert>
    );
  if (at.state !== 'examined' && at.state !== 'taken') return null;
  return (
    <ReportView
      report={at.report}
      of={opened}
      taken={at.state === 'taken'}
      onConflicts={onConflicts}
    />
  );
};

export const QueueView = ({ queue: { queue, ...acts }, onConflicts }: QueueViewProps) => {
  const text = useText(queueWords);
  const [chosen, setChosen] = useState<number | null>(null);
  const busy = isBusy(queue);
  const good = goodOnes(queue);
  const looked = queue.find(({ id }) => id === chosen);
  const done = queue.length - count(queue, 'waits', 'working');
  return (
    <Stack gap="sm">
      <div>
        <FocusTitle>{text.title(queue.length)}</FocusTitle>
        <Text size="sm">{text.lead}</Text>
      </div>
      <Group gap="xs" className="no-print">
        <Button
          disabled={busy || good.length === 0}
          onClick={() => acts.accept(good.map(({ id }) => id))}
        >
          {text.acceptGood(good.length)}
        </Button>
        {busy ? (
          <Button variant="default" onClick={acts.stop}>
            {text.stop}
          </Button>
        ) : (
          <Button variant="default" onClick={acts.clear}>
            {text.clear}
          </Button>
        )}
        <PrintButton>{text.print}</PrintButton>
      </Group>
      <Text size="sm" role="status">
        {busy
          ? text.progress(done, queue.length)
          : text.ended(
              count(queue, 'taken'),
              count(queue, 'refused', 'unread'),
              count(queue, 'examined', 'stopped'),
            )}
      </Text>
      <QueueTable
        queue={queue}
        chosen={chosen}
        busy={busy}
        onLook={setChosen}
        onAccept={(id) => acts.accept([id])}
        onAgain={acts.again}
      />
      {looked !== undefined && <Looked one={looked} onConflicts={onConflicts} />}
    </Stack>
  );
};
