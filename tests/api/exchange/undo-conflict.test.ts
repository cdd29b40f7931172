/** Two values met in one field, and one of the two takes theirs back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';

let ministry: Ministry;
let pair: readonly [Installation, Installation];

beforeAll(async () => {
  ministry = await foundMinistry();
  pair = [await enrolled(ministry, 'РЗИ-Варна'), await enrolled(ministry, 'РЗИ-Варна')];
  const { bytes } = ministry.send('all');
  pair.forEach((one) => one.take(bytes));
});
afterAll(() => [ministry, ...pair].forEach((one) => one.stop()));

const everyone = (): Installation[] => [ministry, ...pair];

const everyoneTakes = (): void => {
  const sent = everyone().map((one) => one.send('all').bytes);
  for (const one of everyone()) for (const bytes of sent) one.tryTake(bytes);
};

const PERIOD = '2026-Q3';
const set = (one: Installation, measure: string, value: string, note: string) =>
  one.call.progress.reports.set({ entries: [{ measure, period: PERIOD, value, note }] });

const shownAt = async ({ call }: Installation, measure: string) => {
  const [report] = await call.progress.reports.list({ measure, period: PERIOD });
  return [report?.value, report?.note];
};

test.each([
  ['both began the row, the earlier takes theirs back', '2.2.3', 0],
  ['both began the row, the later takes theirs back', '2.2.1', 1],
  ['the row was there, the earlier', '2.2.3', 0],
  ['the row was there, the later', '2.2.1', 1],
] as const)('%s: the other’s stands, and nothing is open', async (name, measure, at) => {
  const [mine, other] = at === 0 ? pair : pair.toReversed();
  if (mine === undefined || other === undefined) throw new Error('no pair');
  for (const one of pair)
    await set(
      one,
      measure,
      one === mine ? `${name.length}1` : `${name.length}2`,
      one === mine ? 'моя' : 'чужда',
    );
  const shown = [`${name.length}2`, 'чужда'];
  everyoneTakes();
  const open = await ministry.call.exchange.conflicts();
  expect(open.length).toBeGreaterThan(0);
  await mine.call.log.undo();
  everyoneTakes();
  for (const one of everyone()) {
    expect(await shownAt(one, measure)).toEqual(shown);
    expect(await one.call.exchange.conflicts()).toEqual([]);
    expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
  }
  expect(new Set(await Promise.all(everyone().map((one) => one.digest()))).size).toBe(1);
});
