/**
 * What the ministry's own keys sign and no application writes: it stays in the log, no page falls for it,
 * and every installation holds the same.
 */
import { expect, onTestFinished, test } from 'vitest';
import { setOwnKid } from '../../../db/exchange/registries.ts';
import { rebuild } from '../../../db/rebuild.ts';
import { all, sql } from '../../../db/sql.ts';
import { entryOf, makeForge, op, pack, payloadOf } from './forge.ts';
import { startInstallation } from './installation.ts';

const start = (): ReturnType<typeof startInstallation> => {
  const one = startInstallation('2026-11-01T00:00:00Z');
  onTestFinished(() => one.stop());
  return one;
};

const COUNCIL = [
  op('с', 'title', 'Съвет', 'council'),
  op('с', 'measures', '[1]', 'council'),
  op('с', 'layout', '[]', 'council'),
  op('з', 'council', 'с', 'sitting'),
  op('з', 'title', 'Заседание', 'sitting'),
  op('з', 'views', '{', 'sitting'),
  op('з', 'state', 'изгубено', 'sitting'),
  op('з', 'kind', '', 'sitting'),
  op('з', 'date', '2026-02-30', 'sitting'),
  op('т', 'sitting', 'з', 'agenda_item'),
  op('т', 'title', 'Точка', 'agenda_item'),
  op('т', 'measures', '{"a":1}', 'agenda_item'),
  op('т', 'outcome', 'нещо', 'agenda_item'),
  op('з/т', 'for', '-7', 'vote'),
  op('з/т', 'ground', '[]', 'vote'),
  op('ч', 'council', 'с', 'council_member'),
  op('ч', 'role', 'цар', 'council_member'),
  op('р', 'sitting', 'з', 'decision'),
  op('р', 'measures', 'null', 'decision'),
  op('р', 'due', 'скоро', 'decision'),
  op('х', 'decision', 'р', 'decision_step'),
  op('х', 'on', 'вчера', 'decision_step'),
  op('з/1', 'contents', '{}', 'pack_issue'),
  op('з/2', 'contents', '{', 'pack_issue'),
  op('з/2026-99-99', 'head', 'x', 'pack_freeze'),
];

const PLAN = [
  op('1/2.2.3', 'sources', '{', 'measure'),
  op('1/2.2.3', 'stages', '{"0":1}', 'measure'),
  op('1/2.2.3', 'start', '1e9', 'measure'),
  op('1/2.2.3', 'budget', 'NaN', 'measure'),
  op('1/2.2.3', 'currency', 'USD', 'measure'),
  op('РЗИ-Варна', 'aliases', 'null', 'unit'),
  op('1', 'sources', '"x"', 'edition'),
  op('1/1', 'sources', '[[', 'stage'),
  op('1/1', 'sources', '[]', 'goal'),
  op('2.2.3-1', 'kind', 'нещо', 'indicator_setting'),
  op('2.2.3-1', 'periodicity', 'век', 'indicator_setting'),
  op('dueDays', 'value', 'NaN', 'cycle_setting'),
  op('x', 'state', 'изгубено', 'finding_decision'),
];

test('values of a wrong shape take no page away, and are the same wherever they come', async () => {
  const forge = makeForge(1);
  const packages = [
    pack(forge, 0, forge.ministry, { registries: forge.chain }),
    ...[['council', COUNCIL] as const, ['main', PLAN] as const].map(([log, ops], i) => {
      const entry = entryOf(payloadOf(forge, i + 1, { log, ops }), forge.ministry);
      return pack(forge, i + 1, forge.ministry, { entries: [entry] });
    }),
  ];
  const [one, other] = [start(), start()];
  for (const [it, order] of [
    [one, [0, 1, 2]],
    [other, [0, 2, 1]],
  ] as const) {
    setOwnKid(it.store().write, forge.ministry.kid);
    for (const i of order) it.take(packages[i]!, 'опит');
    const statuses = all(it.store().read, sql`SELECT DISTINCT status FROM entry`);
    expect(statuses).toEqual([{ status: 'applied' }]);
  }
  const { council, plan, progress, exchange, log } = one.call;
  const sitting = await council.sittings.read({ id: 'з' });
  expect(sitting.sitting).toMatchObject({ views: [], state: 'draft', kind: 'regular' });
  expect(sitting.items).toMatchObject([{ measures: [], outcome: null }]);
  await Promise.all([
    council.councils.list(),
    council.sittings.list({}),
    council.decisions.list({}),
    plan.plan({}),
    plan.units(),
    plan.history.measure({ measure: '2.2.3' }),
    plan.findings.list(),
    progress.reports.list({ unit: 'РЗИ-Варна' }),
    exchange.conflicts(),
    exchange.reviews.list(),
  ]);
  expect(await log.check()).toMatchObject({ ok: true, problems: [] });
  const before = await one.digest();
  expect(await other.digest()).toBe(before);
  rebuild(one.store().write);
  expect(await one.digest()).toBe(before);
});
