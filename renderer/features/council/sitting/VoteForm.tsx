/** Votes on an item or on the agenda itself: by count, by name or in secret, and what they decide. */
import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import {
  CASTINGS,
  COUNTED,
  countedIn,
  VOTE_MODES,
  type Casting,
  type Choice,
  type Counted,
  type VoteMode,
} from '../../../../domain/council/meeting-types.ts';
import { recusedAt, votersAt } from '../../../../domain/council/presence.ts';
import { MODE_TEXTS } from '../../../../domain/council/texts.ts';
import type { Member } from '../../../../domain/council/types.ts';
import { isChairsTie, tallyOf, voteRulesOf } from '../../../../domain/council/votes.ts';
import { resultOf } from '../../../../domain/council/written.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { voteWords } from '../../../text/council-vote.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { isUnread, ReadField, valueOf, wholeReader } from '../../../ui/ReadField.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useRoomLocked } from '../rights.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';
import { NamedVotes } from './NamedVotes.tsx';

interface VoteFormProps {
  readonly view: SittingView;
  /** An item's id, or «agenda». */
  readonly item: string;
}

type VoteView = SittingView['votes'][number];
type Typed = Readonly<Record<Counted, string>> & {
  readonly mode: VoteMode;
  readonly named: Readonly<Record<string, Choice>>;
  readonly casting: Casting | null;
};

/** Before a vote is taken there are no numbers, which is not nought. */
const NOTHING: Typed = {
  mode: 'open',
  for: '',
  against: '',
  abstain: '',
  none: '',
  invalid: '',
  named: {},
  casting: null,
};
const readVotes = wholeReader({ min: 0, max: 9999 });

const typedOf = (vote: VoteView | undefined): Typed => {
  if (vote === undefined) return NOTHING;
  const { mode, named, casting } = vote;
  const counts = Object.fromEntries(COUNTED.map((name) => [name, String(vote[name])])) as Record<
    Counted,
    string
  >;
  return { ...counts, mode, named: named ?? {}, casting };
};

/** What stands in a field that the way of voting does not have is not counted. */
const countsOf = (typed: Typed): Record<Counted, number> => {
  const known = countedIn(typed.mode);
  return Object.fromEntries(
    COUNTED.map((name) => [
      name,
      known.includes(name) ? (valueOf(readVotes, typed[name]) ?? 0) : 0,
    ]),
  ) as Record<Counted, number>;
};

/** Only those who can vote there: somebody may have left since the names were chosen. */
const namesOf = (typed: Typed, voters: readonly Member[]): Record<string, Choice> =>
  Object.fromEntries(
    voters.flatMap(({ id }) => {
      const choice = typed.named[id];
      return choice === undefined ? [] : [[id, choice]];
    }),
  );

type Words = (typeof voteWords)['bg'];
type Texts = (typeof sittingWords)['bg'];

const labelOf = (name: Counted, text: Texts, words: Words): string =>
  name === 'none' || name === 'invalid' ? words[name] : text[name];

/** «За – 5, Против – 2, Въздърж. се – 1» */
const countsText = (vote: VoteView, text: Texts, words: Words): string =>
  countedIn(vote.mode)
    .map((name) => `${labelOf(name, text, words)} – ${vote[name]}`)
    .join(', ');

interface ResultProps {
  readonly view: SittingView;
  readonly vote: VoteView;
  /** Something else is typed above: the numbers that are recorded stand here. */
  readonly beside: boolean;
}

/** The vote that is recorded; also while another one is typed, and after that was refused. */
const Result = ({ view, vote, beside }: ResultProps) => {
  const text = useText(sittingWords);
  const { language } = useLanguage();
  const { council, run } = useCouncil();
  const locked = useRoomLocked(view);
  const words = useText(voteWords);
  const { ground, mode, item } = vote;
  const way = mode === 'open' ? '' : `${MODE_TEXTS[mode][language]}: `;
  const result = text.results[resultOf(view, vote)];
  const said = beside
    ? `${words.recorded(countsText(vote, text, words))} ${way}${result}`
    : way + result;
  return (
    <Group gap="xs" mt={4} data-live-recorded>
      <Text size="sm">{said}</Text>
      {ground !== null && (
        <Text size="xs" c="dimmed">
          {text.ground(ground.voters.length, ground.members)}
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
  );
};

interface CountFieldsProps {
  readonly item: string;
  readonly typed: Typed;
  readonly locked: boolean;
  readonly onType: (typed: Partial<Typed>) => void;
}

const CountFields = ({ item, typed, locked, onType }: CountFieldsProps) => {
  const text = useText(sittingWords);
  const words = useText(voteWords);
  return countedIn(typed.mode).map((name) => (
    <ReadField
      key={name}
      size="xs"
      w={name === 'invalid' ? 92 : 82}
      inputMode="numeric"
      data-live={item === 'agenda' ? undefined : name}
      label={labelOf(name, text, words)}
      readOnly={locked}
      typed={typed[name]}
      read={readVotes}
      onType={(value) => onType({ [name]: value })}
    />
  ));
};

/** What is typed, read: the voters of now, their names or the counts, and whether it can be saved. */
const voteOf = (view: SittingView, item: string, typed: Typed) => {
  const aside = new Set(recusedAt(view, item).map(({ id }) => id));
  const voters = votersAt(view, item).filter(({ id }) => !aside.has(id));
  const byName = typed.mode === 'named';
  const names = namesOf(typed, voters);
  const counts = byName ? tallyOf(names) : countsOf(typed);
  const tie = !byName && isChairsTie({ ...counts, mode: typed.mode }, voteRulesOf(view.rules));
  const empty = byName
    ? voters.length === 0 || Object.keys(names).length < voters.length
    : countedIn(typed.mode).every((name) => typed[name].trim() === '');
  const unread = !byName && countedIn(typed.mode).some((name) => isUnread(readVotes, typed[name]));
  return { voters, byName, names, tie, lacks: empty || unread };
};

export const VoteForm = ({ view, item }: VoteFormProps) => {
  const text = useText(sittingWords);
  const words = useText(voteWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const known = view.votes.find((vote) => vote.item === item);
  const form = useUnsaved<Typed>({
    place: `sitting/${view.sitting.id}/live/${item}/vote`,
    label: item === 'agenda' ? text.agendaVote : text.vote,
    initial: typedOf(known),
  });
  // What was typed before there was a field has none of it.
  const typed: Typed = { ...NOTHING, ...form.value };
  const { voters, byName, names, tie, lacks } = voteOf(view, item, typed);
  const locked = useRoomLocked(view);
  const save = async (vote: Typed): Promise<void> => {
    const given =
      vote.mode === 'named'
        ? { named: namesOf(vote, voters) }
        : { ...countsOf(vote), casting: tie ? vote.casting : null };
    const input = { sitting: view.sitting.id, item, mode: vote.mode, ...given };
    await run(council.meeting.vote.mutate(input, form.sends));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!lacks) void save(typed);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={6}>
        <SegmentedControl
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          aria-label={words.way}
          readOnly={locked}
          data={VOTE_MODES.map((value) => ({ value, label: MODE_TEXTS[value][language] }))}
          value={typed.mode}
          onChange={(mode) => form.patch({ mode })}
        />
        {byName && (
          <NamedVotes
            view={view}
            item={item}
            voters={voters}
            chosen={names}
            locked={locked}
            onChoose={(named) => form.patch({ named })}
          />
        )}
        <Group gap="xs" align="flex-end">
          {!byName && <CountFields item={item} typed={typed} locked={locked} onType={form.patch} />}
          {tie && (
            <Select
              size="xs"
              w={190}
              clearable
              readOnly={locked}
              label={words.casting}
              data={CASTINGS.map((value) => ({ value, label: text[value] }))}
              value={typed.casting}
              onChange={(casting) => form.patch({ casting })}
            />
          )}
          {!locked && (
            <>
              <Button size="xs" type="submit" variant="default" loading={busy} disabled={lacks}>
                {text.saveVote}
              </Button>
              {!byName && (
                <Button
                  size="xs"
                  variant="default"
                  disabled={voters.length === 0}
                  onClick={() =>
                    void save({ ...NOTHING, mode: typed.mode, for: String(voters.length) })
                  }
                >
                  {text.unanimous}
                </Button>
              )}
            </>
          )}
        </Group>
      </Stack>
      {typed.mode === 'secret' && (
        <Text size="xs" c="dimmed" mt={4}>
          {words.invalidHint}
        </Text>
      )}
      {!locked && <UnsavedNote of={form} />}
      {view.sitting.state !== 'open' && known === undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {text.votesWhenOpen}
        </Text>
      )}
      {known !== undefined && <Result view={view} vote={known} beside={form.entry !== undefined} />}
    </form>
  );
};
