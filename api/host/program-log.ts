/**
 * The program's log on disk, in the folder `log` of the data: a file for each host and one before it,
 * never more than that (electron-log; its variant for Node serves all hosts). A log that cannot be
 * written costs nobody anything.
 */
import { createRequire } from 'node:module';
import { arch, release } from 'node:os';
import { join } from 'node:path';
import type Library from 'electron-log/node.js';
import type { LogFunctions } from 'electron-log';
import { APP_VERSION } from '../../domain/kernel/app-version.ts';
import { faultOf, lineOf, type ProgramLog } from '../program-log.ts';

export type Host = 'window' | 'core' | 'serve' | 'cli';

export const LOG_FOLDER = 'log';
const MOST_BYTES = 256 * 1024;

const require = createRequire(import.meta.url);

/** Loaded when there is something to write: a command that succeeds writes nothing, and need not wait for it. */
const open = (dataDir: string, host: Host): LogFunctions => {
  const log = require('electron-log/node.js') as typeof Library;
  // What it has to say of itself is not for a person's terminal.
  log.transports.console.writeFn = () => undefined;
  const logger = log.create({ logId: `${host} ${dataDir}` });
  const { console: terminal, file, ipc, remote } = logger.transports;
  for (const other of [terminal, ipc, remote]) if (other) other.level = false;
  file.resolvePathFn = () => join(dataDir, LOG_FOLDER, `${host}.log`);
  file.maxSize = MOST_BYTES;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.format = ({ message: { date, level, data } }) => [
    `${date.toISOString()} ${level} ${data.join(' ')}`,
  ];
  return logger;
};

export const programLog = (dataDir: string, host: Host): ProgramLog => {
  let logger: LogFunctions | undefined;
  return {
    note: (level, what, facts) => {
      try {
        logger ??= open(dataDir, host);
        logger[level](lineOf(what, facts));
      } catch {
        // Nobody's work stops because it is not written down.
      }
    },
  };
};

/** Says that the process began, and where one that nobody caught ended it. */
export const noteProcess = (programs: ProgramLog): void => {
  const { platform, versions, pid } = process;
  const on = { platform, release: release(), arch: arch(), node: versions.node };
  programs.note('info', 'start', {
    version: APP_VERSION,
    ...on,
    electron: versions['electron'] ?? null,
    pid,
  });
  process.on('uncaughtExceptionMonitor', (error) =>
    programs.note('error', 'uncaught', faultOf(error)),
  );
};
