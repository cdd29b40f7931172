/**
 * What a suite came to, in one shape for both runners: `npm test` ends by telling it, so that the last
 * lines of a long log name what failed and why. Reporters write it (units.ts, walks.ts), test.ts reads it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Outcome {
  passed: number;
  skipped: number;
  /** One for each test, and for each file or process that broke outside its tests. */
  failures: { name: string; message: string }[];
  /** Passed only when it was tried again: a race that somebody should look at. */
  secondTry: string[];
  /** Milliseconds of each file's tests. */
  files: Record<string, number>;
}

const RESULTS = join(import.meta.dirname, '../test-results');

export const emptyOutcome = (): Outcome => ({
  passed: 0,
  skipped: 0,
  failures: [],
  secondTry: [],
  files: {},
});

const fileOf = (suite: string): string => join(RESULTS, `${suite}.json`);

export function writeOutcome(suite: string, outcome: Outcome): void {
  mkdirSync(dirname(fileOf(suite)), { recursive: true });
  writeFileSync(fileOf(suite), JSON.stringify(outcome));
}

/** Nothing left from an earlier run may be taken for this one's. */
export const forgetOutcome = (suite: string): void => rmSync(fileOf(suite), { force: true });

/** A suite that ended badly without naming a failure, or left no outcome, counts as one. */
export function readOutcome(suite: string, endedWell: boolean): Outcome {
  const outcome = existsSync(fileOf(suite))
    ? (JSON.parse(readFileSync(fileOf(suite), 'utf8')) as Outcome)
    : emptyOutcome();
  if (endedWell || outcome.failures.length > 0) return outcome;
  return {
    ...outcome,
    failures: [{ name: suite, message: 'the suite ended badly and named no failure: see above' }],
  };
}

const SHOWN_OF_A_MESSAGE = 1_200;
const SLOWEST = 10;

/** The lines that end a run. */
export function tell(outcomes: Outcome[]): string[] {
  const all = <T>(part: (outcome: Outcome) => T[]): T[] => outcomes.flatMap(part);
  const failures = all((outcome) => outcome.failures);
  const slowest = all((outcome) => Object.entries(outcome.files))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SLOWEST);
  const count = (part: 'passed' | 'skipped'): number =>
    outcomes.reduce((sum, outcome) => sum + outcome[part], 0);
  return [
    'The slowest files:',
    ...slowest.map(([file, ms]) => `  ${(ms / 1_000).toFixed(1).padStart(6)} s  ${file}`),
    ...all((outcome) => outcome.secondTry).map((name) => `Passed at the second try: ${name}`),
    ...failures.map(
      ({ name, message }) => `Failed: ${name}\n${message.slice(0, SHOWN_OF_A_MESSAGE)}\n`,
    ),
    `${count('passed')} passed, ${failures.length} failed, ${count('skipped')} skipped`,
  ];
}
