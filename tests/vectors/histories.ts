/** Some random histories that together reach every standing and every kind of conflict. */
import fc from 'fast-check';
import { digestAt, mainHeads } from '../../db/exchange/checkpoint.ts';
import type { WritableDb } from '../../db/open.ts';
import { historyArb, type History } from '../property/exchange-histories.ts';
import { deliver, stateOf } from '../property/exchange-state.ts';

export interface Outcome {
  readonly statuses: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string | boolean | null>>;
  readonly conflicts: readonly string[];
  /** Of the log `main`, §10. */
  readonly digest: string;
}

/** What the product makes of it, taken in at once. */
export const outcomeOf = (db: WritableDb, history: History): Outcome => {
  deliver(db, history, [{ entries: history.entries, versions: history.chain.length }]);
  const { statuses, cells, conflicts } = stateOf(db);
  return { statuses, cells, conflicts, digest: digestAt(db, mainHeads(db)) };
};

const kindsOf = ({ statuses, conflicts }: Outcome): string[] => [
  ...Object.values(statuses),
  ...conflicts.map((conflict) => conflict.slice(conflict.lastIndexOf(' '))),
];

const ENOUGH = 2;

/** Each kind is in two of them at least, where so many of the sample have it. */
export const pickHistories = (
  db: WritableDb,
): { readonly history: History; readonly outcome: Outcome }[] => {
  const seen = new Map<string, number>();
  return fc
    .sample(historyArb, { numRuns: 2000, seed: 11 })
    .filter(({ entries }) => entries.length > 3)
    .map((history) => ({ history, outcome: outcomeOf(db, history) }))
    .filter(({ outcome }) => {
      const kinds = [...new Set(kindsOf(outcome))];
      const wanted = kinds.some((kind) => (seen.get(kind) ?? 0) < ENOUGH);
      if (wanted) for (const kind of kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return wanted;
    });
};
