/** How a sitting goes on, and what is locked when. */
import { daysBetween, formatDate, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { quorumOf } from './quorum.ts';
import { ruleOf } from './rules.ts';
import type { ProtocolState, Rule, Sitting, SittingRecord, SittingState } from './types.ts';

const NEXT: Readonly<Record<SittingState, readonly SittingState[]>> = {
  draft: ['convened'],
  convened: ['draft', 'open'],
  open: ['convened', 'closed'],
  closed: ['open'],
};

export const canGo = (from: SittingState, to: SittingState): boolean => NEXT[from].includes(to);

/** After its protocol is sealed a sitting is only amended. */
export const sealed = ({ protocol, number, date }: Sitting): Failure | null =>
  protocol === 'final' ? failure('council.sealed', { number, date: formatDate(date) }) : null;

/** Members have to be told in time, where the council's rules say what that is. */
export const checkNotice = (
  { date }: Sitting,
  rules: readonly Rule[],
  today: LocalDate,
  reason: string,
): Result<null, Failure> => {
  const rule = ruleOf(rules, 'noticeDays');
  const days = daysBetween(today, date);
  if (rule === undefined || days >= Number(rule.value) || reason !== '') return ok(null);
  return err(
    failure('council.short-notice', {
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

/** A sitting opens only with a quorum; one by written procedure needs nobody in the room. */
const checkOpening = ({
  sitting,
  members,
  attendance,
  rules,
}: SittingRecord): Result<null, Failure> => {
  const { reached, present, needed } = quorumOf(members, attendance, rules);
  return reached === false && sitting.kind !== 'written'
    ? err(failure('council.no-quorum', { present, needed: needed ?? 0 }))
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
  if (!canGo(sitting.state, to))
    return err(failure('council.wrong-step', { from: sitting.state, to }));
  if (to === 'convened' && sitting.state === 'draft') {
    if (record.items.length === 0) return err(failure('council.empty-agenda'));
    const written = checkWritten(record);
    return written.ok ? checkNotice(sitting, rules, today, reason) : written;
  }
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
