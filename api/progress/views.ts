/** Reports, milestones and evidence as the window gets them: with their state, files and locks. */
import { evidenceOfMeasure, evidenceOfRows, type EvidenceRow } from '../../db/progress/evidence.ts';
import type { ReadableDb } from '../../db/open.ts';
import { reportRowId } from '../../db/progress/reports.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { reportLocks, type Locks } from '../../domain/progress/locks.ts';
import { reportOf } from '../../domain/progress/state.ts';
import type { Evidence, Milestone, Report, ReportRow } from '../../domain/progress/types.ts';
import { hasFile } from '../files.ts';
import { grantIn, type Frame } from './state.ts';

export type ReportView = Report & { readonly locks: Locks };
export type MilestoneView = Milestone & { readonly evidence: readonly Evidence[] };

type ByRow = ReadonlyMap<string, readonly Evidence[]>;

const byRow = (rows: readonly EvidenceRow[], folder: string): ByRow => {
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

export const reportsWithEvidence = (
  { db, folder }: Where,
  rows: readonly ReportRow[],
): Report[] => {
  const ids = rows.map(reportRowId);
  const evidence = byRow(evidenceOfRows(db, 'report', ids), folder);
  return rows.map((row, i) => reportOf(row, evidence.get(ids[i] ?? '') ?? []));
};

/** What the unit at work may do with each report, and why not. */
export const withLocks = (
  frame: Frame,
  acting: string,
  reports: readonly Report[],
): ReportView[] => {
  const measures = new Map(frame.plan.measures.map((m) => [m.code, m]));
  const grant = (report: Report, measure: Measure | undefined) =>
    measure === undefined ? null : grantIn(frame, report.unit, measure);
  return reports.map((report) => ({
    ...report,
    locks: reportLocks({ acting, grant: grant(report, measures.get(report.measure)), report }),
  }));
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
