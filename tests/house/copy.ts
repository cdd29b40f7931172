/**
 * A throw-away copy of the house rules (configurations only, none of the code), in which a test
 * writes files of its own and runs the real linter or compiler on them.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LAYERS } from '../../build/layers.ts';

const ROOT = join(import.meta.dirname, '../..');
const CONFIGS = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'oxlint.config.ts',
  'build/layers.ts',
  ...LAYERS.map((layer) => `${layer}/tsconfig.json`),
];

export interface House {
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Runs a tool of the project in the copy; a failing exit code is a result like any other. */
  run(tool: string, ...args: string[]): { code: number; output: string };
  clear(): void;
}

export function copyHouse(): House {
  const dir = mkdtempSync(join(tmpdir(), 'myarka-house-'));
  for (const file of CONFIGS) cpSync(join(ROOT, file), join(dir, file));
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'dir');
  return {
    write: (path, text) => writeInto(join(dir, path), text),
    remove: (path) => rmSync(join(dir, path)),
    run: (tool, ...args) => runIn(dir, tool, args),
    clear: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function writeInto(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function runIn(cwd: string, tool: string, args: string[]): { code: number; output: string } {
  const bin = join(ROOT, 'node_modules/.bin', tool);
  try {
    const output = execFileSync(process.execPath, [bin, ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, output };
  } catch (error) {
    const failed = error as { status: number | null; stdout: string; stderr: string };
    return { code: failed.status ?? -1, output: failed.stdout + failed.stderr };
  }
}
