/** Following the plan's work: reports, milestones, evidence, money, and what is late and why. */
import { boardCellQuery } from './progress/board-cell.ts';
import { boardFileQuery } from './progress/board-file.ts';
import { boardsRouter } from './progress/boards.ts';
import { evidenceRouter } from './progress/evidence.ts';
import { milestonesRouter } from './progress/milestones.ts';
import { readModes } from './progress/mode.ts';
import { deadlinesRouter, moneyRouter } from './progress/money.ts';
import { measureQuery, overviewQuery } from './progress/overview.ts';
import { reportsRouter } from './progress/reports.ts';
import { settingsRouter } from './progress/settings.ts';
import { sheetRouter } from './progress/sheet.ts';
import { signedReportRouter } from './progress/signed-report.ts';
import { yearReportQuery } from './progress/year-report.ts';
import { reader, router } from './trpc.ts';

export const progressRouter = router({
  /** How each indicator is reported, to tell its values in words. */
  modes: reader.query(({ ctx }) => readModes(ctx.db)),
  overview: overviewQuery,
  measure: measureQuery,
  reports: reportsRouter,
  boards: boardsRouter,
  boardCell: boardCellQuery,
  boardFile: boardFileQuery,
  milestones: milestonesRouter,
  evidence: evidenceRouter,
  money: moneyRouter,
  deadlines: deadlinesRouter,
  settings: settingsRouter,
  sheet: sheetRouter,
  /** The yearly report of the plan, as a file. */
  yearReport: yearReportQuery,
  /** Signed files beside it. */
  signedReport: signedReportRouter,
});
