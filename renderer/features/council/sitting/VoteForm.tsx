/** Votes on an item or on the agenda itself: three numbers, Enter, and what they decide. */
import { Button, Group, NumberInput, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { resultOf } from '../../../../domain/council/written.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { useLocked } from '../rights.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';

interface VoteFormProps {
  readonly view: SittingView;
  /** An item's id, or «agenda». */
  readonly item: string;
}

const NAMES = ['for', 'against', 'abstain'] as const;
type Counts = Readonly<Record<(typeof NAMES)[number], number | null>>;
/** Before a vote is taken there are no numbers, which is not nought. */
const NOTHING: Counts = { for: null, against: null, abstain: null };

export const VoteForm = ({ view, item }: VoteFormProps) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const known = view.votes.find((vote) => vote.item === item);
  const [typed, setTyped] = useState<Counts | null>(null);
  const counts = typed ?? known ?? NOTHING;
  const locked = useLocked(view);
  const save = async (votes: Counts): Promise<void> => {
    const counted = {
      for: votes.for ?? 0,
      against: votes.against ?? 0,
      abstain: votes.abstain ?? 0,
    };
    const vote = { sitting: view.sitting.id, item, ...counted };
    const saved = await run(council.meeting.vote.mutate(vote));
    if (saved !== null) setTyped(null);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save(counts);
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end">
        {NAMES.map((name) => (
          <NumberInput
            key={name}
            size="xs"
            w={82}
            data-live={item === 'agenda' ? undefined : name}
            label={text[name]}
            min={0}
            allowDecimal={false}
            hideControls
            readOnly={locked}
            value={counts[name] ?? ''}
            onChange={(value) =>
              setTyped({ ...counts, [name]: value === '' ? null : Number(value) || 0 })
            }
          />
        ))}
        {!locked && (
          <>
            <Button
              size="xs"
              type="submit"
              variant="default"
              loading={busy}
              disabled={NAMES.every((name) => counts[name] === null)}
            >
              {text.saveVote}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={view.quorum.present === 0}
              onClick={() => void save({ ...NOTHING, for: view.quorum.present })}
            >
              {text.unanimous}
            </Button>
          </>
        )}
      </Group>
      {known !== undefined && typed === null && (
        <Text size="sm" mt={4}>
          {text.results[resultOf(view, known)]}
        </Text>
      )}
    </form>
  );
};
