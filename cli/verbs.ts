/** All verbs, each feature's in its own file. */
import type { Command } from './command.ts';
import { dbCommands } from './db.ts';
import { historyCommand } from './history.ts';
import { initCommand } from './init.ts';
import { planCommands } from './plan.ts';
import { planTotalsCommands } from './plan-totals.ts';
import { serveCommand } from './serve.ts';

export const COMMANDS: readonly Command[] = [
  initCommand,
  serveCommand,
  ...planCommands,
  ...planTotalsCommands,
  historyCommand,
  ...dbCommands,
];
