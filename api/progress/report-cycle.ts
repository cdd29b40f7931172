/**
 * The life of reports after they were written: submitted, withdrawn, returned or accepted, corrected.
 * Each is one change, whatever number of reports it touches.
 */
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { listReports, reportOrEmpty, reviewWrites, unitWrites } from '../../db/progress/reports.ts';
import { listUnsaved } from '../../db/unsaved/unsaved.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { reportLock } from '../../domain/progress/locks.ts';
import { comparePeriods, type Period } from '../../domain/progress/period.ts';
import { isAccepted, reportOf } from '../../domain/progress/state.ts';
import type { Report, Review } from '../../domain/progress/types.ts';
import { reportPlace } from '../../domain/unsaved/unsaved.ts';
import {
  fallIn,
  lockOf,
  placeText,
  prepareEntry,
  targetOf,
  type Entry,
  type Target,
} from './report-entry.ts';
import { type Frame, placeIn } from './state.ts';

export interface CycleDeps {
  readonly db: ReadableDb;
  readonly frame: Frame;
  readonly deps: LogDeps;
}

interface Mark {
  readonly measure: string;
  readonly indicator?: string | undefined;
  readonly period: Period;
}

/** Strictly later than what it follows, whatever the clock says: reviews name submissions by it. */
const instantAfter = (deps: LogDeps, ...earlier: readonly (string | null)[]): string => {
  const last = Math.max(...earlier.map((at) => (at === null ? 0 : Date.parse(at) + 1)));
  return new Date(Math.max(deps.now(), last)).toISOString();
};

const submissionOf = ({ deps }: CycleDeps, report: Report) => ({
  submittedAt: instantAfter(deps, report.submittedAt, report.reviewOf),
  submittedBy: deps.author.person,
});

const fallFailure = ({ db }: CycleDeps, target: Target, report: Report): Failure | null => {
  const fall = report.correction === null ? fallIn(db, target, report) : null;
  if (fall === null) return null;
  const { measure, unit, period } = report;
  const params = { measure, unit, period, value: report.value ?? '', ...fall };
  return failure('report.falls', params, placeText(report));
};

const submitTarget = (cycle: CycleDeps, target: Target): Result<Write[], Failure> => {
  const acting = cycle.deps.author.unit;
  const refused =
    lockOf(cycle.frame, acting, 'submit', target) ?? fallFailure(cycle, target, target.report);
  return refused === null
    ? ok(unitWrites(target.key, submissionOf(cycle, target.report)))
    : err(refused);
};

const each = <T>(
  items: readonly T[],
  work: (item: T) => Result<readonly Write[], Failure>,
): Result<Write[], Failure> => {
  const writes: Write[] = [];
  for (const item of items) {
    const result = work(item);
    if (!result.ok) return result;
    writes.push(...result.value);
  }
  return ok(writes);
};

/** Where no indicator is named: the one whose report waits, also if an act has replaced it since. */
const waiting = <M extends Mark>(db: ReadableDb, unit: string, mark: M): M => {
  if (mark.indicator !== undefined) return mark;
  const { measure, period } = mark;
  const [one, ...others] = listReports(db, { unit, measure, period }).filter(
    (row) => reportOf(row).state === 'submitted',
  );
  return one === undefined || others.length > 0 ? mark : { ...mark, indicator: one.indicator };
};

const targets = (
  { db, frame }: CycleDeps,
  unit: string,
  marks: readonly Mark[],
): Result<Target[], Failure> => {
  const found: Target[] = [];
  for (const mark of marks) {
    const target = targetOf(db, frame, unit, mark);
    if (!target.ok) return target;
    found.push(target.value);
  }
  return ok(found);
};

/** A unit's reports of a period that wait for being submitted: begun, or returned. */
export const submittable = ({ db, frame, deps }: CycleDeps, period: Period): Report[] => {
  const acting = deps.author.unit;
  return listReports(db, { unit: acting, period })
    .map((row) => reportOf(row))
    .filter((report) => {
      const { grant } = placeIn(frame, report);
      const open = !['no-data', 'submitted', 'closed'].includes(report.state);
      return open && (report.state !== 'accepted' || report.overAccepted) && grant !== null;
    });
};

/** A note alone says nothing that can be counted: the person is asked whether it goes, too. */
export const isOnlyNote = ({ value, degree, note }: Report): boolean =>
  value === null && degree === null && note !== null;

/** What was stored before must not go out as if nothing had been typed over it. */
const saved = ({ db, deps }: CycleDeps, found: readonly Target[]): Result<null, Failure> => {
  const typed = new Map(listUnsaved(db, deps.author).map((one) => [one.place, one]));
  for (const { key } of found) {
    const one = typed.get(reportPlace(key.unit, key.indicator, key.period));
    if (one === undefined) continue;
    const { measure, unit, period } = key;
    return err(
      failure('report.unsaved', {
        measure,
        unit,
        period,
        label: one.label,
        text: typeof one.typed === 'string' ? one.typed : '',
      }),
    );
  }
  return ok(null);
};

/** Nothing goes before it is said whether these go. */
export const onlyNotes = (reports: readonly Report[]): Failure => {
  const measures = [...new Set(reports.map(({ measure }) => measure))].join(', ');
  return failure('report.only-notes', { count: reports.length, measures });
};

/** In the order of their periods, so that a total is held against what is submitted just before it. */
export const submitWrites = (
  cycle: CycleDeps,
  marks: readonly Mark[],
  notes: boolean,
): Result<Write[], Failure> => {
  const inOrder = marks.toSorted((a, b) => comparePeriods(a.period, b.period));
  const found = targets(cycle, cycle.deps.author.unit, inOrder);
  if (!found.ok) return found;
  const asked = notes ? undefined : found.value.find(({ report }) => isOnlyNote(report));
  if (asked !== undefined) return err(onlyNotes([asked.report]));
  const checked = saved(cycle, found.value);
  return checked.ok ? each(found.value, (target) => submitTarget(cycle, target)) : checked;
};

/** Back to what stood before the submission: an accepted value, a return, or a draft. */
const beforeSubmission = (report: Report) => {
  const judged = report.reviewOf !== null && report.review !== null;
  const base = { submittedAt: judged ? report.reviewOf : null };
  if (!judged) return { ...base, submittedBy: null };
  if (report.review !== 'accepted' || !isAccepted(report)) return base;
  return {
    ...base,
    value: report.acceptedValue,
    degree: report.acceptedDegree,
    correctionOf: null,
    correctionReason: null,
  };
};

export const withdrawWrites = (
  cycle: CycleDeps,
  marks: readonly Mark[],
): Result<Write[], Failure> => {
  const acting = cycle.deps.author.unit;
  const meant = marks.map((mark) => waiting(cycle.db, acting, mark));
  const found = targets(cycle, acting, meant);
  if (!found.ok) return found;
  return each(found.value, (target) => {
    const refused = lockOf(cycle.frame, acting, 'withdraw', target);
    return refused === null
      ? ok(unitWrites(target.key, beforeSubmission(target.report)))
      : err(refused);
  });
};

export interface ReviewMark extends Mark {
  readonly unit: string;
  /** The submission that the reviewer saw; a newer one refuses the review. */
  readonly seen?: string | undefined;
}

export interface Verdict {
  readonly review: Review;
  readonly reason: string | null;
}

const reviewOne = (
  { db, frame, deps }: CycleDeps,
  mark: ReviewMark,
  { review, reason }: Verdict,
): Result<Write[], Failure> => {
  const found = targetOf(db, frame, mark.unit, waiting(db, mark.unit, mark));
  if (!found.ok) return found;
  const { key, report } = found.value;
  const acting = deps.author.unit;
  const refused = reportLock('review', { rights: frame.rights(acting), grant: null, report });
  if (refused !== null) return err({ ...refused, where: placeText(key) });
  if (mark.seen !== undefined && mark.seen !== report.submittedAt) {
    const { measure, unit, period } = report;
    return err(failure('report.newer-submission', { measure, unit, period }, placeText(key)));
  }
  const accepted =
    review === 'accepted' ? { acceptedValue: report.value, acceptedDegree: report.degree } : {};
  return ok(
    reviewWrites(key, {
      review,
      reviewOf: report.submittedAt,
      reviewReason: reason,
      reviewedAt: instantAfter(deps, report.submittedAt),
      reviewedBy: deps.author.person,
      ...accepted,
    }),
  );
};

/** A report that does not count any more, closed with the reason. */
const closeOne = (
  { db, frame, deps }: CycleDeps,
  { unit, measure, indicator, period }: ReviewMark,
  reason: string,
): Result<Write[], Failure> => {
  const had = frame.ofPeriods.everHad(measure)?.indicators[0]?.id ?? '';
  const key = { unit, measure, indicator: indicator ?? had, period };
  const report = reportOf(reportOrEmpty(db, key));
  const rights = frame.rights(deps.author.unit);
  const refused = reportLock('close', { rights, report, ...placeIn(frame, key) });
  if (refused !== null) return err({ ...refused, where: placeText(key) });
  return ok(
    reviewWrites(key, {
      review: 'closed',
      reviewOf: report.submittedAt,
      reviewReason: reason,
      reviewedAt: instantAfter(deps, report.submittedAt),
      reviewedBy: deps.author.person,
    }),
  );
};

/** A return and a closing need their reason. */
export const reviewAll = (
  cycle: CycleDeps,
  marks: readonly ReviewMark[],
  { review, reason }: Verdict,
): Result<Write[], Failure> => {
  const told = (reason ?? '').normalize('NFC').trim();
  if (review !== 'accepted' && told === '')
    return err(failure(review === 'closed' ? 'report.ground-missing' : 'report.reason-missing'));
  if (review === 'closed') return each(marks, (mark) => closeOne(cycle, mark, told));
  const verdict: Verdict = { review, reason: told === '' ? null : told };
  return each(marks, (mark) => reviewOne(cycle, mark, verdict));
};

/** A correction of an accepted value: the new value, what it replaces and why, submitted at once. */
export const correctionWrites = (cycle: CycleDeps, entry: Entry): Result<Write[], Failure> => {
  if ((entry.correctionReason ?? '').trim() === '')
    return err(failure('report.correction-reason-missing'));
  const { db, frame, deps } = cycle;
  const found = targetOf(db, frame, deps.author.unit, entry);
  if (!found.ok) return found;
  const refused = lockOf(frame, deps.author.unit, 'correct', found.value);
  if (refused !== null) return err(refused);
  const prepared = prepareEntry(db, frame, deps.author.unit, entry);
  if (!prepared.ok) return prepared;
  const submission = submissionOf(cycle, found.value.report);
  return ok([...prepared.value.writes, ...unitWrites(found.value.key, submission)]);
};
