/** What a secretary should know of a sitting, though nothing stops for it. */
import { freezeDoubts } from '../../db/council/freeze.ts';
import type { ReadableDb } from '../../db/open.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { sofiaMoment } from '../../domain/kernel/sofia-time.ts';
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

/** What stands in a pack and is not so by what is known of the clock since. */
export const packWarnings = (db: ReadableDb, sitting: string): Failure[] =>
  freezeDoubts(db, sitting).flatMap(({ asOn, takenAt, shownAt, other }) => {
    const date = formatDate(asOn);
    const times = { at: sofiaMoment(Date.parse(takenAt)), shown: sofiaMoment(Date.parse(shownAt)) };
    return [
      ...(takenAt === shownAt ? [] : [failure('council.freeze-shown', { date, ...times })]),
      ...(other ? [failure('council.freeze-other', { date })] : []),
    ];
  });
