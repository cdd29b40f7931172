/** Reports, milestones and evidence as the window gets them: with their state, files and locks. */
import {
  evidenceOfMeasure,
  evidenceOfRows,
  type AddedEvidence,
} from '../../db/progress/evidence.ts';
import { toldMoments, type ToldMoment } from '../../db/clock/told.ts';
import type { ReadableDb } from '../../db/open.ts';
import { reportRowId } from '../../db/progress/reports.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { periodDue, periodFrom } from '../../domain/progress/period.ts';
import { reportLocks, type Locks } from '../../domain/progress/locks.ts';
import { reportOf } from '../../domain/progress/state.ts';
import type {
  Evidence,
  IndicatorMode,
  Milestone,
  Report,
  ReportRow,
} from '../../domain/progress/types.ts';
import { hasFile } from '../files.ts';
import { reportedIn, settingIn, type Frame, placeIn } from './state.ts';

/** What a report is about, by the plan of its period's time. */
export interface ReportAbout {
  readonly title: string;
  readonly text: string;
  readonly baseline: string;
  readonly target: string;
  readonly kind: IndicatorMode;
}

/** A submission as the log tells of it. */
export interface Submission extends ToldMoment {
  /** After the term, by the day claimed; null where that day cannot be true. */
  readonly late: boolean | null;
}

export type ReportView = Told & {
  readonly submission: Submission | null;
  /** Null where the newest edition says the same. */
  readonly about: ReportAbout | null;
  /** Why the report does not count: the plan of its period's time does not have what it is about. */
  readonly outside: Failure | null;
  readonly locks: Locks;
};
export type MilestoneView = Milestone & { readonly evidence: readonly Evidence[] };

type ByRow = ReadonlyMap<string, readonly Evidence[]>;

const byRow = (rows: readonly AddedEvidence[], folder: string): ByRow => {
  const groups = new Map<string, Evidence[]>();
  for (const row of rows) {
    const group = groups.get(row.row) ?? [];
    group.push({ ...row, present: hasFile(folder, row.sha256) });
    groups.set(row.row, group);
  }
  return groups;
};

interface Where {
  readonly db: ReadableDb;
  readonly folder: string;
}

/** A report, and where and when it was submitted and judged. */
type Told = Report & {
  readonly submitted: ToldMoment | null;
  readonly reviewed: ToldMoment | null;
};

export const reportsWithEvidence = (
  { db, folder, log }: Where & { readonly log: ReadableDb },
  rows: readonly ReportRow[],
): Told[] => {
  const ids = rows.map(reportRowId);
  const evidence = byRow(evidenceOfRows(db, 'report', ids), folder);
  const tell = toldMoments(log);
  const moment = (row: ReportRow, field: 'submittedAt' | 'reviewedAt'): ToldMoment | null => {
    const value = row[field];
    return value === null ? null : tell('report', reportRowId(row), field, value);
  };
  return rows.map((row, i) => ({
    ...reportOf(row, evidence.get(ids[i] ?? '') ?? []),
    submitted: moment(row, 'submittedAt'),
    reviewed: moment(row, 'reviewedAt'),
  }));
};

const submissionOf = ({ submitted, period }: Told, dueDays: number): Submission | null => {
  if (submitted === null) return null;
  const day = sofiaDay(Date.parse(submitted.at));
  const mark = submitted.mark ?? (day < periodFrom(period) ? 'before-period' : null);
  return { ...submitted, mark, late: mark === null ? day > periodDue(period, dueDays) : null };
};

const aboutIn = (frame: Frame, measure: Measure | null | undefined, id: string) => {
  const indicator = measure?.indicators.find((one) => one.id === id);
  if (measure === null || measure === undefined || indicator === undefined) return null;
  const { text, baseline, target } = indicator;
  const { kind } = settingIn(frame, indicator);
  return { title: measure.title, text, baseline, target, kind };
};

const aboutOf = (
  frame: Frame,
  { measure: code, indicator, period }: Report,
): ReportAbout | null => {
  const found = reportedIn(frame, period, code, indicator);
  const now = frame.plan.measures.find((one) => one.code === code);
  const then = found.ok ? found.value.measure : frame.ofPeriods.everHad(code);
  if (then === now) return null;
  const about = aboutIn(frame, then, indicator);
  return JSON.stringify(about) === JSON.stringify(aboutIn(frame, now, indicator)) ? null : about;
};

/** What the unit at work may do with each report, and why not. */
export const withLocks = (frame: Frame, acting: string, reports: readonly Told[]): ReportView[] => {
  const rights = frame.rights(acting);
  return reports.map((report): ReportView => {
    const place = placeIn(frame, report);
    const about = aboutOf(frame, report);
    const submission = submissionOf(report, frame.cycle.dueDays);
    return {
      ...report,
      submission,
      about,
      outside: place.outside,
      locks: reportLocks({ rights, report, ...place }),
    };
  });
};

export const milestoneViews = (
  { db, folder }: Where,
  measure: string,
  milestones: readonly Milestone[],
): MilestoneView[] => {
  const evidence = byRow(
    evidenceOfMeasure(db, measure).filter(({ of }) => of === 'milestone'),
    folder,
  );
  return milestones.map((milestone) => ({
    ...milestone,
    evidence: evidence.get(milestone.id) ?? [],
  }));
};
