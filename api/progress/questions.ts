/** What is asked about reports with unlikely values, and the unit's answer. */
import { periodTo } from '../../domain/progress/period.ts';
import { MOST } from '../../domain/text/limits.ts';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  listReports,
  readReport,
  reportRowId,
  reportsInState,
  reportsOfIndicator,
  unitWrites,
} from '../../db/progress/reports.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err } from '../../domain/kernel/result.ts';
import { assignedUnits } from '../../domain/progress/assignment.ts';
import { valueBefore } from '../../domain/progress/falls.ts';
import { answerTo, questionsOf, type Question } from '../../domain/progress/plausibility.ts';
import type { ReportRow } from '../../domain/progress/types.ts';
import { answer, reader, writes } from '../trpc.ts';
import { lockOf, targetOf } from './report-entry.ts';
import { readFrame, settingIn, type Frame } from './state.ts';
import { periodInput } from './view.ts';

const code = z.string().min(1).max(100);
const markInput = z.object({ measure: code, indicator: code.optional(), period: periodInput });

/** None about a report without a value or degree, nor where the plan no longer has the indicator. */
export const questionsAbout = (db: ReadableDb, frame: Frame, row: ReportRow): Question[] => {
  if (row.value === null && row.degree === null) return [];
  const measure = frame.plan.measures.find((one) => one.code === row.measure);
  const indicator = measure?.indicators.find(({ id }) => id === row.indicator);
  if (measure === undefined || indicator === undefined) return [];
  const before = valueBefore(row, reportsOfIndicator(db, row));
  const { target } = indicator;
  const day = periodTo(row.period);
  const alone = assignedUnits(measure, frame.assignments, frame.unitsByCode, day).length === 1;
  const baseline = alone ? indicator.baseline : null;
  const setting = settingIn(frame, indicator);
  return questionsOf({ report: row, setting, target, baseline, before });
};

export interface Questioned {
  readonly report: ReportRow;
  readonly questions: readonly Question[];
}

/** The reports of a unit's period that are asked about. */
const questionedIn = (db: ReadableDb, reports: readonly ReportRow[]): Questioned[] => {
  const frame = readFrame(db);
  return reports
    .map((report) => ({ report, questions: questionsAbout(db, frame, report) }))
    .filter(({ questions }) => questions.length > 0);
};

/** Of one report, or of all that a unit has written for a period. */
export const questionsQuery = reader
  .input(z.object({ ...markInput.partial({ measure: true }).shape, unit: code.optional() }))
  .query(({ ctx, input: { unit = ctx.store.logDeps().author.unit, ...of } }): Questioned[] => {
    const { db } = ctx;
    const reports = listReports(db, { unit, measure: of.measure, period: of.period });
    const wanted = (row: ReportRow): boolean => (of.indicator ?? row.indicator) === row.indicator;
    return questionedIn(db, reports.filter(wanted));
  });

/** Of reports that wait for review: row id, and whether the unit has answered every question. */
export const unlikelyQuery = reader.query(({ ctx: { db } }): { id: string; answered: boolean }[] =>
  questionedIn(db, reportsInState(db, 'submitted')).map(({ report, questions }) => ({
    id: reportRowId(report),
    answered: questions.every((one) => one.answered),
  })),
);

/** «Да, вярно е»: for the value as it stands; another one is asked about again. */
export const confirmMutation = writes('progress')
  .input(markInput.extend({ reason: z.string().max(MOST.reason).default('') }))
  .mutation(({ ctx: { db, deps }, input: { reason, ...mark } }) => {
    const frame = readFrame(db);
    const target = answer(targetOf(db, frame, deps.author.unit, mark));
    const lock = lockOf(frame, deps.author.unit, 'edit', target);
    if (lock !== null) answer(err(lock));
    const row = readReport(db, target.key);
    const asked = row === null ? [] : questionsAbout(db, frame, row);
    const open = asked.filter((one) => one.code !== 'falls');
    const told = reason.normalize('NFC').trim();
    const waits = open.some(({ answered }) => !answered) || (open.length > 0 && told !== '');
    if (row === null || !waits)
      return answer(err(failure('question.none', { measure: mark.measure })));
    const writes = unitWrites(target.key, {
      confirmed: answerTo(row, open),
      confirmedReason: told === '' ? null : told,
    });
    commitChange(db, deps, { log: 'main', act: 'report.confirm', writes });
    return null;
  });
