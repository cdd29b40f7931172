/** What two installations break together without doing anything wrong: told, and mended by ordinary writes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';

const DAYS = 24;

let ministry: Ministry;
let first: Installation;
let second: Installation;

const everyoneTakes = (): void => {
  const sent = [first, second].map((one) => one.send('МЗ').bytes);
  for (const one of [first, second]) for (const bytes of sent) one.tryTake(bytes);
};
const reviews = (one: Installation) => one.call.exchange.reviews.list();

beforeAll(async () => {
  ministry = await foundMinistry();
  const roles = ['council.secretary', 'progress.reporter'];
  first = await enrolled(ministry, 'МЗ', roles);
  second = await enrolled(ministry, 'МЗ', roles);
  const { bytes } = ministry.send('МЗ');
  [first, second].forEach((one) => one.take(bytes));
});
afterAll(() => [ministry, first, second].forEach((one) => one.stop()));

const sitting = (one: Installation, title: string, number?: string) =>
  one.call.council.sittings.add({
    title,
    date: '2026-10-20',
    standard: false,
    ...(number === undefined ? {} : { number }),
  });

test('an installation that nobody disturbed has nothing to look at', async () => {
  await sitting(first, 'първо', '1');
  everyoneTakes();
  expect(await reviews(first)).toEqual([]);
  expect(await reviews(second)).toEqual([]);
});

test('the same number given twice; another number ends it', async () => {
  await sitting(first, 'второ', '2');
  const { id } = await sitting(second, 'също второ', '2');
  everyoneTakes();
  const [repeated] = await reviews(first);
  expect(repeated).toMatchObject({
    kind: 'duplicate',
    t: 'sitting',
    f: 'number',
    value: '2',
    count: 2,
  });
  expect(await reviews(second)).toEqual(await reviews(first));
  await first.call.council.sittings.edit({ id, number: '3' });
  everyoneTakes();
  expect(await reviews(first)).toEqual([]);
  expect(await reviews(second)).toEqual([]);
});

test('an item added to a sitting that was removed meanwhile; removed alone, a sitting leaves none', async () => {
  const { id } = await sitting(first, 'излишно', '9');
  everyoneTakes();
  await second.call.council.agenda.add({ sitting: id, title: 'Нова точка' });
  await first.call.council.sittings.remove({ id });
  expect(await reviews(first)).toEqual([]);
  everyoneTakes();
  const [dangling, ...others] = await reviews(first);
  expect(others).toEqual([]);
  expect(dangling).toMatchObject({
    kind: 'orphan',
    t: 'agenda_item',
    to: 'sitting',
    why: 'deleted',
    count: 1,
  });
  expect(await reviews(second)).toEqual(await reviews(first));
  await first.call.exchange.reviews.done({ id: dangling!.id });
  expect(await reviews(first)).toEqual([]);
});

test('a clock days ahead is told of while its value stands', async () => {
  const id = await first.call.plan.notes.add({ measure: '2.2.3', text: 'първа' });
  everyoneTakes();
  second.later(5 * DAYS);
  await second.call.plan.notes.edit({ id, text: 'втора' });
  const { bytes } = second.send('МЗ');
  const report = first.take(bytes);
  expect(report.ahead).toMatchObject({
    code: 'exchange.clock-ahead',
    params: { units: 'МЗ' },
  });
  expect(first.take(ministry.send('МЗ').bytes).ahead).toBeNull();
  everyoneTakes();
  const told = (await reviews(first)).find(({ kind }) => kind === 'clock');
  expect(told).toMatchObject({ unit: 'МЗ', count: 1, values: [{ t: 'note', value: 'втора' }] });
  await first.call.plan.notes.edit({ id, text: 'трета' });
  expect((await reviews(first)).filter(({ kind }) => kind === 'clock')).toEqual([]);
});
