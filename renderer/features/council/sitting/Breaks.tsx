/** Breaks of the sitting, also until another day; while one lasts nobody votes. */
import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { SittingBreak } from '../../../../domain/council/meeting-types.ts';
import { breaksInOrder, openBreak } from '../../../../domain/council/sitting-time.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { voteWords } from '../../../text/council-vote.ts';
import { useText } from '../../../text/language.tsx';
import { useLocked, useRoomLocked } from '../rights.tsx';
import { SavedDate, SavedField } from '../SavedField.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';

interface BreaksProps {
  readonly view: SittingView;
  /** The item being discussed: a break that begins now comes before it. */
  readonly item: string | undefined;
}

const BreakRow = ({ view, one }: Pick<BreaksProps, 'view'> & { readonly one: SittingBreak }) => {
  const text = useText(voteWords);
  const { council, run } = useCouncil();
  const locked = useLocked(view);
  const { id, at, until, resumedOn, reason } = one;
  const place = `sitting/${view.sitting.id}/live/break/${id}`;
  const of = { sitting: view.sitting.id, id };
  const save = (
    more: Omit<Parameters<typeof council.breaks.edit.mutate>[0], 'id' | 'sitting'>,
    sends: Sends,
  ) => council.breaks.edit.mutate({ ...of, ...more }, sends);
  return (
    <Group gap="xs" align="flex-end" mt={4}>
      <SavedField
        place={`${place}/at`}
        label={text.breakFrom}
        w={70}
        readOnly={locked}
        value={at}
        onSave={(next, sends) => save({ at: next }, sends)}
      />
      <SavedField
        place={`${place}/until`}
        label={text.breakUntil}
        w={70}
        readOnly={locked}
        value={until}
        onSave={(next, sends) => save({ until: next }, sends)}
      />
      <SavedDate
        place={`${place}/day`}
        label={text.breakDay}
        w={110}
        readOnly={locked}
        value={resumedOn}
        onSave={(next, sends) => save({ resumedOn: next }, sends)}
      />
      <SavedField
        place={`${place}/reason`}
        label={text.breakReason}
        w={150}
        readOnly={locked}
        value={reason}
        onSave={(next, sends) => save({ reason: next }, sends)}
      />
      {!locked && (
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-label={text.removeBreak(at)}
          onClick={() => void run(council.breaks.remove.mutate(of))}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </Group>
  );
};

export const Breaks = ({ view, item }: BreaksProps) => {
  const text = useText(voteWords);
  const { council, run, busy } = useCouncil();
  const locked = useRoomLocked(view);
  const still = openBreak(view);
  const sitting = view.sitting.id;
  // After its vote a break comes before the next item, which the core knows.
  const voted = view.votes.some((vote) => vote.item === item);
  const before = item === undefined || voted ? {} : { before: item };
  if (locked && view.breaks.length === 0) return null;
  return (
    <div>
      <Group justify="space-between" mt="xs">
        <Title order={3} size="h6">
          {text.breaks}
        </Title>
        {!locked && (
          <Button
            size="compact-xs"
            variant={still === null ? 'default' : 'filled'}
            className="no-print"
            loading={busy}
            onClick={() =>
              void run(
                still === null
                  ? council.breaks.begin.mutate({ sitting, ...before })
                  : council.breaks.resume.mutate({ sitting }),
              )
            }
          >
            {still === null ? text.beginBreak : text.resume}
          </Button>
        )}
      </Group>
      {still !== null && (
        <Text size="sm" fw={600} role="status">
          {text.onBreak(still.at)}
        </Text>
      )}
      {breaksInOrder(view).map((one) => (
        <BreakRow key={one.id} view={view} one={one} />
      ))}
    </div>
  );
};
