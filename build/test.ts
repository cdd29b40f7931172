/**
 * `npm test`: every test there is, the units first, then the walks through the window; at the end what
 * failed, what passed only at the second try, the slowest files, and one line that adds them up.
 * Whatever the suites need is brought by npm and built here.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { forgetOutcome, readOutcome, tell, type Outcome } from './outcome.ts';

const ROOT = join(import.meta.dirname, '..');

function suite(name: string, script: string, ...args: string[]): Outcome {
  forgetOutcome(name);
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return readOutcome(name, status === 0);
}

const outcomes = [
  suite('units', 'vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./build/units.ts'),
  suite('walks', '@playwright/test/cli.js', 'test', '-c', 'tests/e2e/playwright.config.ts'),
];
console.log(tell(outcomes).join('\n'));
if (outcomes.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
