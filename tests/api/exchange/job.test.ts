/**
 * Taking in as a job of the window: how far it is, reading and saving meanwhile, and stopping it. The
 * package holds enough that the job has to let others have their turn.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoreEvent, JobEvent } from '../../../api/events.ts';
import type { ImportReport } from '../../../api/exchange/import-report.ts';
import { heardOf } from '../../fixtures/heard.ts';
import { setOwnKid } from '../../../db/exchange/registries.ts';
import { deployment, entriesOf, packageOf } from '../../bench/exchange-packages.ts';
import { startInstallation, type Installation } from './installation.ts';

const CHANGES = 15_000;
const d = deployment();
const base64 = packageOf(d, entriesOf(d, CHANGES)).toString('base64');
const broken = packageOf(d, [...entriesOf(d, CHANGES), 'а.б.в']).toString('base64');

interface Ministry extends Installation {
  /** What its jobs told, the latest job's only. */
  readonly events: JobEvent[];
}

const newMinistry = (): Ministry => {
  const installation = startInstallation('2026-10-01T07:00:00Z');
  setOwnKid(installation.store().write, d.ministry.kid);
  const events: JobEvent[] = [];
  installation.core.attach({
    post: (message) => {
      const { event } = message as { event?: CoreEvent };
      if (event?.kind === 'job') events.push(event);
    },
    onMessage: () => undefined,
    close: () => undefined,
  });
  return { ...installation, events };
};

let ministry: Ministry;
beforeAll(() => {
  ministry = newMinistry();
});
afterAll(() => ministry.stop());

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
const heard = async (
  { events }: Ministry,
  id: string,
  what: (event: JobEvent) => boolean,
): Promise<JobEvent> => {
  for (;;) {
    const event = events.find((one) => one.id === id && what(one));
    if (event !== undefined) return event;
    await soon();
  }
};
const underWay = (at: Ministry, id: string) =>
  heard(at, id, ({ state, done }) => state === 'running' && done > 0);
const ended = (at: Ministry, id: string) => heard(at, id, ({ state }) => state !== 'running');
const start = (at: Ministry, act: 'examine' | 'import', file = base64): Promise<string> =>
  at.call.exchange[act]({
    name: 'голям',
    base64: file,
    founding: [...heardOf(Buffer.from(base64, 'base64'))],
  });
const reports = async (): Promise<number> =>
  (await ministry.call.progress.reports.list({ unit: 'РЗИ-Варна' })).length;

test('reading goes on, a save waits for its turn, and what was examined is what is taken in', async () => {
  const looked = await start(ministry, 'examine');
  await underWay(ministry, looked);
  expect(await reports()).toBe(0);
  const saved = ministry.call.plan.notes.add({ measure: '1.1.1', text: 'междувременно' });
  let done = false;
  void saved.then(() => (done = true));
  await soon();
  expect(done).toBe(false);
  const before = await ended(ministry, looked);
  expect(before.state).toBe('done');
  await saved;
  expect(await reports()).toBe(0);
  const after = await ended(ministry, await start(ministry, 'import'));
  const [dry, real] = [before, after].map(({ result }) => result as ImportReport);
  expect(real).toMatchObject({ changes: CHANGES, newConflicts: 0 });
  expect(real).toEqual(dry);
  expect(await reports()).toBeGreaterThan(0);
  expect((await ministry.call.plan.notes.list({ measure: '1.1.1' })).total).toBe(1);
  expect(await ministry.call.log.check()).toMatchObject({ ok: true, problems: [] });
});

test('stopped on the way, nothing of it is there, and it can be taken in after all', async () => {
  const fresh = newMinistry();
  const digest = await fresh.digest();
  const id = await start(fresh, 'import');
  await underWay(fresh, id);
  await fresh.call.app.cancelJob({ id });
  expect((await ended(fresh, id)).state).toBe('cancelled');
  expect(await fresh.digest()).toBe(digest);
  expect(await fresh.call.exchange.journal({ limit: 5 })).toEqual([]);
  expect(await fresh.call.exchange.refused()).toEqual([]);
  const bad = await ended(fresh, await start(fresh, 'import', broken));
  expect(bad).toMatchObject({ state: 'failed', failure: { code: 'exchange.damaged' } });
  expect(await fresh.digest()).toBe(digest);
  expect((await fresh.call.exchange.refused()).map(({ name }) => name)).toEqual(['голям']);
  expect((await ended(fresh, await start(fresh, 'import'))).state).toBe('done');
  expect(await fresh.digest()).not.toBe(digest);
  fresh.stop();
});
