/** Runs the real command line: in a thread that is started once, or as a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  MessageChannel,
  receiveMessageOnPort,
  SHARE_ENV,
  Worker,
  type MessagePort,
} from 'node:worker_threads';
import type { Handed } from './warm.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const WARM = fileURLToPath(new URL('warm.ts', import.meta.url));
const MOST_MS = 110_000;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly uid?: number;
  readonly cwd?: string;
  /** In milliseconds; killed then. */
  readonly timeout?: number;
  /** Nobody says who works here. */
  readonly nobody?: boolean;
}

/** Whoever writes has a name; `settings`, `init` and `serve` say for themselves who works here. */
const named = (args: readonly string[]): readonly string[] =>
  ['settings', 'init', 'serve'].includes(args[0] ?? '') || args.includes('--person')
    ? args
    : [...args, '--person', 'Иванова'];

/** As a person's shell runs it; for what only a process has: its folder, its user, its end. */
export const myarkaProcess = (
  dataDir: string,
  args: readonly string[],
  { nobody = false, ...options }: RunOptions = {},
): Ran => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [MAIN, ...(nobody ? args : named(args)), '--data', dataDir],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      ...options,
    },
  );
  return { code: status, out: stdout, err: stderr };
};

interface Thread {
  readonly port: MessagePort;
  readonly finished: Int32Array;
}

let thread: Thread | undefined;

const startThread = (): Thread => {
  const { port1, port2 } = new MessageChannel();
  const finished = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Handed = { port: port2, finished };
  new Worker(WARM, { workerData, transferList: [port2], env: SHARE_ENV, execArgv: [] }).unref();
  port1.unref();
  return { port: port1, finished };
};

/** The same verbs of the same command line, in one thread for all of a file's tests. */
export const myarka = (dataDir: string, args: readonly string[], options: RunOptions = {}): Ran => {
  const { nobody = false, ...ofProcess } = options;
  if (Object.keys(ofProcess).length > 0) return myarkaProcess(dataDir, args, options);
  const { port, finished } = (thread ??= startThread());
  Atomics.store(finished, 0, 0);
  port.postMessage([...(nobody ? args : named(args)), '--data', dataDir]);
  if (Atomics.wait(finished, 0, 0, MOST_MS) === 'timed-out')
    throw new Error(`myarka ${args.join(' ')} did not end`);
  return receiveMessageOnPort(port)?.message as Ran;
};

/** The command's JSON; the test fails here where it was refused. */
export const myarkaJson = <T>(dataDir: string, args: readonly string[]): T => {
  const { code, out, err } = myarka(dataDir, [...args, '--json']);
  if (code !== 0) throw new Error(`myarka ${args.join(' ')}: exit ${String(code)}\n${err}`);
  return JSON.parse(out) as T;
};
