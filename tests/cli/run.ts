/** Runs the real command line as a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

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

export const myarka = (
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

/** The command's JSON; the test fails here where it was refused. */
export const myarkaJson = <T>(dataDir: string, args: readonly string[]): T => {
  const { code, out, err } = myarka(dataDir, [...args, '--json']);
  if (code !== 0) throw new Error(`myarka ${args.join(' ')}: exit ${String(code)}\n${err}`);
  return JSON.parse(out) as T;
};
