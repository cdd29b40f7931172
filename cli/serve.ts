/** `myarka serve`: the same window in a browser, on this machine only. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdWindowLock } from '../db/window-lock.ts';
import { failure } from '../domain/kernel/failure.ts';
import { err } from '../domain/kernel/result.ts';
import { WrongUse, wholeOption, type Command } from './command.ts';
import { startCoreProcess } from './serve/child-core.ts';
import { serveWindow, type Serving } from './serve/server.ts';

const RENDERER = fileURLToPath(new URL('../dist/renderer', import.meta.url));

const PORTS = { min: 0, max: 65_535 } as const;

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
  linux: ['xdg-open'],
};

/** Best effort: where there is no opener, the printed address serves. */
const openBrowser = (url: string): void => {
  const [program = 'xdg-open', ...args] = OPENERS[process.platform] ?? [];
  spawn(program, [...args, url.replaceAll('&', '^&')], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

const announce = (url: string, json: boolean): void =>
  console.log(json ? JSON.stringify({ url }) : `Мярка е отворена на ${url}\nЗа край: Ctrl+C.`);

export const serveCommand: Command = {
  words: ['serve'],
  usage: 'serve [--port N] [--open] [--data DIR] [--json]',
  options: { port: { type: 'string' }, open: { type: 'boolean' } },
  run: async ({ values, dataDir, json }) => {
    if (values['person'] !== undefined)
      throw new WrongUse('името се казва в прозореца, или с „myarka settings --person“');
    const port = wholeOption(values, 'port', PORTS) ?? 0;
    if (!existsSync(join(RENDERER, 'index.html'))) return err(failure('serve.no-window'));
    mkdirSync(dataDir, { recursive: true });
    const lock = holdWindowLock(dataDir);
    if (lock === null) return err(failure('db.second-window', { path: dataDir }, dataDir));
    const core = startCoreProcess(dataDir);
    let serving: Serving;
    try {
      serving = await serveWindow(core, RENDERER, port);
    } catch {
      core.stop();
      lock.release();
      return err(failure('serve.port-taken', { port }));
    }
    announce(serving.url, json);
    if (values['open'] === true) openBrowser(serving.url);
    await untilStopped();
    serving.close();
    core.stop();
    lock.release();
    return null;
  },
};
