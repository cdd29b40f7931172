/** How a sitting goes on, and what is locked when. */
import { daysBetween, formatDate, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { ruleOf } from './rules.ts';
import { heldOn } from './sitting-time.ts';
import type { ProtocolState, Rule, Sitting, SittingKind, SittingState } from './types.ts';

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
export const sealed = (sitting: Sitting): Failure | null =>
  sitting.protocol === 'final'
    ? failure('council.sealed', { number: sitting.number, date: formatDate(heldOn(sitting)) })
    : null;

/** Members have to be told in time, where the council's rules say what that is; null where they are. */
export const shortNotice = (
  { date, kind }: Pick<Sitting, 'date' | 'kind'>,
  rules: readonly Rule[],
  today: LocalDate,
): Failure | null => {
  const written = kind === 'written';
  const rule = ruleOf(rules, written ? 'writtenProcedure' : 'noticeDays');
  const days = daysBetween(today, date);
  if (rule === undefined || days >= Number(rule.value)) return null;
  return failure(written ? 'council.short-answer-term' : 'council.short-notice', {
    days,
    needed: rule.value,
    act: rule.act,
    date: formatDate(date),
  });
};

/** «окончателен» only of a sitting that was held. */
export const checkProtocolState = (sitting: Sitting, to: ProtocolState): Result<null, Failure> => {
  const lock = sealed(sitting);
  if (lock !== null) return err(lock);
  return to === 'final' && sitting.state !== 'closed'
    ? err(failure('council.not-closed', { number: sitting.number }))
    : ok(null);
};
