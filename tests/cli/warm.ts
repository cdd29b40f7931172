/**
 * The command line in a thread of the test's process: runs what it is handed by `run.ts`, one after
 * another, with all that it writes. A process of its own for each took a quarter of the units' time.
 */
import { workerData, type MessagePort } from 'node:worker_threads';
import { runCommandLine } from '../../cli/command-line.ts';

export interface Handed {
  readonly port: MessagePort;
  /** Set to 1 and told of when an answer is in the port. */
  readonly finished: Int32Array;
}

type Written = 'stdout' | 'stderr';

const { port, finished } = workerData as Handed;
const written: Record<Written, (string | Uint8Array)[]> = { stdout: [], stderr: [] };

const keep = (name: Written): void => {
  const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    written[name].push(chunk);
    const told = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    if (told !== undefined) queueMicrotask(told);
    return true;
  };
  process[name].write = write;
};
keep('stdout');
keep('stderr');

const all = (name: Written): string =>
  Buffer.concat(written[name].splice(0).map((part) => Buffer.from(part as string))).toString(
    'utf8',
  );

/** What nobody expected ends a process with 1 and its stack. */
const run = async (argv: readonly string[]): Promise<number> => {
  try {
    return await runCommandLine(argv);
  } catch (error) {
    written.stderr.push(`${(error as Error).stack ?? String(error)}\n`);
    return 1;
  }
};

const serve = async (argv: readonly string[]): Promise<void> => {
  const code = await run(argv);
  port.postMessage({ code, out: all('stdout'), err: all('stderr') });
  Atomics.store(finished, 0, 1);
  Atomics.notify(finished, 0);
};
port.on('message', (argv: readonly string[]) => void serve(argv));
