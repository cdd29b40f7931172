/** What a council's secretary cannot do, one refusal each; nothing is written by any of them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, type Office } from './fixture.ts';

let office: Office;
const council = () => office.call.council;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const add = async () => (await council().sittings.add({ title: 'Т', date: '2027-01-15' })).id;

test('words and numbers that cannot be read', async () => {
  const sitting = await add();
  const before = await office.call.log.digest();
  const attempts: readonly (readonly [string, Promise<unknown>])[] = [
    ['council.empty', council().agenda.add({ sitting, title: '  ' })],
    ['council.too-long', council().agenda.add({ sitting, title: 'а'.repeat(600) })],
    ['council.time', council().sittings.edit({ id: sitting, time: 'обед' })],
    ['read.no-such-day', council().sittings.edit({ id: sitting, date: '31.02.2027' })],
    ['council.item-unknown', council().decisions.add({ sitting, item: '9', text: 'Т' })],
    ['council.unknown', council().councils.edit({ id: 'няма', title: 'Т' })],
    ['council.sitting-unknown', council().sittings.read({ id: 'няма' })],
    ['council.decision-unknown', council().decisions.follow({ id: 'няма', text: 'Т' })],
    ['council.not-sealed', council().protocol.amend({ sitting, text: 'Т', reason: 'Т' })],
    ['council.in-use', council().councils.remove({ id: COUNCIL })],
  ];
  for (const [code, attempt] of attempts) expect(await refusalOf(attempt)).toBe(code);
  expect(await office.call.log.digest()).toEqual(before);
});

test('a sitting without items is not convened', async () => {
  const bare = await council().sittings.add({ date: '2027-01-15', standard: false });
  const step = council().sittings.step({ id: bare.id, to: 'convened' });
  expect(await refusalOf(step)).toBe('council.empty-agenda');
});

test('without any council there is nothing to convene', async () => {
  await council().councils.remove({ id: COUNCIL });
  expect(await refusalOf(add())).toBe('council.none');
});

test('one person has one vote, also where they are moved to another member meanwhile', async () => {
  const [first = '', second = ''] = office.members;
  const sitting = await add();
  await council().sittings.step({ id: sitting, to: 'convened', reason: 'проба' });
  const person = { council: COUNCIL, name: 'Заместник' };
  const { id } = await council().councils.members.add({ ...person, substituteFor: first });
  const attend = (member: string) =>
    council().meeting.attend({ sitting, member, presence: 'absent', substitute: id });
  await attend(first);
  await council().councils.members.edit({ ...person, id, substituteFor: second });
  expect(await refusalOf(attend(second))).toBe('council.substitute-twice');
});

test('a paper that is not there', async () => {
  const sitting = await add();
  const { id: item } = await council().agenda.add({ sitting, title: 'Т' });
  const key = { item, sha256: '0'.repeat(64) };
  expect(await refusalOf(council().agenda.papers.remove(key))).toBe('council.paper-unknown');
  const open = council().agenda.papers.open({ ...key, sitting });
  expect(await refusalOf(open)).toBe('council.paper-unknown');
});
