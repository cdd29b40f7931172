/** All verbs, each feature's in its own file. */
import type { Command } from './command.ts';
import { clockCommands } from './clock.ts';
import { councilCommands } from './council.ts';
import { dbCommands } from './db.ts';
import { exchangeCommands } from './exchange.ts';
import { exportPlanCommand } from './export.ts';
import { historyCommand, undoCommands } from './history.ts';
import { exportProgressCommand, importProgressCommand } from './import-progress.ts';
import { importPlanCommand } from './import.ts';
import { initCommand } from './init.ts';
import { planDocumentCommand } from './plan-document.ts';
import { planSearchCommand } from './plan-search.ts';
import { planCheckCommand } from './plan-check.ts';
import { planCommands } from './plan.ts';
import { planTotalsCommands } from './plan-totals.ts';
import { progressCommands } from './progress.ts';
import { progressQuestionCommands } from './progress-questions.ts';
import { progressReportCommand } from './progress-report.ts';
import { progressSignedCommand } from './progress-signed.ts';
import { serveCommand } from './serve.ts';
import { settingsCommand } from './settings.ts';
import { supportCommand } from './support.ts';
import { tariffCommands } from './tariff.ts';
import { unitCommands } from './units.ts';
import { calendarCommand, workCommand } from './work.ts';

export const COMMANDS: readonly Command[] = [
  initCommand,
  settingsCommand,
  workCommand,
  calendarCommand,
  serveCommand,
  ...planCommands,
  ...unitCommands,
  planCheckCommand,
  planSearchCommand,
  planDocumentCommand,
  exportPlanCommand,
  importPlanCommand,
  ...progressCommands,
  ...progressQuestionCommands,
  progressReportCommand,
  progressSignedCommand,
  exportProgressCommand,
  importProgressCommand,
  ...planTotalsCommands,
  historyCommand,
  ...undoCommands,
  ...tariffCommands,
  ...councilCommands,
  ...exchangeCommands,
  ...clockCommands,
  ...dbCommands,
  supportCommand,
];
