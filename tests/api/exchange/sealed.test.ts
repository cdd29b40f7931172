/** A protocol is sealed at one place while somebody writes at another: the same record everywhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemWrites } from '../../../db/council/writes.ts';
import { commitChange } from '../../../db/log.ts';
import { rebuild } from '../../../db/rebuild.ts';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';

let ministry: Ministry;
let first: Installation;
let second: Installation;
let sitting = '';
let item = '';

const everyoneTakes = (): void => {
  const sent = [first, second].map((one) => one.send('МЗ').bytes);
  for (const one of [first, second]) for (const bytes of sent) one.tryTake(bytes);
};
const titleAt = async (one: Installation): Promise<string | undefined> => {
  const { items } = await one.call.council.sittings.read({ id: sitting });
  return items.find(({ id }) => id === item)?.title;
};

beforeAll(async () => {
  ministry = await foundMinistry();
  first = await enrolled(ministry, 'МЗ', ['council.secretary']);
  second = await enrolled(ministry, 'МЗ', ['council.secretary']);
  const { bytes } = ministry.send('МЗ');
  [first, second].forEach((one) => one.take(bytes));
  const { council } = first.call;
  ({ id: sitting } = await council.sittings.add({
    title: 'Заседание',
    date: '2026-10-01',
    standard: false,
  }));
  ({ id: item } = await council.agenda.add({ sitting, title: 'Отчет' }));
  for (const to of ['convened', 'open', 'closed'] as const)
    await council.sittings.step({ id: sitting, to, reason: 'спешно' });
  everyoneTakes();
});
afterAll(() => [ministry, first, second].forEach((one) => one.stop()));

test('what was written elsewhere meanwhile does not count, and is shown', async () => {
  await second.call.council.agenda.edit({ id: item, title: 'Друг отчет' });
  for (const to of ['for-signature', 'final'] as const)
    await first.call.council.protocol.setState({ sitting, to, reason: 'проба' });
  everyoneTakes();
  for (const one of [first, second]) {
    expect(await titleAt(one)).toBe('Отчет');
    const [late, ...others] = await one.call.exchange.conflicts();
    expect(others).toEqual([]);
    expect(late).toMatchObject({
      kind: 'sealed',
      t: 'agenda_item',
      refusal: { code: 'exchange.sealed' },
    });
    const [head] = late?.heads ?? [];
    expect(head).toMatchObject({ f: 'title', value: 'Друг отчет', stands: 'Отчет' });
    expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
    const before = await one.digest();
    rebuild(one.store().write);
    expect(await one.digest()).toBe(before);
  }
  expect(await first.digest()).toBe(await second.digest());
});

test('nobody writes to it here any more, but an amendment is a record of its own', async () => {
  const { write } = second.store();
  const late = {
    log: 'council',
    act: 'проба',
    writes: itemWrites(item, { title: 'Трети' }),
  } as const;
  expect(() => commitChange(write, second.store().logDeps(), late)).toThrow('exchange.sealed');
  const { council } = second.call;
  await council.protocol.amend({ sitting, text: 'Друг отчет', reason: 'пропуск' });
  everyoneTakes();
  const { amendments } = await first.call.council.sittings.read({ id: sitting });
  expect(amendments.map(({ text }) => text)).toEqual(['Друг отчет']);
});

test('looked at once, it comes back only with something new', async () => {
  const [late] = await first.call.exchange.conflicts();
  await first.call.exchange.reviews.done({ id: late!.id });
  expect(await first.call.exchange.conflicts()).toEqual([]);
  expect(await second.call.exchange.conflicts()).toHaveLength(1);
});
