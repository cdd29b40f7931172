/**
 * `npm test`: every test there is, the units first, then the end-to-end suite, and one line that adds
 * them up. Whatever the suites need is brought by npm and built here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test-results');
const UNIT_REPORT = join(RESULTS, 'unit.json');
const E2E_REPORT = join(RESULTS, 'e2e.json');

/** True where the suite ended well. */
function suite(script: string, args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0;
}

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** A suite that broke outside its tests, or left no report, counts as one failure. */
function tally(
  wentWell: boolean,
  report: string,
  count: (json: Record<string, unknown>) => Tally,
): Tally {
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>)
    : NOTHING;
  return { ...counted, failed: Math.max(counted.failed, wentWell ? 0 : 1) };
}

const countUnits = (json: Record<string, unknown>): Tally => ({
  passed: Number(json.numPassedTests),
  failed: Number(json.numFailedTests),
  skipped: Number(json.numPendingTests) + Number(json.numTodoTests),
});

function countE2e(json: Record<string, unknown>): Tally {
  const stats = json.stats as Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}

function runAll(): boolean {
  rmSync(UNIT_REPORT, { force: true });
  rmSync(E2E_REPORT, { force: true });
  const units = suite('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const e2e = suite('@playwright/test/cli.js', ['test', '-c', 'tests/e2e/playwright.config.ts']);
  const [a, b] = [tally(units, UNIT_REPORT, countUnits), tally(e2e, E2E_REPORT, countE2e)];
  const sum = (part: keyof Tally): number => a[part] + b[part];
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return units && e2e;
}

if (!runAll()) process.exitCode = 1;
