import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { myarka } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each finding with its rule, its measures, a sentence and the place of every clashing cell', () => {
  const { code, out } = myarka(folder, ['plan', 'check', '--json']);
  expect(code).toBe(0);
  const findings = JSON.parse(out) as Record<string, unknown>[];
  const early = findings.find(
    ({ rule, measures }) => rule === 'start-before-stage' && String(measures) === '7.2.1',
  );
  expect(early).toMatchObject({
    severity: 'error',
    measures: ['7.2.1'],
    message: expect.stringContaining('2026'),
    state: 'open',
    evidence: [
      {
        text: 'Етап 2 (2027-2028) и етап 3 (2029-2030)',
        where: 'мярка 7.2.1, етап; редове 6280–6290 от текста',
      },
      { text: '2026', where: 'мярка 7.2.1, начало; ред 6312 от текста' },
    ],
  });
  expect(findings.every(({ message }) => typeof message === 'string' && message !== '')).toBe(true);
});

test('for people: severity, measure, sentence, places', () => {
  const { out } = myarka(folder, ['plan', 'check']);
  expect(out).toContain('ГРЕШКА (сигурно) 7.2.1\n');
  expect(out).toContain('  – мярка 7.2.1, начало; ред 6312 от текста: „2026“');
});
