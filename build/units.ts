/** Vitest's reporter that leaves an outcome (outcome.ts). */
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { emptyOutcome, writeOutcome, type Outcome } from './outcome.ts';

interface Told {
  readonly message: string;
  readonly stack?: string;
}

const said = (errors: readonly Told[]): string =>
  errors.map(({ message, stack }) => stack ?? message).join('\n');

function addCase(outcome: Outcome, file: string, test: TestCase): void {
  const name = `${file} › ${test.fullName}`;
  const result = test.result();
  const { duration, flaky } = test.diagnostic() ?? { duration: 0, flaky: false };
  outcome.files[file] = (outcome.files[file] ?? 0) + duration;
  if (flaky) outcome.secondTry.push(name);
  if (result.state === 'passed') outcome.passed += 1;
  else if (result.state === 'failed') {
    outcome.failures.push({ name, message: said(result.errors) });
  } else outcome.skipped += 1;
}

export default class UnitsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Told[]): void {
    const outcome = emptyOutcome();
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId);
      for (const test of module.children.allTests()) addCase(outcome, file, test);
      const broken = [module.errors(), ...[...module.children.allSuites()].map((s) => s.errors())];
      const errors = broken.flat();
      if (errors.length > 0) outcome.failures.push({ name: file, message: said(errors) });
    }
    if (unhandled.length > 0) {
      outcome.failures.push({ name: 'outside any test', message: said(unhandled) });
    }
    writeOutcome('units', outcome);
  }
}
