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

test('the seven measures that start before their stage, all of them open', async () => {
  const found = await ofRule('start-before-stage');
  expect(found.flatMap(({ measures }) => measures)).toEqual([
    '2.2.3',
    '5.1.3',
    '7.2.1',
    '7.3.3',
    '7.3.4',
    '7.4.1',
    '7.4.2',
  ]);
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

test('a rejected link takes its order finding with it; a confirmed one makes it a warning', async () => {
  const isOrder = ({ rule }: { rule: string }) => rule.startsWith('order-');
  const order = (await findings().list()).find(isOrder);
  const [user = '', maker = ''] = order?.measures ?? [];
  const same = async () =>
    (await findings().list()).filter(
      (finding) => isOrder(finding) && finding.measures.join() === `${user},${maker}`,
    );
  expect(await same()).toMatchObject([{ params: { state: 'proposed' }, severity: 'info' }]);
  await core.call.plan.links.decide({ maker, user, state: 'confirmed' });
  expect(await same()).toMatchObject([{ params: { state: 'confirmed' } }]);
  await core.call.plan.links.decide({ maker, user, state: 'rejected', reason: 'Не зависят.' });
  expect(await same()).toEqual([]);
});
