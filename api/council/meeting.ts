/** The sitting itself: who is there, and who else; how they vote is in `votes.ts`. */
import { z } from 'zod';
import {
  attendanceRemoval,
  attendanceWrites,
  presenceWrites,
  guestWrites,
  removal,
} from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay, sofiaTime } from '../../domain/kernel/sofia-time.ts';
import { attendanceAt, nextItem } from '../../domain/council/presence.ts';
import { lastDay } from '../../domain/council/sitting-time.ts';
import { PRESENCES, type Attendance, type SittingRecord } from '../../domain/council/types.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, router, writes } from '../trpc.ts';
import {
  checkHours,
  checkOpen,
  editable,
  idInput,
  itemOrAgenda,
  lineInput,
  needed,
  newId,
  recordOf,
  timeOf,
} from './inputs.ts';
import { voteProcedures } from './votes.ts';

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

/** The roll is called once members were convened, and may be put right until the first vote. */
const callsRoll = ({ sitting, votes, presence }: SittingRecord): boolean =>
  sitting.state === 'convened' || (votes.length === 0 && presence.length === 0);

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
      // Noted on another day, the hour is not known.
      const hour =
        at === undefined
          ? sofiaDay(now) === lastDay(record)
            ? sofiaTime(now)
            : ''
          : answer(timeOf(at));
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
      answer(checkHours(record, { ...record, presence: [...record.presence, event] }, now));
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
  ...voteProcedures,
});
