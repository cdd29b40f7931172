/** How a protocol says who voted, by what way, and who stepped aside. */
import type { Choice, VoteMode } from './meeting-types.ts';
import { listText, nameOf, voteEnding } from './protocol-shared.ts';
import { votingMembers } from './quorum.ts';
import { attendanceAt } from './presence.ts';
import { CHOICE_TEXTS } from './texts.ts';
import { AGENDA_VOTE, type Member, type SittingRecord, type Vote } from './types.ts';
import { answerGroups } from './written.ts';

export const VOTED: Readonly<Record<VoteMode, string>> = {
  open: 'Гласували',
  named: 'Гласували поименно',
  secret: 'Гласували тайно',
};

const COUNTED = { for: 'за', against: 'против', abstain: 'въздържали се' } as const;

/** «Петрова», or who answered for her. */
const answeredName = (record: SittingRecord, item: string, { id, name }: Member): string => {
  const by = record.answers.find((one) => one.item === item && one.member === id)?.substitute;
  return by === undefined || by === null ? name : `${name} чрез ${nameOf(record, by)}`;
};

/** By name, because there was no room in which hands were counted. */
export const writtenVote = (record: SittingRecord, id: string, vote: Vote | undefined): string => {
  const groups = answerGroups(record, id);
  const namesOf = (members: readonly Member[]): string =>
    members.map((member) => answeredName(record, id, member)).join(', ');
  const cast = (['for', 'against', 'abstain'] as const).map((name) => {
    const n = groups[name].length;
    return `${COUNTED[name]} – ${n}${n === 0 ? '' : ` (${namesOf(groups[name])})`}`;
  });
  const rest = [
    groups.recused.length === 0 ? '' : `с отвод – ${namesOf(groups.recused)}`,
    groups.late.length === 0 ? '' : `след срока – ${namesOf(groups.late)}`,
    groups.silent.length === 0 ? '' : `няма отговор – ${namesOf(groups.silent)}`,
  ].filter((part) => part !== '');
  const ending = vote === undefined ? '' : voteEnding(record, vote);
  return `Гласували: ${[...cast, ...rest].join('; ')}.${ending}`;
};

export const recusalLines = (record: SittingRecord, item: string): string =>
  listText(
    'Отвод (не участват в гласуването):',
    record.recusals
      .filter((one) => one.item === item)
      .map(({ member, reason }) => `${nameOf(record, member)} – ${reason}`),
  ).join('\n');

/** Who sat for a member when an item was voted on. */
const seatName = (record: SittingRecord, item: string, id: string): string => {
  const substitute = attendanceAt(record, item).find(({ member }) => member === id)?.substitute;
  const name = nameOf(record, id);
  return substitute === undefined || substitute === null
    ? name
    : `${name} (чрез ${nameOf(record, substitute)})`;
};

/** Each member's vote on a line of its own, parted by tabs: a table. Never of a secret vote. */
export const namesTable = (record: SittingRecord, item: string): string => {
  const vote = record.votes.find((one) => one.item === item);
  if (vote === undefined || vote.mode !== 'named' || record.sitting.kind === 'written') return '';
  const { named, ground } = vote;
  const known = new Set([
    ...votingMembers(record.members).map(({ id }) => id),
    ...Object.keys(named ?? {}),
  ]);
  const choice = (id: string): string => {
    const made = named?.[id];
    if (made !== undefined) return CHOICE_TEXTS[made].bg;
    return ground?.recused.includes(id) === true ? 'отвод' : 'отсъства';
  };
  const rows = record.members
    .filter(({ id }) => known.has(id))
    .map(({ id }) => `${seatName(record, item, id)}\t${choice(id)}`);
  return ['Член\tГлас', ...rows].join('\n');
};

/** « (гласувал „против“)» of one who voted by name or by letter; empty where hands were counted. */
export const choiceText = (record: SittingRecord, item: string, member: string): string => {
  const vote = record.votes.find((one) => one.item === item);
  const choice: Choice | undefined = vote?.mode === 'named' ? vote.named?.[member] : undefined;
  return choice === undefined ? '' : ` (глас „${CHOICE_TEXTS[choice].bg}“)`;
};

/** The names of a vote on the agenda itself. */
export const agendaNames = (record: SittingRecord): string => namesTable(record, AGENDA_VOTE);
