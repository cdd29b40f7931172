import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf, startAt, type Started } from './core-fixture.ts';

let core: Started;
beforeEach(async () => {
  core = await startAt('2026-05-01T08:00:00Z');
});
afterEach(() => core.stop());

const links = () => core.call.plan.links;
const link = async (maker: string, user: string) =>
  (await links().list()).find((one) => one.maker === maker && one.user === user);

test('eHDSI: 1.1.1 makes what 3.5.1 uses; proposed with the words of both', async () => {
  expect(await link('1.1.1', '3.5.1')).toMatchObject({
    state: 'open',
    origin: 'proposed',
    decision: null,
    proposal: { thing: 'eHDSI', reason: 'name', evidence: expect.any(Array) },
  });
});

test('confirmed, rejected with a reason, taken back', async () => {
  const pair = { maker: '1.1.1', user: '3.5.1' };
  await links().decide({ ...pair, state: 'confirmed' });
  expect(await link('1.1.1', '3.5.1')).toMatchObject({
    state: 'confirmed',
    decision: { by: 'Иванова', unit: 'МЗ', at: '2026-05-01T08:00:00.000Z', reason: null },
  });
  expect(await refusalOf(links().decide({ ...pair, state: 'rejected' }))).toBe(
    'link.reason-missing',
  );
  core.later(5);
  await links().decide({ ...pair, state: 'rejected', reason: 'Само общо име.' });
  expect(await link('1.1.1', '3.5.1')).toMatchObject({
    state: 'rejected',
    decision: { reason: 'Само общо име.', at: '2026-05-01T08:05:00.000Z' },
  });
  await links().decide({ ...pair, state: 'open' });
  expect(await link('1.1.1', '3.5.1')).toMatchObject({ state: 'open', decision: null });
});

test('a link by hand stands beside the proposals, and goes away when taken back', async () => {
  const pair = { maker: '1.3.2', user: '1.3.1' };
  const before = (await links().list()).length;
  expect(await link('1.3.2', '1.3.1')).toBeUndefined();
  await links().add({ ...pair, reason: 'Съветът одобрява пространството.' });
  expect(await link('1.3.2', '1.3.1')).toMatchObject({
    state: 'confirmed',
    origin: 'manual',
    proposal: null,
    decision: { reason: 'Съветът одобрява пространството.' },
  });
  expect(await links().list()).toHaveLength(before + 1);
  expect(await refusalOf(links().add({ ...pair, reason: 'Отново.' }))).toBe('link.exists');
  await core.call.log.undo();
  expect(await links().list()).toHaveLength(before);
});

test('what cannot be a link is refused', async () => {
  const add = (maker: string, user: string, reason = 'Причина.') =>
    refusalOf(links().add({ maker, user, reason }));
  expect(await add('1.1.1', '1.1.1')).toBe('link.to-itself');
  expect(await add('9.9.9', '1.1.1')).toBe('plan.unknown-measure');
  expect(await add('1.1.1', '9.9.9')).toBe('plan.unknown-measure');
  expect(await add('1.1.1', '1.1.2', '  ')).toBe('link.reason-missing');
});
