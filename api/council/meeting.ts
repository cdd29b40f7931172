/** The sitting itself: who is there, who else, how they vote, what they think otherwise. */
import { z } from 'zod';
import {
  answerRemoval,
  answerWrites,
  attendanceRemoval,
  attendanceWrites,
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
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { checkVote, quorumOf, voteResult, votingMembers } from '../../domain/council/quorum.ts';
import { AGENDA_VOTE, ANSWERS, PRESENCES, type SittingRecord } from '../../domain/council/types.ts';
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
} from './inputs.ts';

const log = 'council' as const;

const checkSubstitute = (
  { members, attendance }: SittingRecord,
  member: string,
  substitute: string | null,
): Result<null, Failure> => {
  if (!members.some(({ id, substituteFor }) => id === member && substituteFor === null))
    return err(failure('council.member-unknown'));
  if (substitute === null) return ok(null);
  const person = members.find(({ id }) => id === substitute);
  const name = person?.name ?? '';
  if (person?.substituteFor !== member) return err(failure('council.not-substitute', { name }));
  return attendance.some((one) => one.member !== member && one.substitute === substitute)
    ? err(failure('council.substitute-twice', { name }))
    : ok(null);
};

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
  /** Null takes the note off again. */
  attend: writes('council')
    .input(
      z.object({
        sitting: idInput,
        member: idInput,
        presence: z.enum(PRESENCES).nullable(),
        substitute: idInput.nullable().default(null),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { sitting, member, presence, substitute } }) => {
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      answer(checkSubstitute(record, member, substitute));
      const writes =
        presence === null
          ? [attendanceRemoval(sitting, member)]
          : attendanceWrites({ sitting, member, presence, substitute });
      commitChange(db, deps, { log, act: 'sitting.attend', writes });
    }),
  /** Every member at once: one change, one undo. */
  attendAll: writes('council')
    .input(z.object({ sitting: idInput }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const { sitting } = input;
      answer(editable(db, sitting));
      const { members } = answer(recordOf(db, sitting));
      const writes = members
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
      const item = answer(itemOrAgenda(record, input.item));
      const quorum = quorumOf(record.members, record.attendance, record.rules);
      answer(checkVote(input, quorum));
      const vote = { ...input, item };
      commitChange(db, deps, { log, act: 'sitting.vote', writes: voteWrites(vote) });
      return { id: item, result: voteResult(vote, quorum, record.rules) };
    }),
  removeVote: writes('council')
    .input(z.object({ sitting: idInput, item: z.string() }))
    .mutation(({ ctx: { db, deps }, input: { sitting, item } }) => {
      answer(editable(db, sitting));
      return commitDeletion(db, deps, {
        log,
        act: 'sitting.vote',
        writes: [voteRemoval(sitting, item)],
      });
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
