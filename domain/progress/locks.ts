/**
 * What is locked, and why: the one answer that the window shows before anything is typed and that
 * every use case asks before it writes. Null is «go ahead».
 */
import { deedRefusal, writeRefusal, type Rights } from '../exchange/rights.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { rowId } from '../kernel/row-id.ts';
import { hasData, isAccepted } from './state.ts';
import type { GrantReason, Report } from './types.ts';

export type ReportAct = 'edit' | 'submit' | 'withdraw' | 'correct' | 'review' | 'close';

export interface LockInput {
  /** Of the unit of the person at work. */
  readonly rights: Rights;
  readonly grant: GrantReason | null;
  readonly report: Report;
  /** Why it does not count: the plan of its period's time does not have what it is about. */
  readonly outside?: Failure | null | undefined;
  /** The unit is no more; absent: it stands. */
  readonly gone?: boolean;
}

const placeOf = ({ measure, unit, period }: Report) => ({ measure, unit, period });

const refusedField = ({ rights, report }: LockInput, f: string): Failure | null => {
  const { unit, measure, indicator, period } = report;
  const r = rowId(unit, measure, indicator, period);
  return writeRefusal(rights, 'main', { k: 'set', t: 'report', r, f });
};

const notMine = (input: LockInput): Failure | null => {
  const { rights, grant, report, outside } = input;
  const { unit, measure } = report;
  if (unit !== rights.unit) return failure('report.foreign', { unit, own: rights.unit, measure });
  if (report.state === 'closed') return failure('report.closed', placeOf(report));
  if (outside !== null && outside !== undefined) return outside;
  return grant === null
    ? failure('report.not-assigned', placeOf(report))
    : refusedField(input, 'value');
};

const editLock = (report: Report): Failure | null => {
  switch (report.state) {
    case 'submitted':
      return failure('report.locked-submitted', placeOf(report));
    case 'accepted':
      return failure('report.locked-accepted', placeOf(report));
    case 'closed':
      return failure('report.closed', placeOf(report));
    case 'no-data':
    case 'in-progress':
    case 'returned':
      return null;
    default:
      return report.state satisfies never;
  }
};

const submitLock = (report: Report): Failure | null => {
  if (report.state === 'submitted') return failure('report.already-submitted', placeOf(report));
  if (report.state === 'accepted' && !report.overAccepted)
    return failure('report.already-accepted', placeOf(report));
  if (isAccepted(report) && report.correction === null)
    return failure('report.correction-unexplained', placeOf(report));
  return hasData(report) ? null : failure('report.nothing-to-submit', placeOf(report));
};

/** Only what does not count any more, or nobody is left to mend, is closed; the rest is accepted or returned. */
const closeLock = (input: LockInput): Failure | null => {
  const refused = refusedField(input, 'review');
  if (refused !== null) return refused;
  const { report, outside, gone = false } = input;
  if (report.state === 'closed') return failure('report.closed', placeOf(report));
  const stands = outside === null || outside === undefined;
  if (stands && !gone) return failure('report.counts', placeOf(report));
  if (stands && report.state === 'accepted') return failure('report.counts', placeOf(report));
  return report.state === 'no-data' ? failure('report.nothing-to-submit', placeOf(report)) : null;
};

const reviewLock = (input: LockInput): Failure | null => {
  const refused = refusedField(input, 'review');
  if (refused !== null) return refused;
  const { report, outside } = input;
  if (outside !== null && outside !== undefined) return outside;
  return report.state === 'submitted' ? null : failure('report.not-submitted', placeOf(report));
};

export const reportLock = (act: ReportAct, input: LockInput): Failure | null => {
  const { report } = input;
  switch (act) {
    case 'review':
      return reviewLock(input);
    case 'close':
      return closeLock(input);
    case 'edit':
      return notMine(input) ?? editLock(report);
    case 'submit':
      return notMine(input) ?? submitLock(report);
    case 'withdraw':
      return (
        notMine(input) ??
        (report.state === 'submitted' ? null : failure('report.not-submitted', placeOf(report)))
      );
    case 'correct':
      return (
        notMine(input) ??
        (report.state === 'accepted' ? null : failure('report.not-accepted', placeOf(report)))
      );
    default:
      return act satisfies never;
  }
};

export type Locks = Readonly<Record<ReportAct, Failure | null>>;

export const reportLocks = (input: LockInput): Locks => ({
  edit: reportLock('edit', input),
  submit: reportLock('submit', input),
  withdraw: reportLock('withdraw', input),
  correct: reportLock('correct', input),
  review: reportLock('review', input),
  close: reportLock('close', input),
});

/** Milestones and money: of the units that may report on the measure. */
export const measureLock = (
  rights: Rights,
  measure: string,
  grant: GrantReason | null,
): Failure | null =>
  grant === null
    ? failure('report.not-assigned', { measure, unit: rights.unit, period: '' })
    : deedRefusal(rights, 'progress');
