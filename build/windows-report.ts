/** What the suites of `npm run test:windows` came to, as a page of Markdown. */

export interface SuiteRun {
  readonly suite: string;
  readonly passed: number;
  readonly skipped: number;
  /** Name of the test (or of the file that did not load) and the first line of what it said. */
  readonly failed: readonly { readonly name: string; readonly said: string }[];
  /** What ended the run before it could report; null where it reported. */
  readonly broken: string | null;
}

interface VitestJson {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? '';

/** A path ends the same on both systems after `tests`. */
const shortName = (path: string): string => path.replaceAll('\\', '/').replace(/^.*?\/tests\//, '');

/** `json`: what vitest's reporter wrote, or null where it wrote nothing. */
export function vitestReport(suite: string, json: string | null, told: string): SuiteRun {
  if (json === null) {
    const broken = told.trim().split('\n').slice(-3).join(' ') || 'no report was written';
    return { suite, passed: 0, skipped: 0, failed: [], broken };
  }
  const report = JSON.parse(json) as VitestJson;
  const failed = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        name: `${shortName(name)}: ${fullName}`,
        said: firstLine(failureMessages[0] ?? ''),
      }));
    return status === 'failed' && tests.length === 0
      ? [{ name: shortName(name), said: firstLine(message) }]
      : tests;
  });
  const skipped = report.numPendingTests + report.numTodoTests;
  return { suite, passed: report.numPassedTests, skipped, failed, broken: null };
}

export function windowsTold(runs: readonly SuiteRun[]): string {
  const rows = runs.map(
    ({ suite, passed, skipped, failed, broken }) =>
      `| ${suite} | ${passed} | ${failed.length} | ${skipped} | ${broken === null ? '' : `broken off: ${broken}`} |`,
  );
  const failures = runs.flatMap(({ failed }) =>
    failed.map(({ name, said }) => `- ${name}: ${said}`),
  );
  return [
    '| suite | passed | failed | skipped | |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
    ...(failures.length > 0 ? ['', ...failures] : []),
    '',
  ].join('\n');
}
