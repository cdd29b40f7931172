/** What is held against votes, outcomes, decisions and separate opinions before a protocol is sealed. */
import { failure, type Failure } from '../kernel/failure.ts';
import { itemName, memberName, numbered, type NumberedItem } from './agenda.ts';
import { ofAbsentChair } from './chair.ts';
import { attendanceAt, recusedAt, votersAt } from './presence.ts';
import { quorumOf, votingMembers } from './quorum.ts';
import { ruleOf } from './rules.ts';
import { AGENDA_VOTE, type Member, type SittingRecord, type Vote } from './types.ts';
import { isFallen, isPassed, tallyOf, votesCast } from './votes.ts';
import { resultOf, tookPart } from './written.ts';

const sorted = (ids: readonly string[]): string => ids.toSorted().join('\n');

/** Who left the council since was there as the vote says. */
const sameMembers = (
  { members }: SittingRecord,
  kept: readonly string[],
  now: readonly Member[],
): boolean => {
  const active = new Set(votingMembers(members).map(({ id }) => id));
  return sorted(kept.filter((id) => active.has(id))) === sorted(now.map(({ id }) => id));
};

/** Names that are those of the voters, and come to the counts. */
const fitsNames = (vote: Vote, voters: readonly string[]): boolean => {
  if (vote.named === null) return true;
  const tally = tallyOf(vote.named);
  return (
    sorted(Object.keys(vote.named)) === sorted(voters) &&
    (['for', 'against', 'abstain', 'none'] as const).every((name) => tally[name] === vote[name])
  );
};

const ofVote = (record: SittingRecord, vote: Vote): Failure[] => {
  const { item, ground } = vote;
  const name = itemName(record, item);
  const cast = votesCast(vote);
  if (ground === null || ground.voters.length === 0)
    return [failure('council.vote-unexplained', { item: name, cast })];
  const present = ground.voters.length;
  const voters = ground.voters.filter((id) => !ground.recused.includes(id));
  const now = votersAt(record, item);
  const lines: readonly (readonly [boolean, Failure])[] = [
    [
      cast === voters.length,
      failure('council.vote-count', { item: name, cast, present: voters.length }),
    ],
    [
      ground.needed === null || present >= ground.needed,
      failure('council.vote-no-quorum', { item: name, present, needed: ground.needed ?? 0 }),
    ],
    [
      sameMembers(record, ground.voters, now),
      failure('council.vote-presence', { item: name, present, now: now.length }),
    ],
    [
      sameMembers(record, ground.recused, recusedAt(record, item)),
      failure('council.vote-recusal', { item: name }),
    ],
    [fitsNames(vote, voters), failure('council.vote-named', { item: name })],
    [
      ground.abstentions?.value !== 'forbidden' || vote.abstain === 0,
      failure('council.vote-abstention', { item: name }),
    ],
  ];
  return lines.filter(([fits]) => !fits).map(([, line]) => line);
};

const voteOn = ({ votes }: SittingRecord, id: string): Vote | undefined =>
  votes.find(({ item }) => item === id);

const isPutOff = ({ outcome }: NumberedItem): boolean =>
  outcome === 'postponed' || outcome === 'withdrawn';

/**
 * Adopted or rejected with nobody's vote: what stands in the agenda as usual (the last protocol, «Разни») may be
 * taken without one, and only by a council that has a quorum.
 */
const ofBareOutcome = (record: SittingRecord, { id, shown, kind, outcome }: NumberedItem) => {
  if (outcome !== 'adopted' && outcome !== 'rejected') return [];
  const item = `т. ${shown}`;
  const written = record.sitting.kind === 'written';
  const { members, rules } = record;
  const { present, needed, reached, noted } = quorumOf(members, attendanceAt(record, id), rules);
  return [
    ...(written || kind === 'item' ? [failure('council.outcome-no-vote', { item })] : []),
    ...(!written && noted && reached === false
      ? [failure('council.outcome-no-quorum', { item, present, needed: needed ?? 0 })]
      : []),
  ];
};

const ofItem = (record: SittingRecord, item: NumberedItem): Failure[] => {
  const vote = voteOn(record, item.id);
  const result = vote === undefined ? null : resultOf(record, vote);
  const fell = isFallen(result) || result === 'tie';
  const decided = record.decisions.some((one) => one.item === item.id);
  const name = `т. ${item.shown}`;
  return [
    ...(((item.outcome === 'adopted' || item.outcome === 'discussed') && fell) ||
    (item.outcome === 'rejected' && isPassed(result))
      ? [failure('council.outcome-vote', { item: name })]
      : []),
    ...(vote === undefined ? ofBareOutcome(record, item) : []),
    ...(decided && (fell || isPutOff(item))
      ? [failure('council.decision-without', { item: name })]
      : []),
    ...(decided && vote === undefined && !isPutOff(item) && record.sitting.kind !== 'written'
      ? [failure('council.decision-no-vote', { item: name })]
      : []),
  ];
};

/** An opinion apart from a vote that its author had no part in. */
const ofOpinions = (record: SittingRecord): Failure[] =>
  record.opinions
    .filter(({ item, member }) => !tookPart(record, item, member))
    .map(({ item, member }) =>
      failure('council.opinion-unexplained', {
        item: itemName(record, item),
        name: memberName(record, member),
      }),
    );

/** Who steps aside is there; in a written procedure nobody is. */
const ofRecusals = (record: SittingRecord): Failure[] =>
  record.recusals
    .filter(({ item, member }) => !votersAt(record, item).some(({ id }) => id === member))
    .map(({ item, member }) =>
      failure('council.recusal-absent', {
        item: itemName(record, item),
        name: memberName(record, member),
      }),
    );

/** Votes on what is in the agenda; one on an item that is gone is a review's, not the protocol's. */
const knownVotes = ({ votes, items }: SittingRecord): Vote[] => {
  const known = new Set([AGENDA_VOTE, ...items.map(({ id }) => id)]);
  return votes.filter(({ item }) => known.has(item));
};

export const contradictionsOf = (record: SittingRecord): Failure[] => [
  ...(record.sitting.kind === 'written'
    ? []
    : [
        ...knownVotes(record).flatMap((vote) => ofVote(record, vote)),
        ...ofRecusals(record),
        ...ofAbsentChair(record),
      ]),
  ...numbered(record.items).flatMap((item) => ofItem(record, item)),
  ...ofOpinions(record),
];

/** The agenda is voted first, where the rules say so. */
const ofAgenda = (record: SittingRecord): Failure[] => {
  const rule = ruleOf(record.rules, 'agendaVote');
  const vote = voteOn(record, AGENDA_VOTE);
  const adopted = vote !== undefined && isPassed(resultOf(record, vote));
  return rule?.value === 'yes' && record.sitting.kind !== 'written' && !adopted
    ? [failure('council.agenda-not-voted', { act: rule.act })]
    : [];
};

export const unusualOf = (record: SittingRecord): Failure[] => [
  ...ofAgenda(record),
  ...knownVotes(record)
    .filter((vote) => resultOf(record, vote) === 'tie')
    .map(({ item }) => failure('council.vote-tie', { item: itemName(record, item) })),
  ...numbered(record.items).flatMap((item) => {
    const name = `т. ${item.shown}`;
    if (!isPutOff(item)) return [];
    return [
      ...(voteOn(record, item.id) === undefined
        ? []
        : [failure('council.vote-put-off', { item: name })]),
      ...(item.outcomeReason === '' ? [failure('council.outcome-no-reason', { item: name })] : []),
    ];
  }),
];
