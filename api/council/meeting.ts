/** The sitting itself: who is there, who else, how they vote, what they think otherwise. */
import { z } from 'zod';
import {
  answerRemoval,
  answerWrites,
  attendanceRemoval,
  attendanceWrites,
  presenceWrites,
  guestWrites,
  opinionWrites,
  removal,
  voteRemoval,
  voteWrites,
} from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay, sofiaTime } from '../../domain/kernel/sofia-time.ts';
import { attendanceAt, groundOf, nextItem } from '../../domain/council/presence.ts';
import { checkVote, votingMembers } from '../../domain/council/quorum.ts';
import {
  AGENDA_VOTE,
  ANSWERS,
  PRESENCES,
  type Attendance,
  type SittingRecord,
} from '../../domain/council/types.ts';
import { quorumFor, resultOf } from '../../domain/council/written.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, router, writes } from '../trpc.ts';
import {
  editable,
  fits,
  idInput,
  itemIn,
  lineInput,
  needed,
  newId,
  recordOf,
  textInput,
  timeOf,
} from './inputs.ts';

const log = 'council' as const;

const checkSubstitute = (
  record: SittingRecord,
  { member, substitute, item }: Pick<Attendance, 'member' | 'substitute'> & { item?: string },
): Result<null, Failure> => {
  const { members } = record;
  if (!members.some(({ id, substituteFor }) => id === member && substituteFor === null))
    return err(failure('council.member-unknown'));
  if (substitute === null) return ok(null);
  const person = members.find(({ id }) => id === substitute);
  const name = person?.name ?? '';
  if (person?.substituteFor !== member) return err(failure('council.not-substitute', { name }));
  return attendanceAt(record, item).some(
    (one) => one.member !== member && one.substitute === substitute,
  )
    ? err(failure('council.substitute-twice', { name }))
    : ok(null);
};

/** Nobody votes, comes or leaves but in an open sitting. */
const checkOpen = ({ sitting: { state, number } }: SittingRecord): Result<null, Failure> =>
  state === 'open' ? ok(null) : err(failure('council.not-open', { number }));

/** The roll is called once members were convened, and may be put right until the first vote. */
const callsRoll = ({ sitting, votes, presence }: SittingRecord): boolean =>
  sitting.state === 'convened' || (votes.length === 0 && presence.length === 0);

const voteNumber = z.int().min(0).max(1000);

const itemOrAgenda = (record: SittingRecord, item: string): Result<string, Failure> => {
  if (item === AGENDA_VOTE) return ok(AGENDA_VOTE);
  const found = itemIn(record, item);
  return found.ok ? ok(found.value.id) : found;
};

/** A member who votes, in a written procedure whose questions are out. */
const checkAnswering = (record: SittingRecord, member: string): Result<null, Failure> => {
  const { kind, state } = record.sitting;
  if (kind !== 'written') return err(failure('council.not-written'));
  if (state === 'draft') return err(failure('council.not-sent'));
  const person = record.members.find(({ id }) => id === member);
  if (person === undefined) return err(failure('council.member-unknown'));
  return votingMembers(record.members).includes(person)
    ? ok(null)
    : err(failure('council.no-vote', { name: person.name }));
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

export const meetingRouter = router({
  /**
   * Until the first vote this is the roll, and null takes a note off it. After that it is an event:
   * before `before` (an item's id or number, «agenda»), else before the item that comes next, at an hour.
   */
  attend: writes('council')
    .input(
      z.object({
        sitting: idInput,
        member: idInput,
        presence: z.enum(PRESENCES).nullable(),
        substitute: idInput.nullable().default(null),
        before: z.string().optional(),
        at: lineInput.optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      const { sitting, member, presence, substitute, before, at } = input;
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      if (record.sitting.state !== 'convened') answer(checkOpen(record));
      if (before === undefined && callsRoll(record)) {
        answer(checkSubstitute(record, { member, substitute }));
        const writes =
          presence === null
            ? [attendanceRemoval(sitting, member)]
            : attendanceWrites({ sitting, member, presence, substitute });
        commitChange(db, deps, { log, act: 'sitting.attend', writes });
        return { event: null };
      }
      answer(checkOpen(record));
      const item = before === undefined ? nextItem(record) : answer(itemOrAgenda(record, before));
      answer(checkSubstitute(record, { member, substitute, item }));
      answer(presence === null ? err(failure('council.presence-named')) : ok(null));
      const now = deps.now();
      const hour = at === undefined ? sofiaTime(now) : answer(timeOf(at));
      const id = newId(now);
      const event = {
        id,
        sitting,
        member,
        presence: presence ?? 'absent',
        substitute,
        item,
        at: hour,
      };
      commitChange(db, deps, { log, act: 'sitting.presence', writes: presenceWrites(event) });
      return { event: id };
    }),
  /** An event that was noted by mistake. */
  removePresence: writes('council')
    .input(z.object({ sitting: idInput, id: idInput }))
    .mutation(({ ctx: { db, deps }, input: { sitting, id } }) => {
      answer(editable(db, sitting));
      const known = answer(recordOf(db, sitting)).presence.some((event) => event.id === id);
      const writes = known ? [removal('presence_event', id)] : [];
      return commitDeletion(db, deps, { log, act: 'sitting.presence', writes });
    }),
  /** Every member at once: one change, one undo. */
  attendAll: writes('council')
    .input(z.object({ sitting: idInput }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const { sitting } = input;
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      if (record.sitting.state !== 'convened') answer(checkOpen(record));
      answer(callsRoll(record) ? ok(null) : err(failure('council.roll-called')));
      const writes = record.members
        .filter(({ active, substituteFor }) => active && substituteFor === null)
        .flatMap(({ id: member }) =>
          attendanceWrites({ sitting, member, presence: 'present', substitute: null }),
        );
      commitChange(db, deps, { log, act: 'sitting.attend', writes });
    }),
  addGuest: writes('council')
    .input(z.object({ sitting: idInput, name: lineInput, organisation: lineInput.default('') }))
    .mutation(({ ctx: { db, deps }, input: { sitting, name, organisation } }) => {
      answer(editable(db, sitting));
      const id = newId(deps.now());
      const writes = guestWrites({ id, sitting, name: answer(needed('име', name)), organisation });
      commitChange(db, deps, { log, act: 'sitting.guest', writes });
      return { id };
    }),
  removeGuest: writes('council')
    .input(z.object({ sitting: idInput, id: idInput }))
    .mutation(({ ctx: { db, deps }, input: { sitting, id } }) => {
      answer(editable(db, sitting));
      const known = answer(recordOf(db, sitting)).guests.some((guest) => guest.id === id);
      const writes = known ? [removal('guest', id)] : [];
      return commitDeletion(db, deps, { log, act: 'sitting.guest', writes });
    }),
  /** `item`: an item's id or number, or «agenda» for the agenda itself. */
  vote: writes('council')
    .input(
      z.object({
        sitting: idInput,
        item: z.string(),
        for: voteNumber,
        against: voteNumber,
        abstain: voteNumber,
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      const { kind } = answer(editable(db, input.sitting));
      answer(kind === 'written' ? err(failure('council.by-answers')) : ok(null));
      const record = answer(recordOf(db, input.sitting));
      answer(checkOpen(record));
      const item = answer(itemOrAgenda(record, input.item));
      const quorum = quorumFor(record, item);
      answer(checkVote(input, quorum));
      const vote = { ...input, item, ground: groundOf(record, item, quorum) };
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
  /** A member's answer in a written procedure, by the day it came; null takes it back: no answer. */
  answer: writes('council')
    .input(
      z.object({
        sitting: idInput,
        item: z.string(),
        member: idInput,
        answer: z.enum(ANSWERS).nullable(),
        /** Today where it is left out. */
        on: z.string().optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      answer(editable(db, input.sitting));
      const record = answer(recordOf(db, input.sitting));
      const { sitting, member } = input;
      answer(checkAnswering(record, member));
      const item = answer(itemIn(record, input.item)).id;
      const today = sofiaDay(deps.now());
      const on = input.on === undefined ? today : answer(readDate(input.on));
      if (input.answer !== null) answer(checkDay(record, on, today));
      const writes =
        input.answer === null
          ? [answerRemoval(sitting, item, member)]
          : answerWrites({ sitting, item, member, answer: input.answer, receivedOn: on });
      commitChange(db, deps, { log, act: 'sitting.answer', writes });
    }),
  /** A separate opinion; an empty text takes it back. */
  opinion: writes('council')
    .input(z.object({ sitting: idInput, item: idInput, member: idInput, text: textInput }))
    .mutation(({ ctx: { db, deps }, input }) => {
      answer(editable(db, input.sitting));
      const record = answer(recordOf(db, input.sitting));
      const item = answer(itemIn(record, input.item)).id;
      const known = record.members.some(({ id }) => id === input.member);
      answer(known ? ok(null) : err(failure('council.member-unknown')));
      const text = answer(fits('особено мнение', input.text));
      const writes = opinionWrites({ ...input, item, text });
      commitChange(db, deps, { log, act: 'sitting.opinion', writes });
    }),
});
