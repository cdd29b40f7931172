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
type Counts = Readonly<Record<(typeof NAMES)[number], number>>;
const NOTHING: Counts = { for: 0, against: 0, abstain: 0 };

export const VoteForm = ({ view, item }: VoteFormProps) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const known = view.votes.find((vote) => vote.item === item);
  const [typed, setTyped] = useState<Counts | null>(null);
  const counts = typed ?? known ?? NOTHING;
  const locked = useLocked(view);
  const save = async (votes: Counts): Promise<void> => {
    const { for: yes, against, abstain } = votes;
    const sitting = view.sitting.id;
    const saved = await run(
      council.meeting.vote.mutate({ sitting, item, for: yes, against, abstain }),
    );
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
            disabled={locked}
            value={counts[name]}
            onChange={(value) => setTyped({ ...counts, [name]: Number(value) || 0 })}
          />
        ))}
        {!locked && (
          <>
            <Button size="xs" type="submit" variant="default" loading={busy}>
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
