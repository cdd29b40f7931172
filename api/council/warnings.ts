/** What a secretary should know of a sitting, though nothing stops for it. */
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { ruleOf } from '../../domain/council/rules.ts';
import type { SittingRecord } from '../../domain/council/types.ts';
import { measuresOf } from './inputs.ts';

/** Items whose measure was taken out of the plan after it was linked. */
const goneMeasures = (db: ReadableDb, { items }: SittingRecord): Failure[] =>
  items.flatMap(({ measures }) =>
    measures.flatMap((measure) => {
      const known = measuresOf(db, [measure]);
      return known.ok ? [] : [known.error];
    }),
  );

export const warningsOf = (db: ReadableDb, record: SittingRecord): Failure[] => [
  ...(record.sitting.kind === 'written' && ruleOf(record.rules, 'writtenProcedure') === undefined
    ? [failure('council.written-no-rule')]
    : []),
  ...goneMeasures(db, record),
];
