import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStoredFile } from '../../../api/files.ts';
import { myReports, upload } from './reports.ts';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';
import { refusalHere } from '../../../db/exchange/rights.ts';
import { refusalOf } from '../core-fixture.ts';

const PERIOD = '2026-Q3';
let ministry: Ministry;
let varna: Installation;
let burgas: Installation;
let relay: Installation;

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  burgas = await enrolled(ministry, 'РЗИ-Бургас');
  relay = await enrolled(ministry, 'РЗИ-Добрич', ['relay']);
  await ministry.call.progress.settings.assign({
    measures: ['2.2.3', '7.3.4'],
    units: ['РЗИ-Варна'],
  });
});
afterAll(() => [ministry, varna, burgas, relay].forEach((one) => one.stop()));

test('the reporting cycle between installations, by way of a third', async () => {
  const first = ministry.send('all');
  for (const one of [varna, burgas, relay]) {
    expect(one.take(first.bytes)).toMatchObject({
      applied: 1,
      known: 0,
      waiting: 0,
      refused: 0,
      gaps: [],
    });
    expect(await one.digest()).toBe(await ministry.digest());
  }
  await varna.call.progress.reports.set({
    entries: [
      { measure: '2.2.3', period: PERIOD, value: '1', note: 'готово' },
      { measure: '7.3.4', period: PERIOD, value: '3' },
    ],
  });
  const evidence = await upload(varna, '2.2.3', PERIOD, 'протокол.txt', 'подписан протокол');
  await varna.call.progress.reports.submit({ period: PERIOD });

  relay.take(varna.send('all').bytes);
  const relayed = ministry.take(relay.send('МЗ').bytes);
  expect(relayed).toMatchObject({ refused: 0, waiting: 0 });
  expect(readStoredFile(ministry.folder, evidence)?.toString()).toBe('подписан протокол');
  expect(await myReports(ministry, 'РЗИ-Варна')).toEqual([
    '2.2.3 submitted 1',
    '7.3.4 submitted 3',
  ]);

  const [done, short] = await ministry.call.progress.reports.waiting();
  const mark = (one: typeof done) => ({
    unit: 'РЗИ-Варна',
    measure: one!.measure,
    indicator: one!.indicator,
    period: one!.period,
  });
  expect(new Set([done?.measure, short?.measure])).toEqual(new Set(['2.2.3', '7.3.4']));
  const [accepted, returned] = done?.measure === '2.2.3' ? [done, short] : [short, done];
  await ministry.call.progress.reports.review({ reports: [mark(accepted)], review: 'accepted' });
  await ministry.call.progress.reports.review({
    reports: [mark(returned)],
    review: 'returned',
    reason: 'Няма доказателство',
  });

  varna.take(ministry.send('РЗИ-Варна').bytes);
  expect(await myReports(varna, 'РЗИ-Варна')).toEqual([
    '2.2.3 accepted 1',
    '7.3.4 returned 3 Няма доказателство',
  ]);
  await varna.call.progress.reports.set({
    entries: [{ measure: '7.3.4', period: PERIOD, value: '2' }],
  });
  await varna.call.progress.reports.submit({ period: PERIOD });
  ministry.take(varna.send('МЗ').bytes);
  const [again] = await ministry.call.progress.reports.waiting();
  await ministry.call.progress.reports.review({ reports: [mark(again)], review: 'accepted' });
  varna.take(ministry.send('РЗИ-Варна').bytes);
  expect(await myReports(varna, 'РЗИ-Варна')).toEqual(['2.2.3 accepted 1', '7.3.4 accepted 2']);
  ministry.take(varna.send('МЗ').bytes);
  relay.take(ministry.send('all').bytes);
  expect(await relay.digest()).toBe(await ministry.digest());
  expect(await varna.digest()).toBe(await ministry.digest());
});

test('an inspectorate cannot write what is another’s, nor what is the ministry’s', async () => {
  const refusal = (unit: string, f: string): string | undefined => {
    const op = { k: 'set' as const, t: 'report', r: `${unit}/2.2.3/2.2.3-1/2026-Q3`, f };
    return refusalHere(burgas.store().read, 'РЗИ-Бургас', 'main', op)?.code;
  };
  expect(refusal('РЗИ-Бургас', 'value')).toBeUndefined();
  expect(refusal('РЗИ-Бургас', 'review')).toBe('rights.review');
  expect(refusal('РЗИ-Варна', 'value')).toBe('rights.foreign');
  expect(
    await refusalOf(
      burgas.call.progress.settings.assign({ measures: ['2.2.3'], units: ['РЗИ-Бургас'] }),
    ),
  ).not.toBe('not refused');
  expect(
    await refusalOf(
      burgas.call.plan.links.decide({ maker: '1.1.1', user: '2.2.3', state: 'confirmed' } as never),
    ),
  ).not.toBe('not refused');
});

test.each(['log', 'rebuild'] as const)(
  '%s: everything that came in can be derived and checked anew',
  async (kind) => {
    for (const one of [ministry, varna, relay]) {
      const before = await one.digest();
      if (kind === 'rebuild') await one.call.log.rebuild();
      expect(await one.digest()).toBe(before);
      expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
    }
  },
);

test('who changed what is told of changes from elsewhere, too, and undo does not reach them', async () => {
  const items = await ministry.call.plan.history.measure({ measure: '7.3.4' });
  const values = items.filter(({ field, unit }) => field === 'value' && unit === 'РЗИ-Варна');
  expect(values.map(({ from, to }) => [from, to])).toEqual([
    ['3', '2'],
    [null, '3'],
  ]);
  expect((await relay.call.log.stacks()).undo).toBeNull();
});
