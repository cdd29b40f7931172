/** Signed files beside the plan's yearly report: kept as they came, shown as present, never judged. */
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  signedReportRemoval,
  signedReports,
  signedReportWrites,
  type SignedReport,
  type SignedReportKey,
} from '../../db/progress/signed-report.ts';
import { PLAN_REPORT_YEARS } from '../../domain/council/plan-report.ts';
import { yearOf } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { commitDeletion } from '../deletion.ts';
import { hasFile } from '../files.ts';
import { openSigned, takeSigned } from '../signed-files.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { todayOf } from './view.ts';

const log = 'main' as const;
const yearInput = z.object({
  year: z.int().min(PLAN_REPORT_YEARS.min).max(PLAN_REPORT_YEARS.max),
});
const keyInput = yearInput.extend({ sha256: z.string() });

const known = (
  db: ReadableDb,
  { year, sha256 }: SignedReportKey,
): Result<SignedReport, Failure> => {
  const file = signedReports(db, year).find((one) => one.sha256 === sha256);
  return file === undefined ? err(failure('signed.unknown')) : ok(file);
};

export const signedReportRouter = router({
  /** Of a year; with whether the file is on this machine. */
  list: reader.input(yearInput).query(({ ctx: { db, store }, input }) =>
    signedReports(db, input.year).map((file) => ({
      ...file,
      present: hasFile(store.folder, file.sha256),
    })),
  ),
  add: writes('plan')
    .input(yearInput.extend({ upload: z.string(), name: z.string().min(1).max(500) }))
    .mutation(({ ctx, input }) => {
      const { db, deps, store } = ctx;
      const { year } = input;
      if (year > yearOf(todayOf(ctx))) answer(err(failure('plan-report.year-ahead', { year })));
      const isThere = (sha256: string): boolean => known(db, { year, sha256 }).ok;
      const taken = answer(takeSigned(store.folder, deps, input, isThere));
      commitChange(db, deps, {
        log,
        act: 'signed.add',
        writes: signedReportWrites({ year, ...taken }),
      });
      return { sha256: taken.sha256 };
    }),
  /** Takes the file off; its bytes stay in the data folder, so that this can be undone. */
  remove: writes('plan')
    .input(keyInput)
    .mutation(({ ctx: { db, deps }, input }) => {
      answer(known(db, input));
      const act = 'signed.remove';
      return commitDeletion(db, deps, { log, act, writes: signedReportRemoval(input) });
    }),
  open: reader
    .input(keyInput)
    .query(({ ctx: { db, store }, input }) =>
      answer(openSigned(store.folder, answer(known(db, input)))),
    ),
});
