/** What a stranger found in a sitting that was held: a lost quorum, who stepped aside, items left open, a tie. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolParts } from '../../../domain/council/protocol.ts';
import { sealDoubts } from '../../../domain/council/seal-doubts.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { reportDocOf } from '../../../api/council/year-documents.ts';
import { closeDb, openReadable } from '../../../db/open.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import { join } from 'node:path';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, opened, type Office } from './fixture.ts';

let office: Office;
let sitting = '';
let items: string[] = [];
const council = () => office.call.council;
const read = () => council().sittings.read({ id: sitting });
const attend = (n: number, presence: 'present' | 'absent', before?: string) =>
  council().meeting.attend({ sitting, member: office.members[n] ?? '', presence, before });
const recuse = (item: string, n: number) =>
  council().meeting.recuse({ sitting, item, member: office.members[n] ?? '', reason: 'роднина' });
const made = async (block: string): Promise<string> =>
  protocolParts(await read()).find((one) => one.block === block)?.made ?? '';
const codes = async (): Promise<string[]> => {
  const { contradictions, unusual } = (await read()).checklist;
  return [...contradictions, ...unusual].map(({ code }) => code);
};
const reported = () => {
  const db = openReadable(join(office.folder, 'myarka.db'));
  try {
    const doc = reportDocOf(db, COUNCIL, 2027, localDate('2027-12-31'));
    return doc.ok ? doc.value.blocks : [];
  } finally {
    closeDb(db);
  }
};

beforeEach(async () => {
  office = await openOffice('2027-01-15T08:00:00Z');
  const date = '2027-01-15';
  sitting = (await council().sittings.add({ title: 'Напредък', date, standard: false })).id;
  items = [];
  for (const title of ['Първа', 'Втора', 'Трета'])
    items.push((await council().agenda.add({ sitting, title })).id);
  const [chairedBy = ''] = office.members;
  await council().sittings.edit({ id: sitting, chairedBy });
});
afterEach(() => office.stop());

test('a quorum that was lost and came back is said: in the checklist, the protocol and the yearly report', async () => {
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  for (const n of [2, 3, 4]) await attend(n, 'absent', '2');
  for (const n of [2, 3]) await attend(n, 'present', '3');
  await council().meeting.vote({ sitting, item: '3', for: 4 });
  await council().agenda.edit({ id: items[1] ?? '', outcome: 'discussed' });
  const loss =
    'Кворумът се губи преди т. 2 (присъстват 2, нужни са 3) и отново е налице преди т. 3.';
  const { unusual } = (await read()).checklist;
  expect(unusual.map((one) => sentence(one))).toEqual([
    'Преди т. 2 кворумът се губи (присъстват 2, нужни са 3) и отново е налице преди т. 3.',
  ]);
  expect((await made('presence-items')).split('\n').at(-1)).toBe(loss);
  await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  const inYear = () => {
    const blocks = reported();
    const table = blocks.find((one) => one.kind === 'table' && one.sheet === 'Заседания');
    const texts = blocks.flatMap((one) => (one.kind === 'paragraph' ? [one.text] : []));
    const row = table?.kind === 'table' ? table.rows[0]?.map((one) => one.text) : [];
    return { row: row?.slice(5, 8), texts };
  };
  expect(inYear().row).toEqual(['5 от 5', '4 от 5', 'изгубен']);
  expect(inYear().texts).toContainEqual(expect.stringContaining(loss));
  expect(inYear().texts).toContainEqual(expect.stringContaining('Заседания с изгубен кворум: 1.'));
  // Who left the council since, and another rule, change nothing of what was.
  const before = inYear();
  for (const id of office.members.slice(3))
    await council().councils.members.leave({ council: COUNCIL, id });
  await council().councils.members.add({ council: COUNCIL, name: 'Нова' });
  await council().councils.rules.set({
    council: COUNCIL,
    rules: [{ name: 'quorum', value: '1', act: 'нов правилник' }],
  });
  expect(inYear()).toEqual(before);
});

test('only who is there can step aside', async () => {
  await council().sittings.step({ id: sitting, to: 'convened', reason: 'проба' });
  // Told before the roll says anything.
  await recuse('2', 4);
  for (const n of [0, 1, 2, 3]) await attend(n, 'present');
  await attend(4, 'absent');
  expect(await refusalOf(recuse('1', 4))).toBe('council.recusal-absent');
  await council().sittings.step({ id: sitting, to: 'open', reason: 'проба' });
  expect(await refusalOf(recuse('1', 4))).toBe('council.recusal-absent');
  expect(await codes()).toContain('council.recusal-absent');
  const close = () => council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  expect(await refusalOf(close())).toBe('council.recusal-absent');
  const member = office.members[4] ?? '';
  await council().meeting.recuse({ sitting, item: '2', member, reason: null });
  await recuse('3', 3);
  await council().meeting.vote({ sitting, item: '1', for: 4 });
  await council().meeting.vote({ sitting, item: '2', for: 4 });
  await attend(3, 'absent', '3');
  expect(await codes()).toContain('council.recusal-absent');
  office.setNow('2027-01-15T09:00:00Z');
  await attend(3, 'present', '3');
  expect(await codes()).not.toContain('council.recusal-absent');
});

test('every item without an outcome is in the checklist: «Разни», the protocol before, without a rule', async () => {
  for (const kind of ['other', 'protocol', 'decisions'] as const)
    await council().agenda.add({ sitting, title: kind, kind });
  await opened(office, sitting);
  const left = async (): Promise<number> =>
    (await codes()).filter((code) => code === 'council.item-open').length;
  expect(await left()).toBe(6);
  for (const { id } of (await read()).items)
    await council().agenda.edit({ id, outcome: 'discussed' });
  expect(await left()).toBe(0);
  await council().agenda.edit({ id: items[0] ?? '', outcome: null });
  await council().meeting.vote({ sitting, item: items[0] ?? '', for: 3, against: 2 });
  expect(await left()).toBe(0);
});

test('the protocol says how the chair voted where that decided', async () => {
  await council().councils.rules.set({
    council: COUNCIL,
    rules: [
      { name: 'quorum', value: '1/2+', act: 'чл. 7' },
      { name: 'majority', value: 'present:1/2+', act: 'чл. 7' },
      { name: 'casting', value: 'chair', act: 'чл. 8' },
    ],
  });
  await opened(office, sitting, 4);
  const tie = { sitting, for: 2, against: 2 };
  await council().meeting.vote({ ...tie, item: '1', casting: 'for' });
  await council().meeting.vote({ ...tie, item: '2', casting: 'against' });
  const side = 'При равен брой гласове решава гласът на председателстващия Петрова';
  expect(await made(`item:${items[0]}:vote`)).toContain(`${side} – „за“. Приема се.`);
  expect(await made(`item:${items[1]}:vote`)).toContain(`${side} – „против“. Не се приема.`);
});

test('what is left open in a protocol is told by name', async () => {
  await opened(office, sitting);
  await council().agenda.edit({ id: items[0] ?? '', rapporteur: 'Иванов' });
  expect(sealDoubts(await read()).map((one) => sentence(one))).toEqual([
    expect.stringMatching(/^В протокола са останали празни места за попълване: .*т\. 1, доклад/),
  ]);
});
