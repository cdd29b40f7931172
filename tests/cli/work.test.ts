import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Work } from '../../api/work.ts';
import { tellWork } from '../e2e/work-story.ts';
import { myarka, myarkaJson } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-work-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('work: what waits for the unit, in the words of the window, and as numbers', async () => {
  await tellWork(folder, 'РЗИ-Бургас');
  const { out, code } = myarka(folder, ['work']);
  expect(code).toBe(0);
  expect(out.replaceAll('\u00A0', ' ')).toBe(
    [
      'РЗИ-Бургас, 29.11.2026 г.',
      'Върнат: 2.1.1, III трим. 2026 – Приложете протокола от въвеждането.',
      'III трим. 2026: 1 липсва, 1 върнат, срокът изтече преди 45 дни',
      '',
    ].join('\n'),
  );
  const work = myarkaJson<Work>(folder, ['work', '--on', '15.10.2026']);
  expect(work.own).toMatchObject([{ missing: 1, due: '2026-10-15' }]);
  expect(work.counters.progress).toBe(1);
  expect(myarka(folder, ['work', '--on', '31.02.2026'])).toMatchObject({ code: 1 });
});

test('work: on a fresh folder nothing waits, and why', () => {
  expect(myarka(folder, ['work']).out).toContain(
    'Нищо не чака. Министерството още не е определило с акт цикъла на отчитане.',
  );
});

test('calendar: days in the words of the window, and a file for other calendars', async () => {
  await tellWork(folder, 'РЗИ-Бургас');
  const { out } = myarka(folder, ['calendar', '--months', '2']);
  expect(out.replaceAll('\u00A0', ' ')).toContain(
    '15.10.2026 г.  Срок за отчет: III трим. 2026 – просрочено\n',
  );
  const file = join(folder, 'срокове.ics');
  const { events } = myarkaJson<{ events: number }>(folder, ['calendar', '--out', file]);
  const ics = readFileSync(file, 'utf8');
  expect(ics.split('BEGIN:VEVENT\r\n').length - 1).toBe(events);
  expect(myarka(folder, ['calendar', '--out', file])).toMatchObject({ code: 1 });
  expect(myarka(folder, ['calendar', '--months', '99'])).toMatchObject({ code: 1 });
});
