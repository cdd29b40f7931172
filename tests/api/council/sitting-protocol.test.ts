/** The secretary's own texts in a protocol, what they were written over, and what a seal keeps. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicRecord } from '../../../domain/council/agenda.ts';
import {
  amendmentBlocks,
  protocolDoc,
  protocolParts,
  type ProtocolPart,
} from '../../../domain/council/protocol.ts';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, opened, type Office } from './fixture.ts';

let office: Office;
let sitting = '';
let item = '';
const council = () => office.call.council;
const read = () => council().sittings.read({ id: sitting });

beforeEach(async () => {
  office = await openOffice();
  sitting = (await council().sittings.add({ title: 'Напредък', date: '2027-01-15' })).id;
  item = (await council().agenda.add({ sitting, title: 'Доклад' })).id;
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item, for: 4, against: 1, abstain: 0 });
});
afterEach(() => office.stop());

const part = async (block: string): Promise<ProtocolPart> => {
  const found = protocolParts(await read()).find((one) => one.block === block);
  if (found === undefined) throw new Error(`No part ${block}`);
  return found;
};
const write = (block: string, text: string | null) =>
  council().protocol.setText({ sitting, block, text });
const seal = async () => {
  await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  await council().protocol.setState({ sitting, to: 'final', reason: 'проба' });
};

test('every part of the protocol can be replaced, left out, and made anew', async () => {
  const blocks = protocolParts(await read()).map(({ block }) => block);
  expect(blocks).toContain('presence');
  for (const block of blocks) {
    await write(block, `Свой текст: ${block}`);
    expect(await part(block)).toMatchObject({ own: true, text: `Свой текст: ${block}` });
  }
  const doc = protocolDoc(await read(), false);
  const shown = JSON.stringify([doc.under, doc.blocks]);
  for (const block of blocks) expect(shown).toContain(block);
  await write('quorum', '');
  expect(await part('quorum')).toMatchObject({ own: true, text: '', blocks: [] });
  await write('quorum', null);
  const back = await part('quorum');
  expect(back).toMatchObject({ own: false, text: back.made });
});

test('a text of one’s own says when the records changed after it', async () => {
  const block = `item:${item}:vote`;
  expect((await part(block)).text).toBe(
    'Гласували: За – 4, против – 1, въздържали се няма. Приема се.',
  );
  await write(block, 'Гласуваха поименно.');
  expect(await part(block)).toMatchObject({ own: true, stale: false });
  await council().meeting.vote({ sitting, item, for: 5, against: 0, abstain: 0 });
  const changed = await part(block);
  expect(changed).toMatchObject({ own: true, stale: true, text: 'Гласуваха поименно.' });
  expect(changed.made).toContain('Приема се единодушно.');
  await write(block, changed.text);
  expect(await part(block)).toMatchObject({ own: true, stale: false });
  // Typing what the records say is no departure from them.
  await write(block, changed.made);
  expect(await part(block)).toMatchObject({ own: false, stale: false });
});

test('a text of an item that was removed has no place', async () => {
  sitting = (await council().sittings.add({ title: 'Друго', date: '2027-02-15' })).id;
  const { id } = await council().agenda.add({ sitting, title: 'Лишна' });
  await council().agenda.remove({ id });
  expect(await refusalOf(write(`item:${id}:vote`, 'Нещо'))).toBe('council.text-unknown');
});

test('an item that members were told of is not removed, and keeps its number', async () => {
  expect(await refusalOf(council().agenda.remove({ id: item }))).toBe('council.item-convened');
  await council().agenda.edit({ id: item, outcome: 'withdrawn', outcomeReason: 'по искане' });
  expect((await part(`item:${item}:outcome`)).text).toBe('Точката е оттеглена (по искане).');
});

test('a sealed protocol stays as it was, whatever changes elsewhere; amendments are shown', async () => {
  await write('own', 'Заседанието се проведе открито.');
  await seal();
  const before = protocolDoc(await read(), false);
  const [first = ''] = office.members;
  const renamed = { council: COUNCIL, id: first, name: 'Друго име', role: 'chair' as const };
  await council().councils.members.edit(renamed);
  const rules = [{ name: 'quorum' as const, value: '2/3', act: 'чл. 1' }];
  await council().councils.rules.set({ council: COUNCIL, rules });
  expect(protocolDoc(await read(), false)).toEqual(before);
  expect(await part('own')).toMatchObject({ own: true, stale: false });
  expect(await part('presence')).toMatchObject({ own: false, stale: false });
  await council().protocol.amend({ sitting, text: 'Часът е 10,30.', reason: 'грешка' });
  const amended = protocolDoc(await read(), false);
  expect(amended.blocks).toEqual([...before.blocks, ...amendmentBlocks(await read())]);
  expect(JSON.stringify(amended.blocks.at(-1))).toContain('Часът е 10,30. (основание: грешка;');
});

test('a guest of a sealed sitting is not taken off by way of another one', async () => {
  const guest = await council().meeting.addGuest({ sitting, name: 'Гост' });
  await seal();
  const other = (await council().sittings.add({ title: 'Друго', date: '2027-02-15' })).id;
  await council().meeting.removeGuest({ sitting: other, id: guest.id });
  expect((await read()).guests).toHaveLength(1);
});

test('a public copy lists anew what is partly confidential, also under a text of one’s own', async () => {
  const { id } = await council().agenda.add({ sitting, title: 'Тайна', confidential: true });
  await write('agenda', '1. Доклад\n2. Тайна');
  await write(`item:${id}:report`, 'Тайна работа');
  await write('closing', 'Край.');
  const doc = JSON.stringify(protocolDoc(publicRecord(await read()), true));
  expect(doc).not.toContain('Тайна');
  expect(doc).toContain('Край.');
});

test('several councils and none named is told', async () => {
  await council().councils.add({ title: 'Втори съвет' });
  expect(await refusalOf(council().sittings.add({ date: '2027-03-01' }))).toBe('council.several');
});

test('what changed since the papers were sent is told before they are sent again', async () => {
  await council().documents.issue({ sitting, asOn: '2026-12-01' });
  expect((await read()).changes).toEqual([]);
  await council().agenda.add({ sitting, title: 'Късна' });
  expect((await read()).changes).toContain('Нова точка 3: Късна.');
});
