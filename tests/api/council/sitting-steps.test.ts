/** What stands before each step: contradictions stop it, the unusual goes on with a reason that is kept. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolParts } from '../../../domain/council/protocol.ts';
import { stepChecklist } from '../../../domain/council/step-checklist.ts';
import type { SittingState } from '../../../domain/council/types.ts';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, opened, present, type Office } from './fixture.ts';

let office: Office;
const council = () => office.call.council;

beforeEach(async () => {
  office = await openOffice('2027-01-04T08:00:00Z');
});
afterEach(() => office.stop());

const add = async (date = '2027-01-15', of: string = COUNCIL) => {
  const { id } = await council().sittings.add({ council: of, title: 'Т', date, standard: false });
  await council().agenda.add({ sitting: id, title: 'Точка' });
  return id;
};
const read = (id: string) => council().sittings.read({ id });
const step = (id: string, to: SittingState, reason = '') =>
  council().sittings.step({ id, to, reason });
const lines = async (id: string, to: SittingState): Promise<string[]> => {
  const view = await read(id);
  const { contradictions, unusual } = stepChecklist(view, to, view);
  return [...contradictions.map(({ code }) => `! ${code}`), ...unusual.map(({ code }) => code)];
};
const notes = async (id: string): Promise<string> =>
  protocolParts(await read(id)).find(({ block }) => block === 'step-notes')?.made ?? '';

test('a council without members and rules is convened with a reason, which the protocol keeps', async () => {
  const { id: bare } = await council().councils.add({ title: 'Без нищо' });
  const sitting = await add('2027-01-02', bare);
  expect(await lines(sitting, 'convened')).toEqual([
    'council.no-members',
    'council.no-rules',
    'council.past-date',
  ]);
  expect(await refusalOf(step(sitting, 'convened'))).toBe('council.step-reason');
  await step(sitting, 'convened', 'вписва се от стар протокол');
  expect((await read(sitting)).sitting).toMatchObject({
    convenedWhy: 'вписва се от стар протокол',
    shortNotice: '',
  });
  expect(await lines(sitting, 'open')).toEqual([
    'council.no-members',
    'council.no-rules',
    'council.no-chair',
    'council.no-roll',
    'council.other-day',
  ]);
  await step(sitting, 'open', 'по стария протокол');
  await step(sitting, 'closed', 'без гласувания');
  expect(await notes(sitting)).toBe(
    'Бележка при свикването: вписва се от стар протокол\nБележка при откриването: по стария протокол\nБележка при закриването: без гласувания',
  );
  // Stepping back and opening again asks for nothing.
  await step(sitting, 'open');
  await step(sitting, 'convened');
});

test('what is as usual asks for nothing, and keeps no reason that somebody gave', async () => {
  const sitting = await add();
  await step(sitting, 'convened', 'излишна');
  const [chairedBy = ''] = office.members;
  await council().sittings.edit({ id: sitting, chairedBy });
  office.setNow('2027-01-15T08:00:00Z');
  await office.call.clock.answer({ trueNow: 'shown' });
  await present(office, sitting, 5);
  expect(await lines(sitting, 'open')).toEqual([]);
  await step(sitting, 'open');
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  expect(await lines(sitting, 'closed')).toEqual([]);
  await step(sitting, 'closed');
  expect(await notes(sitting)).toBe('');
  await council().protocol.setState({ sitting, to: 'final' });
});

test('a council whose chair is gone, an opening without quorum, a signatory who is nobody', async () => {
  const [chair = ''] = office.members;
  const rules = [{ name: 'signatories' as const, value: 'chair,secretary', act: 'чл. 10' }];
  await council().councils.rules.set({ council: COUNCIL, rules });
  await council().councils.members.leave({ council: COUNCIL, id: chair });
  const sitting = await add();
  expect(await lines(sitting, 'convened')).toEqual(['council.no-chair-member']);
  await step(sitting, 'convened', 'председателят е сменен');
  expect(await lines(sitting, 'open')).toContain('! council.no-quorum');
  expect(await refusalOf(step(sitting, 'open', 'въпреки това'))).toBe('council.no-quorum');
  for (const member of office.members.slice(1, 4))
    await council().meeting.attend({ sitting, member, presence: 'present' });
  await step(sitting, 'open', 'без председател');
  expect(await lines(sitting, 'closed')).toEqual([
    'council.no-chair',
    'council.other-day',
    'council.item-open',
    'council.no-signatory',
  ]);
});

test('the agenda is voted first where the rules say so', async () => {
  const rules = [{ name: 'agendaVote' as const, value: 'yes', act: 'чл. 8, ал. 1' }];
  await council().councils.rules.set({ council: COUNCIL, rules });
  const sitting = await add();
  await opened(office, sitting);
  const vote = (item: string, f: number, against: number) =>
    council().meeting.vote({ sitting, item, for: f, against });
  expect(await refusalOf(vote('1', 5, 0))).toBe('council.agenda-first');
  await vote('agenda', 1, 4);
  expect(await refusalOf(vote('1', 5, 0))).toBe('council.agenda-first');
  await vote('agenda', 3, 2);
  await vote('1', 5, 0);
  await council().meeting.removeVote({ sitting, item: 'agenda' });
  expect(await lines(sitting, 'closed')).toContain('council.agenda-not-voted');
});

test('hours that do not follow each other, and a break that is not over, do not close', async () => {
  const sitting = await add();
  await opened(office, sitting);
  office.setNow('2027-01-04T10:00:00Z');
  await council().sittings.edit({ id: sitting, openedAt: '11:00' });
  const begin = (at: string) => council().breaks.begin({ sitting, at });
  expect(await refusalOf(begin('10:30'))).toBe('council.hours');
  const { id } = await begin('11:10');
  expect(await lines(sitting, 'closed')).toEqual(expect.arrayContaining(['! council.break-open']));
  expect(await refusalOf(step(sitting, 'closed', 'край'))).toBe('council.break-open');
  await council().breaks.edit({ sitting, id, at: '11:30', until: '11:45' });
  expect((await lines(sitting, 'closed')).filter((line) => line.startsWith('!'))).toEqual([]);
});

test('a number that another sitting has does not stand twice where the rules number through', async () => {
  const act = 'чл. 9';
  await council().councils.rules.set({
    council: COUNCIL,
    rules: [
      { name: 'decisionNumbers', value: 'running', act },
      { name: 'protocolNumbers', value: 'year', act },
    ],
  });
  const first = await add();
  const second = await add('2027-02-15');
  expect((await read(second)).sitting.number).toBe('2');
  const decide = (sitting: string) =>
    council().decisions.add({ sitting, item: '1', text: 'Да се направи' });
  await decide(first);
  await decide(second);
  expect((await read(second)).decisions).toMatchObject([{ number: 2 }]);
  await council().sittings.edit({ id: second, number: '1' });
  await opened(office, second);
  expect(await lines(second, 'closed')).toContain('! council.sitting-number');
});
