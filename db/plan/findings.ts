/**
 * What persons decided about findings. The findings themselves are computed from the plan each time;
 * a decision hangs on the finding's id, which changes with the clashing text.
 */
import { rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { FindingState } from '../../domain/plan/decisions.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { NOBODY, lastWriters, type Writer } from '../writers.ts';

export interface FindingDecision extends Writer {
  readonly state: Exclude<FindingState, 'open'>;
  readonly reason: string | null;
  /** The amendment that the finding was turned into. */
  readonly amendment: string | null;
}

interface Row {
  readonly id: string;
  readonly state: FindingDecision['state'];
  readonly reason: string | null;
  readonly amendment: string | null;
}

/** Decisions that stand, by the finding's id. */
export const findingDecisions = (db: ReadableDb): ReadonlyMap<string, FindingDecision> => {
  const writers = lastWriters(db, 'finding_decision');
  return new Map(
    all<Row>(
      db,
      sql`SELECT id, state, reason, amendment FROM finding_decision WHERE state IS NOT NULL`,
    ).map(({ id, ...row }) => [id, { ...row, ...(writers.get(rowId(id)) ?? NOBODY) }]),
  );
};

/** `open` takes the decision back; what it was stays in the log. */
export const findingDecisionWrites = (
  id: string,
  state: FindingState,
  { reason = null, amendment = null }: { reason?: string | null; amendment?: string | null } = {},
): Write[] =>
  rowWrites('finding_decision', rowId(id), {
    state: state === 'open' ? null : state,
    reason,
    amendment,
  });
