import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf, startAt, type Started } from './core-fixture.ts';

let core: Started;
beforeEach(async () => {
  core = await startAt('2026-05-01T08:00:00Z');
});
afterEach(() => core.stop());

const findings = () => core.call.plan.findings;
const ofRule = async (rule: string) =>
  (await findings().list()).filter((finding) => finding.rule === rule);
const first = async (rule: string) => {
  const [found] = await ofRule(rule);
  if (found === undefined) throw new Error(`no finding of ${rule}`);
  return found;
};

test('the measures that start before their stage, all of them open', async () => {
  const found = await ofRule('start-before-stage');
  expect(found.flatMap(({ measures }) => measures)).toEqual(['2.2.3', '7.2.1', '7.4.1', '7.4.2']);
  expect(found.every(({ state, decision }) => state === 'open' && decision === null)).toBe(true);
});

test('a dismissal needs a reason, and keeps it with person and time', async () => {
  const { id } = await first('start-before-plan');
  expect(await refusalOf(findings().decide({ id, state: 'dismissed', reason: '  ' }))).toBe(
    'finding.reason-missing',
  );
  expect((await first('start-before-plan')).state).toBe('open');
  await findings().decide({ id, state: 'dismissed', reason: ' Работата е започнала по НПВУ. ' });
  expect(await first('start-before-plan')).toMatchObject({
    id,
    state: 'dismissed',
    decision: {
      state: 'dismissed',
      reason: 'Работата е започнала по НПВУ.',
      by: 'Иванова',
      unit: 'МЗ',
      at: '2026-05-01T08:00:00.000Z',
    },
  });
});

test('a decision is changed, taken back, undone and redone', async () => {
  const { id } = await first('start-before-plan');
  const state = async () => (await first('start-before-plan')).state;
  await findings().decide({ id, state: 'accepted' });
  core.later(1);
  await findings().decide({ id, state: 'dismissed', reason: 'Така е прието.' });
  expect(await state()).toBe('dismissed');
  await core.call.log.undo();
  expect(await state()).toBe('accepted');
  await core.call.log.redo();
  expect((await first('start-before-plan')).decision).toMatchObject({ reason: 'Така е прието.' });
  await findings().decide({ id, state: 'open' });
  expect(await first('start-before-plan')).toMatchObject({ state: 'open', decision: null });
  const before = await core.call.log.digest();
  expect(await core.call.log.rebuild()).toMatchObject({ digest: before.digest });
});

test('a finding that is not there is refused', async () => {
  expect(await refusalOf(findings().decide({ id: 'няма:1.1.1', state: 'accepted' }))).toBe(
    'finding.unknown',
  );
});

test('only a confirmed link gives rise to a finding about order; rejecting it takes it back', async () => {
  const order = async () =>
    (await findings().list()).filter(({ rule }) => rule.startsWith('order-'));
  const link = { maker: '4.1.1', user: '4.1.2' };
  expect(await order()).toEqual([]);
  await core.call.plan.links.decide({ ...link, state: 'confirmed' });
  expect(await order()).toMatchObject([
    { rule: 'order-ends-first', measures: ['4.1.2', '4.1.1'], severity: 'warning' },
  ]);
  await core.call.plan.links.decide({ ...link, state: 'rejected', reason: 'Не зависят.' });
  expect(await order()).toEqual([]);
});

test('an undeclared abbreviation is put on the list, one that nothing uses is taken out', async () => {
  const of = async (short: string) =>
    (await findings().list()).find(({ params }) => params['short'] === short);
  const target = { title: 'Списък на съкращенията' };
  const undeclared = await of('ITIL');
  const { amendment } = await findings().propose({
    id: undeclared?.id ?? '',
    target,
    remedy: undeclared?.remedies.findIndex(({ kind }) => kind === 'add') ?? -1,
    value: 'Information Technology Infrastructure Library',
    reason: 'Няма го в списъка.',
  });
  for (const state of ['accepted', 'dismissed', 'open'] as const)
    expect(
      await refusalOf(findings().decide({ id: undeclared?.id ?? '', state, reason: 'Така е.' })),
    ).toBe('finding.in-draft');
  const unused = await of('ДХЧО');
  await findings().propose({
    id: unused?.id ?? '',
    target: { draft: amendment },
    remedy: unused?.remedies.findIndex(({ kind }) => kind === 'remove') ?? -1,
    value: null,
    reason: 'Не се използва.',
  });
  await core.call.plan.amendments.adopt({
    id: amendment,
    act: { kind: 'Решение на Министерския съвет', number: '7', date: '2024-03-20' },
  });
  expect([await of('ITIL'), await of('ДХЧО')]).toEqual([undefined, undefined]);
});
