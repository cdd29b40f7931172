/** The record of a sitting is made of events in time: a vote keeps what it stood on, and no contradiction is sealed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolParts } from '../../../domain/council/protocol.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, opened, type Office } from './fixture.ts';

let office: Office;
let sitting = '';
let items: string[] = [];
const council = () => office.call.council;
const read = () => council().sittings.read({ id: sitting });
const attend = (n: number, presence: 'present' | 'absent', before?: string) =>
  council().meeting.attend({ sitting, member: office.members[n] ?? '', presence, before });
const vote = (item: string, f: number, against = 0, abstain = 0) =>
  council().meeting.vote({ sitting, item, for: f, against, abstain });
const made = async (block: string): Promise<string> =>
  protocolParts(await read()).find((one) => one.block === block)?.made ?? '';
const seal = (reason = '') => council().protocol.setState({ sitting, to: 'final', reason });

beforeEach(async () => {
  office = await openOffice('2027-01-15T08:00:00Z');
  const date = '2027-01-15';
  sitting = (await council().sittings.add({ title: 'Напредък', date, standard: false })).id;
  items = [];
  for (const title of ['Първа', 'Втора'])
    items.push((await council().agenda.add({ sitting, title })).id);
  const [chairedBy = ''] = office.members;
  await council().sittings.edit({ id: sitting, chairedBy });
});
afterEach(() => office.stop());

test('who leaves after a vote changes nothing of it, and the later one has no quorum', async () => {
  await opened(office, sitting);
  expect(await vote('1', 4, 1)).toMatchObject({ result: 'adopted' });
  office.setNow('2027-01-15T10:10:00Z');
  for (const n of [2, 3, 4]) await attend(n, 'absent', '2');
  expect((await read()).quorum).toMatchObject({ present: 2, reached: false });
  expect(await refusalOf(vote('2', 2))).toBe('council.no-quorum');
  expect(await made('quorum')).toContain('присъстват 5');
  expect(await made(`item:${items[0]}:vote`)).toContain('Приема се. (Присъстват 5 от 5');
  expect(await made('presence-changes')).toContain(
    'Георгиева – напусна в 12,10\u00A0ч., преди т. 2',
  );
  await council().agenda.edit({
    id: items[1] ?? '',
    outcome: 'postponed',
    outcomeReason: 'кворум',
  });
  await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  expect(await refusalOf(seal())).toBe('council.seal-reason');
  await seal('Кворумът се изгуби преди т. 2');
  expect(await made('seal-note')).toContain('Кворумът се изгуби преди т. 2');
  await council().councils.rules.set({
    council: COUNCIL,
    rules: [{ name: 'majority', value: 'all:2/3', act: 'нов правилник' }],
  });
  expect(await made(`item:${items[0]}:vote`)).toContain('Приема се.');
});

test('presence that contradicts a vote is told, and the sitting is not closed with it', async () => {
  await opened(office, sitting);
  await vote('1', 5);
  const { event } = await attend(4, 'absent', '1');
  await vote('2', 4);
  const close = () => council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  expect(await refusalOf(close())).toBe('council.vote-presence');
  const { contradictions } = (await read()).checklist;
  expect(contradictions.map((one) => sentence(one))).toEqual([
    'Гласуването по т. 1 е при 5 присъстващи, а по отбелязаното присъствие тогава са други (4). Поправете присъствието преди точката или запишете гласуването отново.',
  ]);
  await council().meeting.removePresence({ sitting, id: event ?? '' });
  await attend(4, 'absent', '2');
  await close();
  expect((await read()).checklist.contradictions).toEqual([]);
  await seal('спешно свикано');
});

test('an outcome against its vote, a decision on what was put off', async () => {
  await opened(office, sitting);
  await vote('1', 1, 4);
  await council().agenda.edit({ id: items[0] ?? '', outcome: 'adopted' });
  await council().decisions.add({ sitting, item: '2', text: 'Да се направи' });
  await council().agenda.edit({ id: items[1] ?? '', outcome: 'postponed', outcomeReason: 'утре' });
  const { contradictions } = (await read()).checklist;
  expect(contradictions.map(({ code }) => code)).toEqual([
    'council.outcome-vote',
    'council.decision-without',
  ]);
});

test('who comes, leaves and comes back; a substitute; before a vote that is recorded late', async () => {
  const [first = '', second = ''] = office.members;
  const { id: substitute } = await council().councils.members.add({
    council: COUNCIL,
    name: 'Заместник',
    substituteFor: second,
  });
  await opened(office, sitting, 4);
  await vote('agenda', 4);
  await attend(4, 'present', '1');
  await attend(0, 'absent', '2');
  office.setNow('2027-01-15T09:05:00Z');
  const member = second;
  const absent = { sitting, member, presence: 'absent' as const, substitute, before: '2' };
  await council().meeting.attend({ ...absent, at: '10:45' });
  // The vote on item 1 is recorded after what happened before item 2.
  expect(await vote('1', 5)).toMatchObject({ result: 'unanimous' });
  expect(await refusalOf(vote('2', 5))).toBe('council.votes-over');
  await vote('2', 4);
  office.setNow('2027-01-15T09:15:00Z');
  await council().meeting.attend({ sitting, member: first, presence: 'present', before: '2' });
  expect((await made('presence-changes')).split('\n').slice(1)).toEqual([
    '1. Стоянова – дойде в 10,00\u00A0ч., преди т. 1',
    '2. Петрова – напусна в 10,00\u00A0ч., преди т. 2',
    '3. Иванов – замества се от Заместник в 10,45\u00A0ч., преди т. 2',
    '4. Петрова – се върна в 11,15\u00A0ч., преди т. 2',
  ]);
});

test('nobody votes, comes or leaves but in an open sitting', async () => {
  expect(await refusalOf(attend(0, 'present'))).toBe('council.not-open');
  expect(await refusalOf(vote('1', 1))).toBe('council.not-open');
  await opened(office, sitting);
  await vote('1', 5);
  expect(await refusalOf(council().meeting.attendAll({ sitting }))).toBe('council.roll-called');
  // Without a place of its own a change comes before the item that is next.
  await attend(3, 'absent');
  expect((await read()).presence).toMatchObject([{ item: items[1], at: '10:00' }]);
  await council().meeting.removeVote({ sitting, item: '1' });
  expect((await read()).votes).toEqual([]);
  await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  expect(await refusalOf(attend(0, 'present'))).toBe('council.not-open');
  expect(await refusalOf(vote('2', 1))).toBe('council.not-open');
});
