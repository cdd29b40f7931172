/**
 * What undo must not reach under (db/undo.ts): the content of a report that was submitted or accepted
 * since, a submission that was judged, a judgement on which a newer submission followed.
 */
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import { isPeriod } from '../../domain/progress/period.ts';
import { reportState } from '../../domain/progress/state.ts';
import type { ReportRow } from '../../domain/progress/types.ts';
import type { ReadableDb } from '../open.ts';
import { readReport } from './reports.ts';

interface Undone {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  /** What the field gets back. */
  readonly before: string | number | null;
}

type Fields = ReadonlyMap<string, Undone['before']>;

const REVIEW_FIELDS = new Set(['review', 'reviewOf', 'acceptedValue', 'acceptedDegree']);

const isBarred = (report: ReportRow, fields: Fields): boolean => {
  const { submittedAt, reviewOf } = report;
  // A draft that does not count can be closed, too.
  const judged = (submittedAt !== null || report.review === 'closed') && reviewOf === submittedAt;
  // A judgement is repeated (redo) only upon the submission that it judged.
  const repeated =
    (submittedAt !== null || fields.get('review') === 'closed') &&
    (fields.get('reviewOf') ?? null) === submittedAt;
  if ([...fields.keys()].some((field) => REVIEW_FIELDS.has(field))) return !judged && !repeated;
  if (fields.has('submittedAt')) return judged;
  const state = reportState(report);
  return state === 'submitted' || state === 'accepted';
};

/** True where taking these writes back would change what somebody has judged or is judging. */
export const undoIsBarred = (db: ReadableDb, written: readonly Undone[]): boolean => {
  const rows = new Map<string, Map<string, Undone['before']>>();
  for (const { t, r, f, before } of written)
    if (t === 'report')
      rows.set(r, (rows.get(r) ?? new Map<string, Undone['before']>()).set(f, before));
  return [...rows].some(([row, fields]) => {
    const [unit = '', measure = '', indicator = '', period = ''] = rowIdParts(row);
    if (!isPeriod(period)) return false;
    const report = readReport(db, { unit, measure, indicator, period });
    return report !== null && isBarred(report, fields);
  });
};
