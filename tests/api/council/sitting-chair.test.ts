/** What a record may not say: led by who was not there, adopted by nobody, a quorum that came and went in silence. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolParts } from '../../../domain/council/protocol.ts';
import { refusalOf } from '../core-fixture.ts';
import { bytesOf } from './document-parts.ts';
import { COUNCIL, openOffice, opened, type Office } from './fixture.ts';
import { pdfTexts, squeezed } from './pdf-text.ts';

let office: Office;
let sitting = '';
let items: string[] = [];
let now = Date.parse('2027-01-15T08:00:00Z');
const council = () => office.call.council;
const read = () => council().sittings.read({ id: sitting });
const attend = (n: number, presence: 'present' | 'absent', before: string) => {
  now += 60_000;
  office.setNow(new Date(now).toISOString());
  return council().meeting.attend({ sitting, member: office.members[n] ?? '', presence, before });
};
const chair = (n: number) =>
  council().sittings.edit({ id: sitting, chairedBy: office.members[n] ?? '' });
const outcome = (n: number, said: 'adopted' | 'discussed' | 'rejected') =>
  council().agenda.edit({ id: items[n] ?? '', outcome: said });
const made = async (block: string): Promise<string> =>
  (protocolParts(await read()).find((one) => one.block === block)?.made ?? '').replaceAll(
    '\u00A0',
    ' ',
  );
const wrong = async () => (await read()).checklist.contradictions.map(({ code }) => code);
const odd = async () => (await read()).checklist.unusual.map(({ code }) => code);
const close = () => council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });

beforeEach(async () => {
  now = Date.parse('2027-01-15T08:00:00Z');
  office = await openOffice(new Date(now).toISOString());
  const date = '2027-01-15';
  sitting = (await council().sittings.add({ title: 'Т', date, standard: false })).id;
  items = [];
  for (const title of ['Първа', 'Втора', 'Трета'])
    items.push((await council().agenda.add({ sitting, title })).id);
});
afterEach(() => office.stop());

test('who is absent does not lead: neither chosen, nor at the opening, nor after leaving', async () => {
  await chair(4);
  await council().sittings.step({ id: sitting, to: 'convened', reason: 'проба' });
  for (const [n, member] of office.members.entries())
    await council().meeting.attend({ sitting, member, presence: n < 4 ? 'present' : 'absent' });
  const open = () => council().sittings.step({ id: sitting, to: 'open', reason: 'проба' });
  expect(await refusalOf(open())).toBe('council.chair-away');
  expect(await refusalOf(chair(4))).toBe('council.chair-away');
  await chair(0);
  await open();
  await council().meeting.vote({ sitting, item: '1', for: 4 });
  await attend(0, 'absent', '2');
  expect(await wrong()).toEqual(['council.chair-away']);
  expect(await refusalOf(close())).toBe('council.chair-away');
  await chair(1);
  await council().meeting.vote({ sitting, item: '2', for: 3 });
  expect(await wrong()).toEqual([]);
  expect(await made('opening')).toContain(
    'водено от Петрова, председател, а от т. 2 – от Иванов, член',
  );
  await close();
  await council().protocol.setState({ sitting, to: 'final', reason: 'проба' });
});

test('a vote that was led by who is noted as away then is a contradiction', async () => {
  await chair(0);
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  await attend(0, 'absent', '1');
  expect(await wrong()).toContain('council.chair-vote');
});

test('adopted without a vote, without a quorum, or against the vote is not closed with a reason', async () => {
  await chair(0);
  await opened(office, sitting);
  await outcome(0, 'adopted');
  expect(await wrong()).toEqual(['council.outcome-no-vote']);
  expect(await refusalOf(close())).toBe('council.outcome-no-vote');
  await council().meeting.vote({ sitting, item: '1', for: 1, against: 4 });
  await outcome(0, 'discussed');
  expect(await wrong()).toEqual(['council.outcome-vote']);
  await outcome(0, 'rejected');
  expect(await made(`item:${items[0]}:outcome`)).toBe('Точката не е приета.');
  expect(await wrong()).toEqual([]);
  for (const n of [1, 2, 3]) await attend(n, 'absent', '3');
  await outcome(2, 'adopted');
  expect(await wrong()).toEqual(['council.outcome-no-vote', 'council.outcome-no-quorum']);
});

test('the standard items are taken without a vote, and the protocol says so; never without a quorum', async () => {
  const { id } = await council().agenda.add({ sitting, title: 'Протокол', kind: 'protocol' });
  await chair(0);
  await opened(office, sitting);
  await council().agenda.edit({ id, outcome: 'adopted' });
  expect(await wrong()).toEqual([]);
  expect(await made(`item:${id}:outcome`)).toBe('Точката е приета.');
});

test('a quorum that is lost and regained between two votes stands in the protocol and in the year', async () => {
  await chair(0);
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  for (const n of [1, 2, 3]) await attend(n, 'absent', '2');
  for (const n of [1, 2]) await attend(n, 'present', '2');
  await council().meeting.vote({ sitting, item: '2', for: 4 });
  expect(await odd()).toContain('council.quorum-gap');
  expect(await made('presence-items')).toContain(
    'Кворумът се губи преди т. 2 (присъстват 2, нужни са 3) и отново е налице преди т. 2.',
  );
  await outcome(2, 'discussed');
  await close();
  const report = await council().documents.report({ council: COUNCIL, year: 2027, format: 'pdf' });
  expect(squeezed((await pdfTexts(bytesOf(report))).join(''))).toContain(
    squeezed('Заседания с изгубен кворум: 1.'),
  );
});

test('the protocol says why the sitting ended, and nothing of an agenda that nobody had to vote', async () => {
  await chair(0);
  await opened(office, sitting);
  expect(await made('agenda-vote')).toBe('');
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  expect(await made('closing')).toMatch(/^Заседанието беше закрито/);
  for (const n of [1, 2, 3]) await attend(n, 'absent', '2');
  expect(await made('closing')).toMatch(/^Поради липса на кворум заседанието беше закрито/);
  for (const n of [1, 2]) await outcome(n, 'discussed');
  expect(await made('closing')).toMatch(/^Поради изчерпване на дневния ред заседанието/);
});
