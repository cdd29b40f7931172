/**
 * What stands before a step of a sitting: what contradicts stops it, what is unusual goes on with a reason.
 * Stepping back, and opening again what was closed, asks for nothing.
 */
import { formatDate, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checklistOf, ofChair, ofDay, ofRoll, ofRules, type Checklist } from './checklist.ts';
import { ofAbsentChair } from './chair.ts';
import { quorumOf } from './quorum.ts';
import { ruleOf } from './rules.ts';
import { canGo, sealed, shortNotice } from './states.ts';
import { openingAhead, type Clock } from './sitting-time.ts';
import type { SittingRecord, SittingState } from './types.ts';

const NOTHING: Checklist = { contradictions: [], unusual: [] };

const beforeConvening = (record: SittingRecord, today: LocalDate): Checklist => {
  const { sitting, members, rules, items } = record;
  const written = ruleOf(rules, 'writtenProcedure');
  const byLetter = sitting.kind === 'written';
  const short = shortNotice(sitting, rules, today);
  const hasChair = members.some(
    ({ role, active, substituteFor }) => role === 'chair' && active && substituteFor === null,
  );
  return {
    contradictions: [
      ...(items.length === 0 ? [failure('council.empty-agenda')] : []),
      ...(byLetter && written?.value === '0'
        ? [failure('council.written-not-allowed', { act: written.act })]
        : []),
    ],
    unusual: [
      ...ofRules(record),
      ...(members.length > 0 && !hasChair ? [failure('council.no-chair-member')] : []),
      ...(byLetter && written === undefined ? [failure('council.written-no-rule')] : []),
      ...(sitting.date < today
        ? [failure('council.past-date', { date: formatDate(sitting.date) })]
        : []),
      ...(short === null ? [] : [short]),
    ],
  };
};

/** A sitting opens only with a quorum. */
const beforeOpening = (record: SittingRecord, clock: Clock): Checklist => {
  const { members, attendance, rules } = record;
  const { reached, present, needed } = quorumOf(members, attendance, rules);
  return {
    contradictions: [
      ...(reached === false
        ? [failure('council.no-quorum', { present, needed: needed ?? 0 })]
        : []),
      ...ofAbsentChair(record),
      ...openingAhead(record.sitting, clock),
    ],
    unusual: [
      ...ofRules(record),
      ...ofChair(record),
      ...ofRoll(record),
      ...ofDay(record, clock.today),
    ],
  };
};

/** As it would be sealed; a written procedure ends when its last day is over, or when everybody has answered. */
const beforeClosing = ({ sitting, ...record }: SittingRecord, clock: Clock): Checklist => {
  const closedOn = sitting.kind === 'written' ? clock.today : sitting.closedOn;
  const closed = { ...sitting, state: 'closed' as const, closedOn };
  return checklistOf({ ...record, sitting: closed }, clock);
};

export const stepChecklist = (record: SittingRecord, to: SittingState, clock: Clock): Checklist => {
  const { today } = clock;
  const { state } = record.sitting;
  if (to === 'convened' && state === 'draft') return beforeConvening(record, today);
  if (to === 'open' && state === 'convened') return beforeOpening(record, clock);
  return to === 'closed' ? beforeClosing(record, clock) : NOTHING;
};

/** Says itself that a reason is wanted. */
const isShort = ({ code }: Failure): boolean =>
  code === 'council.short-notice' || code === 'council.short-answer-term';

/** What a step keeps: the reason for a short term, and that for anything else that is unusual. */
export interface StepReasons {
  readonly shortNotice: string;
  readonly why: string;
}

export const checkStep = (
  record: SittingRecord,
  to: SittingState,
  clock: Clock,
  reason: string,
): Result<StepReasons, Failure> => {
  const { sitting } = record;
  const lock = sealed(sitting);
  if (lock !== null) return err(lock);
  if (!canGo(sitting.state, to, sitting.kind))
    return err(failure('council.wrong-step', { from: sitting.state, to }));
  const { contradictions, unusual } = stepChecklist(record, to, clock);
  const [wrong] = contradictions;
  if (wrong !== undefined) return err(wrong);
  const [first, ...more] = unusual;
  if (first !== undefined && reason === '')
    return err(
      more.length === 0 && isShort(first)
        ? first
        : failure('council.step-reason', { count: unusual.length }),
    );
  return ok({
    shortNotice: unusual.some(isShort) ? reason : '',
    why: unusual.some((one) => !isShort(one)) ? reason : '',
  });
};
