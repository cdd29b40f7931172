/** How a sitting goes on, and what is locked when. */
import { daysBetween, formatDate, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { quorumOf } from './quorum.ts';
import { ruleOf } from './rules.ts';
import type {
  ProtocolState,
  Rule,
  Sitting,
  SittingKind,
  SittingRecord,
  SittingState,
} from './types.ts';
import { awaited } from './written.ts';

const NEXT: Readonly<Record<SittingState, readonly SittingState[]>> = {
  draft: ['convened'],
  convened: ['draft', 'open'],
  open: ['convened', 'closed'],
  closed: ['open'],
};

/** Nobody meets, so nothing is opened: sent out, then closed. */
const NEXT_WRITTEN: typeof NEXT = {
  draft: ['convened'],
  convened: ['draft', 'closed'],
  open: ['convened', 'closed'],
  closed: ['convened'],
};

export const canGo = (
  from: SittingState,
  to: SittingState,
  kind: SittingKind = 'regular',
): boolean => (kind === 'written' ? NEXT_WRITTEN : NEXT)[from].includes(to);

/** After its protocol is sealed a sitting is only amended. */
export const sealed = ({ protocol, number, date }: Sitting): Failure | null =>
  protocol === 'final' ? failure('council.sealed', { number, date: formatDate(date) }) : null;

/** Members have to be told in time, where the council's rules say what that is. */
export const checkNotice = (
  { date, kind }: Pick<Sitting, 'date' | 'kind'>,
  rules: readonly Rule[],
  today: LocalDate,
  reason: string,
): Result<null, Failure> => {
  const written = kind === 'written';
  const rule = ruleOf(rules, written ? 'writtenProcedure' : 'noticeDays');
  const days = daysBetween(today, date);
  if (rule === undefined || days >= Number(rule.value) || reason !== '') return ok(null);
  return err(
    failure(written ? 'council.short-answer-term' : 'council.short-notice', {
      days,
      needed: rule.value,
      act: rule.act,
      date: formatDate(date),
    }),
  );
};

const checkWritten = ({ sitting, rules }: SittingRecord): Result<null, Failure> => {
  const rule = ruleOf(rules, 'writtenProcedure');
  return sitting.kind === 'written' && rule?.value === '0'
    ? err(failure('council.written-not-allowed', { act: rule.act }))
    : ok(null);
};

/** A sitting opens only with a quorum. */
const checkOpening = ({ members, attendance, rules }: SittingRecord): Result<null, Failure> => {
  const { reached, present, needed } = quorumOf(members, attendance, rules);
  return reached === false
    ? err(failure('council.no-quorum', { present, needed: needed ?? 0 }))
    : ok(null);
};

/** A written procedure ends when its last day is over, or when everybody has answered. */
const checkClosing = (record: SittingRecord, today: LocalDate): Result<null, Failure> => {
  const { kind, date } = record.sitting;
  const missing = awaited(record).length;
  return kind === 'written' && today <= date && missing > 0
    ? err(failure('council.term-runs', { date: formatDate(date), missing }))
    : ok(null);
};

export const checkStep = (
  record: SittingRecord,
  to: SittingState,
  today: LocalDate,
  reason: string,
): Result<null, Failure> => {
  const { sitting, rules } = record;
  const lock = sealed(sitting);
  if (lock !== null) return err(lock);
  if (!canGo(sitting.state, to, sitting.kind))
    return err(failure('council.wrong-step', { from: sitting.state, to }));
  if (to === 'convened' && sitting.state === 'draft') {
    if (record.items.length === 0) return err(failure('council.empty-agenda'));
    const written = checkWritten(record);
    return written.ok ? checkNotice(sitting, rules, today, reason) : written;
  }
  if (to === 'closed') return checkClosing(record, today);
  return to === 'open' ? checkOpening(record) : ok(null);
};

/** «окончателен» only of a sitting that was held. */
export const checkProtocolState = (sitting: Sitting, to: ProtocolState): Result<null, Failure> => {
  const lock = sealed(sitting);
  if (lock !== null) return err(lock);
  return to === 'final' && sitting.state !== 'closed'
    ? err(failure('council.not-closed', { number: sitting.number }))
    : ok(null);
};
