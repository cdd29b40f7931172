/** Playwright's reporter that leaves an outcome (outcome.ts). */
import { relative } from 'node:path';
import type { FullConfig, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { emptyOutcome, writeOutcome } from './outcome.ts';

const said = (errors: readonly TestError[]): string =>
  errors.map(({ message, stack, value }) => stack ?? message ?? value ?? '').join('\n');

export default class WalksReporter implements Reporter {
  #suite: Suite | undefined;
  readonly #outcome = emptyOutcome();

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(error: TestError): void {
    this.#outcome.failures.push({ name: 'outside any walk', message: said([error]) });
  }

  onEnd(): void {
    for (const test of this.#suite?.allTests() ?? []) this.#add(test);
    writeOutcome('walks', this.#outcome);
  }

  #add(test: TestCase): void {
    const outcome = this.#outcome;
    const file = relative(process.cwd(), test.location.file);
    const name = test.titlePath().filter(Boolean).slice(1).join(' › ');
    const ran = test.results.filter(({ status }) => status !== 'skipped');
    if (ran.length > 0) {
      const spent = ran.reduce((sum, { duration }) => sum + duration, 0);
      outcome.files[file] = (outcome.files[file] ?? 0) + spent;
    }
    if (test.outcome() === 'skipped') outcome.skipped += 1;
    else if (test.ok()) outcome.passed += 1;
    else {
      outcome.failures.push({ name, message: said(test.results.flatMap(({ errors }) => errors)) });
    }
    if (test.outcome() === 'flaky') outcome.secondTry.push(name);
  }
}
