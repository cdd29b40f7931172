import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { myarka, myarkaJson } from './run.ts';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-history-'));
  const core = startNamed({ dataDir: folder, now: () => Date.parse('2026-05-01T22:30:00Z') });
  await callerOf(core.context).plan.notes.add({ measure: '1.1.1', text: 'Бележка' });
  core.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly at: string;
  readonly act: string;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

test('history: who, when, from what to what, newest first', () => {
  const lines = myarkaJson<Line[]>(folder, ['history', '1.1.1']);
  expect(lines.find(({ act, field }) => act === 'note.add' && field === 'text')).toMatchObject({
    at: '2026-05-01T22:30:00.000Z',
    unit: 'МЗ',
    table: 'note',
    from: null,
    to: 'Бележка',
    role: 'act',
    undoes: null,
    undoneBy: null,
  });
  expect(lines.at(-1)).toMatchObject({ act: 'plan.seed', at: '2024-03-18T00:00:00.000Z' });
});

test('for people: Bulgarian dates, names of acts and fields', () => {
  const { out } = myarka(folder, ['history', '1.1.1']);
  const [first = ''] = out.split('\n');
  expect(first).toMatch(
    /^02\.05\.2026 г\. 01:30\t.+, МЗ\tДобавена бележка\tтекст на бележката: – → Бележка$/,
  );
  expect(out).toContain('индикативен ресурс: – → 0\u00A0лв.');
});

test('a reported 1 is «да» where yes or no is asked', async () => {
  const core = startNamed({ dataDir: folder, now: () => Date.parse('2026-05-02T08:00:00Z') });
  const entries = [{ measure: '1.1.1', period: '2026-Q1', value: 'да' }];
  await callerOf(core.context).progress.reports.set({ entries });
  core.close();
  const { out } = myarka(folder, ['history', '1.1.1']);
  expect(out).toContain('отчетена стойност: – → да\n');
});

test('as it was known on a day, and what is refused', () => {
  const before = myarkaJson<Line[]>(folder, ['history', '1.1.1', '--as-on', '2026-05-01']);
  expect(before.every(({ act }) => act === 'plan.seed')).toBe(true);
  expect(myarka(folder, ['history', '9.9.9'])).toMatchObject({
    code: 1,
    err: 'Няма мярка „9.9.9“ в плана.\n',
  });
  expect(myarka(folder, ['history']).code).toBe(2);
});

test('undo and redo say what they took, and that there is nothing more', () => {
  const back = 'Върнато: 1.1.1, текст на бележката „Бележка“\n';
  // The note is of May; whoever works half a year later is asked about the clock first.
  expect(myarka(folder, ['undo', '--clock-ok'])).toMatchObject({ code: 0, out: back });
  expect(myarka(folder, ['undo'])).toMatchObject({ code: 1, err: 'Няма действие за отмяна.\n' });
  expect(myarkaJson(folder, ['redo'])).toMatchObject({
    act: 'note.add',
    deletes: false,
    first: { table: 'note', field: 'text', to: 'Бележка' },
  });
  expect(myarka(folder, ['undo'])).toMatchObject({ code: 0, out: back });
});
