/** Links between measures as persons decided them: the maker of a thing, and the measure that uses it. */
import { rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { LinkOrigin, LinkState } from '../../domain/plan/decisions.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { NOBODY, lastWriters, type Writer } from '../writers.ts';

export interface LinkDecision extends Writer {
  readonly maker: string;
  readonly user: string;
  readonly state: Exclude<LinkState, 'open'>;
  readonly origin: LinkOrigin;
  readonly reason: string | null;
}

export const linkDecisions = (db: ReadableDb): LinkDecision[] => {
  const writers = lastWriters(db, 'link_decision');
  return all<Omit<LinkDecision, keyof Writer>>(
    db,
    sql`SELECT maker, user, state, origin, reason FROM link_decision WHERE state IS NOT NULL`,
  ).map((row) => ({ ...row, ...(writers.get(rowId(row.maker, row.user)) ?? NOBODY) }));
};

export const linkDecisionWrites = (
  maker: string,
  user: string,
  state: LinkState,
  { origin, reason = null }: { origin: LinkOrigin; reason?: string | null },
): Write[] =>
  rowWrites('link_decision', rowId(maker, user), {
    state: state === 'open' ? null : state,
    origin,
    reason,
  });
