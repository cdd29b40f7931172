import { expect, test } from 'vitest';
import { vitestReport, windowsTold } from '../../build/windows-report.ts';

const FILE = 'Z:\\root\\main\\tests\\db\\undo.test.ts';
const REPORT = {
  numPassedTests: 2,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [
    {
      name: FILE,
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'undo is undone', status: 'failed', failureMessages: ['Error: no\n  at x'] },
        { fullName: 'redo', status: 'passed', failureMessages: [] },
      ],
    },
    {
      name: FILE.replace('undo', 'log'),
      status: 'failed',
      message: 'no DLL',
      assertionResults: [],
    },
  ],
};

test('a failed test and a file that did not load are each told by name and reason', () => {
  const run = vitestReport('tests/db', JSON.stringify(REPORT), '');
  expect(run).toEqual({
    suite: 'tests/db',
    passed: 2,
    skipped: 1,
    failed: [
      { name: 'db/undo.test.ts: undo is undone', said: 'Error: no' },
      { name: 'db/log.test.ts', said: 'no DLL' },
    ],
    broken: null,
  });
  expect(windowsTold([run])).toContain('| tests/db | 2 | 2 | 1 |  |\n\n- db/undo.test.ts: undo is');
});

test('a run that ended without a report is broken off, never empty', () => {
  const run = vitestReport('tests/api', null, 'one\ntwo\n\nout of memory\n');
  expect(run.broken).toContain('out of memory');
  expect(windowsTold([run])).toContain('broken off: two  out of memory');
});
