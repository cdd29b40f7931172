/** Starts `myarka serve` as a person would and reads the address that it prints. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'cli/main.ts');

export interface Served {
  url: string;
  /** The server's process, for tests that have to break it. */
  child: ChildProcess;
  stop(): Promise<void>;
}

export async function startServe(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<Served> {
  const args = [CLI, 'serve', '--port', '0', '--json', '--data', dataDir];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const line = await firstLine(child);
  if (line === null) throw new Error(`myarka serve did not start:\n${complaints.join('')}`);
  const { url } = JSON.parse(line) as { url: string };
  return { url, child, stop: () => stop(child) };
}

async function firstLine(child: ChildProcess): Promise<string | null> {
  if (!child.stdout) return null;
  for await (const line of createInterface({ input: child.stdout })) return line;
  return null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(patience);
}
