/** How members vote: by count, by name or in secret, by letter; who steps aside; what they think otherwise. */
import { z } from 'zod';
import {
  answerRemoval,
  answerWrites,
  opinionWrites,
  recusalRemoval,
  recusalWrites,
  voteRemoval,
  voteWrites,
} from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { itemName } from '../../domain/council/agenda.ts';
import { CASTINGS, CHOICES, VOTE_MODES, type Counted } from '../../domain/council/meeting-types.ts';
import { groundOf, recusedAt, votersAt } from '../../domain/council/presence.ts';
import { votingMembers } from '../../domain/council/quorum.ts';
import { ruleOf } from '../../domain/council/rules.ts';
import { openBreak } from '../../domain/council/sitting-time.ts';
import { AGENDA_VOTE, ANSWERS, type SittingRecord, type Vote } from '../../domain/council/types.ts';
import {
  checkVote,
  isChairsTie,
  isPassed,
  tallyOf,
  voteRulesOf,
} from '../../domain/council/votes.ts';
import { quorumFor, resultOf, tookPart } from '../../domain/council/written.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, writes } from '../trpc.ts';
import {
  checkOpen,
  editable,
  fits,
  idInput,
  itemIn,
  itemOrAgenda,
  lineInput,
  needed,
  recordOf,
  textInput,
} from './inputs.ts';

const log = 'council' as const;

const voteNumber = z.int().min(0).max(1000);

const voteInput = z.object({
  sitting: idInput,
  /** An item's id or number, or «agenda» for the agenda itself. */
  item: z.string(),
  mode: z.enum(VOTE_MODES).default('open'),
  for: voteNumber.default(0),
  against: voteNumber.default(0),
  abstain: voteNumber.default(0),
  none: voteNumber.default(0),
  /** Ballots that are not valid, in a secret vote. */
  invalid: voteNumber.default(0),
  /** Who chose what, by member: in a vote by name, in place of the counts. */
  named: z.record(idInput, z.enum(CHOICES)).optional(),
  /** The side of the chair in a tie that the chair decides. */
  casting: z.enum(CASTINGS).nullable().default(null),
});

type Given = Pick<Vote, 'mode' | Counted | 'named'>;

/** Names stand in a vote by name only, and are those of everybody who can vote there. */
const readVote = (
  record: SittingRecord,
  item: string,
  { mode, named, ...counts }: z.infer<typeof voteInput>,
): Result<Given, Failure> => {
  if (mode !== 'secret' && counts.invalid > 0) return err(failure('council.invalid-mode'));
  if (mode !== 'named')
    return named === undefined
      ? ok({ ...counts, mode, named: null })
      : err(failure('council.names-mode'));
  const aside = new Set(recusedAt(record, item).map(({ id }) => id));
  const voters = votersAt(record, item).filter(({ id }) => !aside.has(id));
  const names = named ?? {};
  const missing = voters.filter(({ id }) => names[id] === undefined).map(({ name }) => name);
  const known = new Set(voters.map(({ id }) => id));
  const surplus = Object.keys(names).filter((id) => !known.has(id)).length;
  if (missing.length > 0 || surplus > 0 || voters.length === 0)
    return err(failure('council.named-who', { missing: missing.join(', '), surplus }));
  return ok({ ...tallyOf(names), mode, named: names });
};

/** The chair decides where the rules say so, votes are equal, and the chair has one of them. */
const checkCasting = (record: SittingRecord, vote: Vote): Result<null, Failure> => {
  const { casting, ground, mode } = vote;
  if (casting === null) return ok(null);
  const rules = voteRulesOf(record.rules);
  const chair = ground?.chair ?? '';
  const votes = ground?.voters.includes(chair) === true && !ground.recused.includes(chair);
  return mode === 'open' && isChairsTie(vote, rules) && votes
    ? ok(null)
    : err(failure('council.casting-not'));
};

const checkAgendaFirst = (record: SittingRecord, item: string): Result<null, Failure> => {
  const rule = ruleOf(record.rules, 'agendaVote');
  const first = record.votes.find((vote) => vote.item === AGENDA_VOTE);
  const adopted = first !== undefined && isPassed(resultOf(record, first));
  return rule?.value !== 'yes' || item === AGENDA_VOTE || adopted
    ? ok(null)
    : err(failure('council.agenda-first', { act: rule.act }));
};

const checkVoter = (record: SittingRecord, member: string): Result<null, Failure> => {
  const person = record.members.find(({ id }) => id === member);
  if (person === undefined) return err(failure('council.member-unknown'));
  return votingMembers(record.members).includes(person)
    ? ok(null)
    : err(failure('council.no-vote', { name: person.name }));
};

/** A member who votes, in a written procedure whose questions are out. */
const checkAnswering = (record: SittingRecord, member: string): Result<null, Failure> => {
  const { kind, state } = record.sitting;
  if (kind !== 'written') return err(failure('council.not-written'));
  return state === 'draft' ? err(failure('council.not-sent')) : checkVoter(record, member);
};

/** Whoever answers for a member is a substitute of that member. */
const checkFor = (
  { members }: SittingRecord,
  member: string,
  substitute: string | null,
): Result<null, Failure> => {
  const person = members.find(({ id }) => id === substitute);
  return substitute === null || (person?.substituteFor === member && person.active)
    ? ok(null)
    : err(failure('council.not-substitute', { name: person?.name ?? '' }));
};

/** Between the day the questions went out and today. */
const checkDay = (
  { sitting: { convenedOn } }: SittingRecord,
  on: LocalDate,
  today: LocalDate,
): Result<null, Failure> => {
  if (on <= today && (convenedOn === null || on >= convenedOn)) return ok(null);
  const sent = convenedOn === null ? '–' : formatDate(convenedOn);
  const params = { on: formatDate(on), sent, today: formatDate(today) };
  return err(failure('council.answer-day', params));
};

const isAside = (record: SittingRecord, item: string, member: string): boolean =>
  record.recusals.some((one) => one.item === item && one.member === member);

/** Before the opening a conflict may be told of somebody on whom the roll says nothing yet. */
const checkThere = (record: SittingRecord, item: string, member: string): Result<null, Failure> => {
  const { sitting, attendance, members } = record;
  const early = sitting.state === 'convened' && !attendance.some((one) => one.member === member);
  if (sitting.kind === 'written' || early) return ok(null);
  if (votersAt(record, item).some(({ id }) => id === member)) return ok(null);
  const name = members.find(({ id }) => id === member)?.name ?? '';
  return err(failure('council.recusal-absent', { item: itemName(record, item), name }));
};

export const voteProcedures = {
  vote: writes('council')
    .input(voteInput)
    .mutation(({ ctx: { db, deps }, input }) => {
      const { kind } = answer(editable(db, input.sitting));
      answer(kind === 'written' ? err(failure('council.by-answers')) : ok(null));
      const record = answer(recordOf(db, input.sitting));
      answer(checkOpen(record));
      const still = openBreak(record);
      answer(still === null ? ok(null) : err(failure('council.break-open', { at: still.at })));
      const item = answer(itemOrAgenda(record, input.item));
      answer(checkAgendaFirst(record, item));
      const given = answer(readVote(record, item, input));
      const quorum = quorumFor(record, item);
      const ground = groundOf(record, item, quorum);
      answer(checkVote(given, quorum, ground, ground.recused.length));
      const { sitting, casting } = input;
      const vote: Vote = { ...given, sitting, item, casting, ground };
      answer(checkCasting(record, vote));
      commitChange(db, deps, { log, act: 'sitting.vote', writes: voteWrites(vote) });
      return { id: item, result: resultOf(record, vote) };
    }),
  removeVote: writes('council')
    .input(z.object({ sitting: idInput, item: z.string() }))
    .mutation(({ ctx: { db, deps }, input: { sitting, item: named } }) => {
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      const item = answer(itemOrAgenda(record, named));
      const known = record.votes.some((vote) => vote.item === item);
      const writes = known ? [voteRemoval(sitting, item)] : [];
      return commitDeletion(db, deps, { log, act: 'sitting.vote', writes });
    }),
  /** A conflict of interest on an item, with its reason; null takes it back. */
  recuse: writes('council')
    .input(
      z.object({
        sitting: idInput,
        item: z.string(),
        member: idInput,
        reason: lineInput.nullable(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { sitting, member, reason, ...input } }) => {
      const { state, number } = answer(editable(db, sitting));
      const going = state === 'convened' || state === 'open';
      answer(going ? ok(null) : err(failure('council.not-open', { number })));
      const record = answer(recordOf(db, sitting));
      const item = answer(itemIn(record, input.item)).id;
      const act = 'sitting.recuse';
      if (reason === null) {
        const known = isAside(record, item, member);
        const taken = known ? [recusalRemoval(sitting, item, member)] : [];
        return commitDeletion(db, deps, { log, act, writes: taken });
      }
      answer(checkVoter(record, member));
      answer(checkThere(record, item, member));
      const why = answer(needed('причина за отвода', reason));
      const noted = recusalWrites({ sitting, item, member, reason: why });
      commitChange(db, deps, { log, act, writes: noted });
      return { deleted: null };
    }),
  /** A member's answer in a written procedure, by the day it came; null takes it back: no answer. */
  answer: writes('council')
    .input(
      z.object({
        sitting: idInput,
        item: z.string(),
        member: idInput,
        answer: z.enum(ANSWERS).nullable(),
        /** The substitute who answers for the member. */
        substitute: idInput.nullable().default(null),
        /** Today where it is left out. */
        on: z.string().optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      answer(editable(db, input.sitting));
      const record = answer(recordOf(db, input.sitting));
      const { sitting, member, substitute } = input;
      answer(checkAnswering(record, member));
      answer(checkFor(record, member, substitute));
      const item = answer(itemIn(record, input.item)).id;
      const aside = input.answer !== null && isAside(record, item, member);
      answer(aside ? err(failure('council.answer-recused')) : ok(null));
      const today = sofiaDay(deps.now());
      const on = input.on === undefined ? today : answer(readDate(input.on));
      if (input.answer !== null) answer(checkDay(record, on, today));
      const given = { sitting, item, member, receivedOn: on, substitute };
      const noted =
        input.answer === null
          ? [answerRemoval(sitting, item, member)]
          : answerWrites({ ...given, answer: input.answer });
      commitChange(db, deps, { log, act: 'sitting.answer', writes: noted });
    }),
  /** A separate opinion of who had a vote on the item; an empty text takes it back. */
  opinion: writes('council')
    .input(z.object({ sitting: idInput, item: idInput, member: idInput, text: textInput }))
    .mutation(({ ctx: { db, deps }, input }) => {
      answer(editable(db, input.sitting));
      const record = answer(recordOf(db, input.sitting));
      const item = answer(itemIn(record, input.item)).id;
      const person = record.members.find(({ id }) => id === input.member);
      answer(person === undefined ? err(failure('council.member-unknown')) : ok(null));
      const text = answer(fits('особено мнение', input.text));
      const params = { name: person?.name ?? '' };
      const voted = text === '' || tookPart(record, item, input.member);
      answer(voted ? ok(null) : err(failure('council.opinion-no-vote', params)));
      const noted = opinionWrites({ ...input, item, text });
      commitChange(db, deps, { log, act: 'sitting.opinion', writes: noted });
    }),
};
