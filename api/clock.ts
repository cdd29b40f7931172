/**
 * The clock of this machine as a person meets it: the one question where it may be wrong, and records
 * that it was wrong in the past. The answer is the only write that no question stops.
 */
import { MOST } from '../domain/text/limits.ts';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  correctionRemoval,
  correctionWrites,
  hasCorrection,
  isRecorded,
  reachOf,
  readCorrections,
  type Reach,
} from '../db/clock/corrections.ts';
import { instantOf } from '../db/clock/times.ts';
import { answerClock, readShift } from '../db/clock/trust.ts';
import { writeJournal } from '../db/exchange/journal.ts';
import { ownKid, readChain } from '../db/exchange/registries.ts';
import { workplaces } from '../db/exchange/workplaces.ts';
import { commitChange } from '../db/log.ts';
import type { ReadableDb } from '../db/open.ts';
import { questionFailure, typedFailure } from '../domain/clock/failures.ts';
import { agree, asksForTime, type ClockQuestion } from '../domain/clock/question.ts';
import { ownedId } from '../domain/exchange/authorise.ts';
import { keyOf, newest } from '../domain/exchange/registry.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { isMoment } from '../domain/kernel/hlc.ts';
import { textTrouble } from '../domain/kernel/read/text.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { sofiaMoment } from '../domain/kernel/sofia-time.ts';
import { ulid } from '../domain/kernel/ulid.ts';
import { commitDeletion } from './deletion.ts';
import { answer, clockSetter, reader, router, writes } from './trpc.ts';

const momentInput = z.string().refine(isMoment, 'YYYY-MM-DDTHH:MM:SS.sssZ');

const spanInput = z.object({
  workplace: z.string().nullable().default(null),
  shownFrom: momentInput,
  shownTo: momentInput,
});

export interface ClockState {
  /** The time as it counts here, and what the machine shows where that is another. */
  readonly now: string;
  readonly machine: string;
  readonly shift: number;
  readonly question: ClockQuestion | null;
}

/** A workplace whose clock may be corrected from here. */
export interface Workplace {
  readonly kid: string | null;
  readonly unit: string;
  readonly label: string;
  readonly own: boolean;
}

const workplacesOf = (db: ReadableDb, unit: string): Workplace[] => {
  const registry = newest(readChain(db));
  const self = ownKid(db);
  const others = Object.entries(registry?.keys ?? {})
    .filter(([kid]) => kid !== self)
    .map(([kid, key]) => ({ kid, unit: key.unit, label: key.label, own: false }));
  const own = registry === null || self === null ? undefined : keyOf(registry, self);
  return [{ kid: self, unit: own?.unit ?? unit, label: own?.label ?? '', own: true }, ...others];
};

type Span = z.infer<typeof spanInput>;

/** The workplace as a record names it: nobody, where it is this one. */
const namedWorkplace = (db: ReadableDb, { workplace }: Span): Result<string | null, Failure> => {
  if (workplace === null || workplace === ownKid(db)) return ok(null);
  const known = workplacesOf(db, '').some(({ kid }) => kid === workplace);
  return known ? ok(workplace) : err(failure('clock.workplace-unknown', { workplace }));
};

const spanParams = ({ shownFrom, shownTo }: Span) => ({
  from: sofiaMoment(Date.parse(shownFrom)),
  to: sofiaMoment(Date.parse(shownTo)),
});

const reach = (db: ReadableDb, span: Span): Result<Reach, Failure> => {
  const params = spanParams(span);
  if (span.shownTo < span.shownFrom) return err(failure('clock.range', params));
  const found = reachOf(db, span);
  return found.changes === 0 ? err(failure('clock.nothing-in-range', params)) : ok(found);
};

export const clockRouter = router({
  state: reader.query(({ ctx: { store } }): ClockState => {
    const now = store.now();
    const shift = readShift(store.read);
    return {
      now: instantOf(now),
      machine: instantOf(now - shift),
      shift,
      question: store.clockQuestion(),
    };
  }),
  /**
   * The time is what is shown here; or what the machine shows; or what is named, by somebody who read it from
   * another clock. What lies before something known here, or before the application was made, is not agreed
   * to by a word: `clock.before-last`, `clock.before-build`. A named time that agrees with the machine's clock
   * to some minutes says that that is right (`right`); one that does not, and against which something speaks,
   * too, is named a second time (`sure`): `clock.typed-early`, `clock.typed-late`.
   */
  answer: clockSetter
    .input(
      z.object({
        trueNow: z.union([momentInput, z.enum(['shown', 'machine'])]),
        sure: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx: { db, store, deps }, input: { trueNow, sure } }) => {
      const shown = store.now();
      const machine = shown - readShift(store.read);
      const known = { shown, machine } as const;
      const isWord = trueNow === 'shown' || trueNow === 'machine';
      const said = isWord ? known[trueNow] : Date.parse(trueNow);
      const right = agree(said, machine);
      const doubt = store.clockDoubt(said);
      if (isWord && doubt !== null && asksForTime(doubt.kind)) answer(err(questionFailure(doubt)));
      if (!isWord && !right && !sure && doubt !== null) answer(err(typedFailure(doubt)));
      const now = right && !isWord ? machine : said;
      const question = store.clockQuestion();
      const id = ulid(now, randomBytes(10));
      answerClock(db, deps, { id, question, machine, now });
      return { right: now === machine };
    }),
  workplaces: reader.query(({ ctx }) => workplacesOf(ctx.db, ctx.store.logDeps().author.unit)),
  corrections: reader.query(({ ctx }) => {
    const workplaceOf = workplaces(ctx.db);
    return readCorrections(ctx.db).map(({ author, ...row }) => ({
      ...row,
      by: author ?? '',
      recordedAt: workplaceOf(row.kid),
    }));
  }),
  /** How many changes a correction would be about. */
  reach: reader.input(spanInput).query(({ ctx, input }) => answer(reach(ctx.db, input)).changes),
  correct: writes('rows')
    .input(spanInput.extend({ trueFrom: momentInput, reason: z.string().nullable().default(null) }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const workplace = answer(namedWorkplace(db, input));
      const reached = answer(reach(db, input));
      const { lastStamp, changes } = reached;
      if (isRecorded(db, { ...input, workplace }, reached))
        answer(err(failure('clock.same-correction', spanParams(input))));
      const made = ulid(deps.now(), randomBytes(10));
      const id = workplace === null ? ownedId(deps.author.unit, made) : made;
      const reason = input.reason?.normalize('NFC').trim() ?? '';
      const trouble = textTrouble(reason, MOST.clockReason);
      answer(trouble === null ? ok(null) : err(trouble));
      const { shownFrom, shownTo, trueFrom } = input;
      const record = {
        id,
        workplace,
        shownFrom,
        shownTo,
        trueFrom,
        lastStamp: lastStamp === '' ? null : lastStamp,
      };
      commitChange(db, deps, {
        log: 'main',
        act: 'clock.correct',
        writes: correctionWrites({
          ...record,
          reason: reason === '' ? null : reason,
          author: deps.author.person,
        }),
      });
      if (workplace === null)
        writeJournal(db, {
          kind: 'clock',
          at: deps.now(),
          author: deps.author,
          detail: { correction: id },
        });
      return { id, changes };
    }),
  uncorrect: writes('rows')
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const { id } = input;
      answer(hasCorrection(db, id) ? ok(null) : err(failure('clock.no-correction', { id })));
      return commitDeletion(db, deps, {
        log: 'main',
        act: 'clock.uncorrect',
        writes: correctionRemoval(id),
      });
    }),
});
