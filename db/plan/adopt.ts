/**
 * Adopting a draft: one change writes the new edition, whole copies of what it changed, and the draft
 * as adopted. Earlier editions are not touched, and the act is final (`db/undo.ts`).
 */
import { formatDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import type { Act } from '../../domain/plan/act.ts';
import { applyAmendment } from '../../domain/plan/amend.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { commitChange, type LogDeps } from '../log.ts';
import type { WritableDb } from '../open.ts';
import { readPlan, readStoredPlan } from '../plan.ts';
import { transaction } from '../sql.ts';
import { adoptionWrites, openDraft } from './amendments.ts';
import { editionWrites } from './edition-writes.ts';

const actProblem = ({ kind, number, date }: Act, plan: Plan, now: number): Failure | null => {
  if (kind === '' || number === '') return failure('amendment.no-act');
  if (date > sofiaDay(now)) return failure('amendment.act-in-future', { date: formatDate(date) });
  const before = plan.edition.actDate;
  return before !== null && date < before
    ? failure('amendment.act-too-early', { date: formatDate(date), before: formatDate(before) })
    : null;
};

const adopt = (
  db: WritableDb,
  deps: LogDeps,
  id: string,
  act: Act,
): Result<{ edition: number }, Failure> => {
  const draft = openDraft(db, id);
  if (!draft.ok) return draft;
  const [plan, stored] = [readPlan(db), readStoredPlan(db)];
  if (plan === null || stored === null) return err(failure('plan.no-edition', { edition: 0 }));
  const problem = actProblem(act, plan, deps.now());
  if (problem !== null) return err(problem);
  const next = applyAmendment(plan, draft.value);
  if (!next.ok) return next;
  const edition = plan.edition.n + 1;
  commitChange(db, deps, {
    log: 'main',
    act: 'amendment.adopt',
    writes: [
      ...editionWrites({ current: plan, stored }, next.value, { n: edition, act }),
      ...adoptionWrites(id, act, edition),
    ],
  });
  return ok({ edition });
};

export const adoptAmendment = (
  db: WritableDb,
  deps: LogDeps,
  id: string,
  act: Act,
): Result<{ edition: number }, Failure> => transaction(db, () => adopt(db, deps, id, act));
