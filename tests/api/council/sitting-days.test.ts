/** A record never claims a day or an hour that has not come: neither of the sitting, nor of what happened in it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolDoc, protocolParts } from '../../../domain/council/protocol.ts';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, opened, present, type Office } from './fixture.ts';

const TODAY = '2027-01-15';
const TOMORROW = '2027-01-16';

let office: Office;
const council = () => office.call.council;
const read = (id: string) => council().sittings.read({ id });
const made = async (id: string, block: string): Promise<string> =>
  (protocolParts(await read(id)).find((one) => one.block === block)?.made ?? '').replaceAll(
    '\u00A0',
    ' ',
  );
const codes = async (id: string) => {
  const { contradictions, unusual } = (await read(id)).checklist;
  return { wrong: contradictions.map((one) => one.code), odd: unusual.map((one) => one.code) };
};
const step = (id: string, to: 'open' | 'convened' | 'closed') =>
  council().sittings.step({ id, to, reason: 'проба' });
const seal = (sitting: string) =>
  council().protocol.setState({ sitting, to: 'final', reason: 'проба' });
const at = async (instant: string): Promise<void> => {
  office.setNow(instant);
  await office.call.clock.answer({ trueNow: (await office.call.clock.state()).now });
};
const add = async (date: string): Promise<string> => {
  const { id } = await council().sittings.add({ title: 'Т', date, standard: false });
  await council().agenda.add({ sitting: id, title: 'Първа' });
  await council().agenda.add({ sitting: id, title: 'Втора' });
  const [chairedBy = ''] = office.members;
  await council().sittings.edit({ id, chairedBy });
  return id;
};

beforeEach(async () => {
  office = await openOffice(`${TODAY}T08:00:00Z`);
});
afterEach(() => office.stop());

test('opened a day early, the protocol is of the day on which it was held, and names the one it was called for', async () => {
  const sitting = await add(TOMORROW);
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  await council().decisions.add({ sitting, item: '1', text: 'Да се' });
  expect(await made(sitting, 'intro')).toMatch(
    /^На 15\.01\.2027 г\. \(петък\) от 10,00 ч\. се проведе .* Заседанието беше свикано за 16\.01\.2027 г\. \(събота\)\.$/,
  );
  expect(await made(sitting, 'head')).toContain('15.01.2027 г. (петък)');
  expect(protocolDoc(await read(sitting), false).footer).toContain('15.01.2027');
  const [decision] = await council().decisions.list({ council: COUNCIL });
  expect(decision?.sittingDate).toBe(TODAY);
  await step(sitting, 'closed');
  expect((await codes(sitting)).odd).toContain('council.other-day');
  await seal(sitting);
});

test('what is open is not called for a day to come', async () => {
  const sitting = await add(TODAY);
  await opened(office, sitting);
  const later = council().sittings.edit({ id: sitting, date: '2027-12-25' });
  expect(await refusalOf(later)).toBe('council.called-ahead');
  await council().sittings.edit({ id: sitting, date: '2027-01-14' });
  expect(await made(sitting, 'intro')).toContain('Заседанието беше свикано за 14.01.2027');
});

test('it does not go on, close or open at an hour or on a day that has not come', async () => {
  const sitting = await add(TODAY);
  await opened(office, sitting);
  await council().breaks.begin({ sitting });
  const on = council().breaks.resume({ sitting, on: TOMORROW });
  expect(await refusalOf(on)).toBe('council.ahead');
  const { id } = await council().breaks.resume({ sitting });
  const moved = council().breaks.edit({ sitting, id, resumedOn: TOMORROW });
  expect(await refusalOf(moved)).toBe('council.ahead');
  const hours = (more: { openedAt?: string; closedAt?: string }) =>
    council().sittings.edit({ id: sitting, ...more });
  expect(await refusalOf(hours({ openedAt: '23:00' }))).toBe('council.hours');
  await council().breaks.remove({ sitting, id });
  expect(await refusalOf(hours({ openedAt: '23:00' }))).toBe('council.ahead');
  await step(sitting, 'closed');
  expect(await refusalOf(hours({ closedAt: '23:00' }))).toBe('council.ahead');
  expect(await refusalOf(hours({ closedAt: '09:00' }))).toBe('council.hours');
});

test('a member comes and leaves within the sitting, in order, and not later than now', async () => {
  const sitting = await add(TODAY);
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  await at(`${TODAY}T10:00:00Z`);
  const [, , , , fifth = ''] = office.members;
  const attend = (presence: 'present' | 'absent', hour: string, before = '2') =>
    council().meeting.attend({ sitting, member: fifth, presence, before, at: hour });
  expect(await refusalOf(attend('absent', '03:30'))).toBe('council.hours');
  expect(await refusalOf(attend('absent', '12:30'))).toBe('council.ahead');
  await attend('absent', '11:30');
  // What is noted within one millisecond has no order.
  office.setNow(`${TODAY}T10:00:01Z`);
  expect(await refusalOf(attend('present', '11:10'))).toBe('council.hours');
  await attend('present', '11:40');
  office.setNow(`${TODAY}T10:00:02Z`);
  // Another member, noted afterwards, may have left before.
  const [, , , fourth = ''] = office.members;
  const other = { sitting, member: fourth, presence: 'absent' as const, before: '2', at: '11:20' };
  await council().meeting.attend(other);
});

test('noted on a later day, neither a departure nor the closing takes the hour of that day', async () => {
  const sitting = await add(TODAY);
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  await at(`${TOMORROW}T06:00:00Z`);
  const [, , , , fifth = ''] = office.members;
  await council().meeting.attend({ sitting, member: fifth, presence: 'absent', before: '2' });
  expect((await read(sitting)).presence).toMatchObject([{ at: '' }]);
  await step(sitting, 'closed');
  expect((await read(sitting)).sitting.closedAt).toBe('');
});

test('a written procedure that ended early says so, with the day; one that is not over is not sealed', async () => {
  const { id } = await council().sittings.add({ title: 'П', date: '2027-01-30', kind: 'written' });
  const { id: item } = await council().agenda.add({ sitting: id, title: 'Въпрос' });
  await step(id, 'convened');
  for (const member of office.members)
    await council().meeting.answer({ sitting: id, item, member, answer: 'for' });
  await step(id, 'closed');
  expect((await read(id)).sitting.closedOn).toBe(TODAY);
  expect(await made(id, 'intro')).toMatch(/^На 15\.01\.2027 г\. \(петък\) /);
  expect(await made(id, 'closing')).toContain('приключи на 15.01.2027 г., преди изтичането');
  const [member = ''] = office.members;
  await council().meeting.answer({ sitting: id, item, member, answer: null });
  expect((await codes(id)).wrong).toContain('council.term-runs');
  expect(await refusalOf(seal(id))).toBe('council.term-runs');
  await council().meeting.answer({ sitting: id, item, member, answer: 'for' });
  await seal(id);
});

test('opened by a clock that was ahead: not sealed as it is; put right it is asked about', async () => {
  await at(`${TOMORROW}T08:00:00Z`);
  const sitting = await add(TODAY);
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  await at(`${TODAY}T12:00:00Z`);
  expect((await codes(sitting)).wrong).toContain('council.ahead');
  expect(await refusalOf(step(sitting, 'closed'))).toBe('council.ahead');
  await office.call.clock.correct({
    shownFrom: `${TOMORROW}T07:00:00.000Z`,
    shownTo: `${TOMORROW}T09:00:00.000Z`,
    trueFrom: `${TODAY}T07:00:00.000Z`,
  });
  expect((await codes(sitting)).wrong).not.toContain('council.ahead');
  expect((await codes(sitting)).odd).toContain('council.opened-shown');
  expect(await made(sitting, 'intro')).toContain('На 15.01.2027');
  await step(sitting, 'closed');
});

test('a clock that is not corrected: the sitting is brought back and opened again', async () => {
  await at(`${TOMORROW}T08:00:00Z`);
  const sitting = await add(TODAY);
  await opened(office, sitting);
  await at(`${TODAY}T12:00:00Z`);
  await step(sitting, 'convened');
  await present(office, sitting, 5);
  await step(sitting, 'open');
  expect((await read(sitting)).sitting).toMatchObject({ openedOn: TODAY, openedAt: '14:00' });
  expect((await codes(sitting)).wrong).toEqual([]);
});
