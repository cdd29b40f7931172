/** Votes on an item or on the agenda itself: three numbers, Enter, and what they decide. */
import { Button, Group, Text } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { quorumFor, resultOf } from '../../../../domain/council/written.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { isUnread, ReadField, valueOf, wholeReader } from '../../../ui/ReadField.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useRoomLocked } from '../rights.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';

interface VoteFormProps {
  readonly view: SittingView;
  /** An item's id, or «agenda». */
  readonly item: string;
}

const NAMES = ['for', 'against', 'abstain'] as const;
type Counts = Readonly<Record<(typeof NAMES)[number], string>>;
/** Before a vote is taken there are no numbers, which is not nought. */
const NOTHING: Counts = { for: '', against: '', abstain: '' };
const readVotes = wholeReader({ min: 0, max: 9999 });

const countsOf = (vote: SittingView['votes'][number] | undefined): Counts =>
  vote === undefined
    ? NOTHING
    : { for: String(vote.for), against: String(vote.against), abstain: String(vote.abstain) };

export const VoteForm = ({ view, item }: VoteFormProps) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const present = quorumFor(view, item).present;
  const known = view.votes.find((vote) => vote.item === item);
  const form = useUnsaved({
    place: `sitting/${view.sitting.id}/live/${item}/vote`,
    label: item === 'agenda' ? text.agendaVote : text.saveVote,
    initial: countsOf(known),
  });
  const counts = form.value;
  const unread = NAMES.some((name) => isUnread(readVotes, counts[name]));
  const locked = useRoomLocked(view);
  const save = async (votes: Counts): Promise<void> => {
    const counted = {
      for: valueOf(readVotes, votes.for) ?? 0,
      against: valueOf(readVotes, votes.against) ?? 0,
      abstain: valueOf(readVotes, votes.abstain) ?? 0,
    };
    const vote = { sitting: view.sitting.id, item, ...counted };
    await run(council.meeting.vote.mutate(vote, form.sends));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!unread) void save(counts);
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end">
        {NAMES.map((name) => (
          <ReadField
            key={name}
            size="xs"
            w={82}
            inputMode="numeric"
            data-live={item === 'agenda' ? undefined : name}
            label={text[name]}
            readOnly={locked}
            typed={counts[name]}
            read={readVotes}
            onType={(value) => form.patch({ [name]: value })}
          />
        ))}
        {!locked && (
          <>
            <Button
              size="xs"
              type="submit"
              variant="default"
              loading={busy}
              disabled={unread || NAMES.every((name) => counts[name].trim() === '')}
            >
              {text.saveVote}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={present === 0}
              onClick={() => void save({ ...NOTHING, for: String(present) })}
            >
              {text.unanimous}
            </Button>
          </>
        )}
      </Group>
      {!locked && <UnsavedNote of={form} />}
      {view.sitting.state !== 'open' && known === undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {text.votesWhenOpen}
        </Text>
      )}
      {known !== undefined && form.entry === undefined && (
        <Group gap="xs" mt={4}>
          <Text size="sm">{text.results[resultOf(view, known)]}</Text>
          {known.ground !== null && (
            <Text size="xs" c="dimmed">
              {text.ground(known.ground.voters.length, known.ground.members)}
            </Text>
          )}
          {!locked && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() =>
                void run(council.meeting.removeVote.mutate({ sitting: view.sitting.id, item }))
              }
            >
              {text.removeVote}
            </Button>
          )}
        </Group>
      )}
    </form>
  );
};
