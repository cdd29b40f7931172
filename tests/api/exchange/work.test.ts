/** What waits in a deployment: conflicts, what is not sent, what the last packages brought. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CYCLE } from '../progress-fixture.ts';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';

const Q3 = '2026-Q3';
let ministry: Ministry;
let varna: Installation;

beforeEach(async () => {
  ministry = await foundMinistry('2026-10-01T06:00:00Z');
  varna = await enrolled(ministry, 'РЗИ-Варна');
  varna.take(ministry.send('all', true).bytes);
});
afterEach(() => {
  varna.stop();
  ministry.stop();
});

const set = ({ call }: Installation, measure: string, value: string) =>
  call.progress.reports.set({ entries: [{ measure, period: Q3, value }] });

test('what is not sent, what packages brought, what is to review; each side sees its own', async () => {
  await ministry.call.progress.settings.setCycle({ ...CYCLE, since: '2026-07-01' });
  await ministry.call.progress.settings.assign({ measures: ['3.1.1'], units: ['РЗИ-Варна'] });
  const before = await ministry.call.work.waiting();
  expect(before.exchange?.drafts).toBeGreaterThan(0);
  expect(before.news).toBeNull();
  varna.take(ministry.send('all').bytes);
  expect((await ministry.call.work.waiting()).exchange?.drafts).toBe(0);
  const given = await varna.call.work.waiting();
  expect(given).toMatchObject({ own: [{ period: Q3, missing: 1 }], review: null, council: null });
  expect(given.news?.items.map(({ act, unit }) => `${act} ${unit}`)).toEqual(
    expect.arrayContaining(['cycle.set МЗ', 'assignment.add МЗ']),
  );
  await set(varna, '3.1.1', '2');
  await varna.call.progress.reports.submit({ period: Q3 });
  expect(await varna.call.work.waiting()).toMatchObject({ own: [], counters: { progress: 0 } });
  ministry.take(varna.send('МЗ').bytes);
  const work = await ministry.call.work.waiting();
  expect(work.review).toEqual([{ unit: 'РЗИ-Варна', count: 1, periods: [Q3] }]);
  expect(work.news?.items).toContainEqual({ act: 'report.submit', unit: 'РЗИ-Варна', rows: 1 });
});

test('two values of one field wait as a conflict, until one is chosen', async () => {
  const other = await enrolled(ministry, 'МЗ', ['plan.owner']);
  other.take(ministry.send('all', true).bytes);
  await set(ministry, '7.3.4', '50');
  await set(other, '7.3.4', '55');
  ministry.take(other.send('all').bytes);
  expect(await ministry.call.work.waiting()).toMatchObject({
    exchange: { conflicts: 1, held: 0, refused: 0 },
    counters: { exchange: 1 },
  });
  const [conflict] = await ministry.call.exchange.conflicts();
  await ministry.call.exchange.resolve({ id: conflict?.id ?? '', decision: { pick: 1 } });
  expect(await ministry.call.work.waiting()).toMatchObject({
    exchange: { conflicts: 0 },
    counters: { exchange: 0 },
  });
  other.stop();
});
