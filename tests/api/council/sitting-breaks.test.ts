/** Breaks, a continuation on another day, what came late, what was put off, and the year's counts of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolParts } from '../../../domain/council/protocol.ts';
import { refusalOf } from '../core-fixture.ts';
import { bytesOf } from './document-parts.ts';
import { COUNCIL, openOffice, opened, realPdf, upload, type Office } from './fixture.ts';
import { pdfTexts, squeezed } from './pdf-text.ts';

let office: Office;
let sitting = '';
let item = '';
const council = () => office.call.council;
const read = () => council().sittings.read({ id: sitting });
const made = async (block: string): Promise<string> =>
  (protocolParts(await read()).find((one) => one.block === block)?.made ?? '').replaceAll(
    '\u00A0',
    ' ',
  );

beforeEach(async () => {
  office = await openOffice('2027-01-15T08:00:00Z');
  const date = '2027-01-15';
  sitting = (await council().sittings.add({ title: 'Т', date, standard: false })).id;
  item = (await council().agenda.add({ sitting, title: 'Първа' })).id;
  await council().agenda.add({ sitting, title: 'Втора' });
});
afterEach(() => office.stop());

const at = async (instant: string): Promise<void> => {
  office.setNow(instant);
  await office.call.clock.answer({ trueNow: (await office.call.clock.state()).now });
};

test('nobody votes in a break; it goes on the same day or on another one', async () => {
  await opened(office, sitting);
  const vote = (n: string) => council().meeting.vote({ sitting, item: n, for: 5 });
  await vote('1');
  office.setNow('2027-01-15T11:00:00Z');
  const { id } = await council().breaks.begin({ sitting, at: '12.10', reason: 'обяд' });
  expect(await refusalOf(council().breaks.begin({ sitting }))).toBe('council.break-open');
  expect(await refusalOf(vote('2'))).toBe('council.break-open');
  expect(await council().breaks.resume({ sitting, at: '12:40' })).toEqual({ id, resumedOn: null });
  expect(await refusalOf(council().breaks.resume({ sitting }))).toBe('council.break-unknown');
  office.setNow('2027-01-15T14:00:00Z');
  await council().breaks.begin({ sitting });
  await at('2027-01-16T07:00:00Z');
  await council().breaks.resume({ sitting });
  expect(await made('breaks')).toBe(
    'Прекъсвания:\n1. от 12,10 ч. до 12,40 ч., преди т. 2 – обяд\n2. от 16,00 ч.; заседанието продължи на 16.01.2027 г. в 09,00 ч., преди т. 2',
  );
  const [, , , , fifth = ''] = office.members;
  await council().meeting.attend({ sitting, member: fifth, presence: 'absent' });
  expect(await made('presence-changes')).toContain(
    'Стоянова – напусна на 16.01.2027 г. в 09,00 ч., преди т. 2',
  );
  await council().meeting.vote({ sitting, item: '2', for: 4 });
  await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  expect((await read()).sitting).toMatchObject({ date: '2027-01-15', openedOn: '2027-01-15' });
  expect(await made('closing')).toBe(
    'Поради изчерпване на дневния ред заседанието беше закрито в 09,00 ч. на 16.01.2027 г.',
  );
  await council().sittings.step({ id: sitting, to: 'open' });
  await council().breaks.remove({ sitting, id });
  expect((await read()).breaks).toHaveLength(1);
  await office.call.log.undo();
  expect((await read()).breaks).toHaveLength(2);
  const gone = council().breaks.edit({ sitting, id: 'никое', at: '1:00' });
  expect(await refusalOf(gone)).toBe('council.break-unknown');
});

test('what comes after members were told is marked, until they are told anew', async () => {
  const add = async (name: string): Promise<void> => {
    const sent = await upload(office, name, await realPdf(name.length));
    await council().agenda.papers.add({ item, name, upload: sent });
  };
  await add('Доклад.pdf');
  await council().sittings.step({ id: sitting, to: 'convened', reason: 'спешно' });
  await add('Допълнение.pdf');
  const { id: late } = await council().agenda.add({ sitting, title: 'Късна' });
  expect(await made(`item:${item}:papers`)).toBe(
    'Материали, предоставени след свикването: Допълнение.',
  );
  expect(await made(`item:${late}:late`)).toBe('Точката е включена в дневния ред след свикването.');
  expect(await made('agenda')).toContain('3. Късна – включена след свикването');
  const pack = await council().documents.pack({ sitting, asOn: '2027-01-15' });
  const text = squeezed((await pdfTexts(bytesOf(pack))).join(''));
  expect(text).toContain(squeezed('Допълнение (предоставен след свикването, 15.01.2027 г.)'));
  expect(text).toContain(squeezed('Късна (включена след свикването)'));
  await council().sittings.step({ id: sitting, to: 'draft' });
  await council().sittings.step({ id: sitting, to: 'convened', reason: 'спешно' });
  const { items, papers } = await read();
  expect([...items, ...papers].filter((one) => one.late)).toEqual([]);
});

test('what is put off or withdrawn says so, and why; a vote on it has to be explained', async () => {
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '2', for: 5 });
  const second = (await read()).items[1]?.id ?? '';
  await council().agenda.edit({ id: second, outcome: 'withdrawn' });
  const unusual = async () => (await read()).checklist.unusual.map(({ code }) => code);
  expect(await unusual()).toEqual(
    expect.arrayContaining(['council.vote-put-off', 'council.outcome-no-reason']),
  );
  await council().agenda.edit({ id: second, outcomeReason: 'по искане на вносителя' });
  expect(await unusual()).not.toContain('council.outcome-no-reason');
  expect(await made('agenda')).toContain('2. Втора – оттеглена');
});

test('a substitute answers a written procedure; who has a conflict of interest is not waited for', async () => {
  const date = '2027-01-30';
  sitting = (await council().sittings.add({ title: 'П', date, kind: 'written' })).id;
  ({ id: item } = await council().agenda.add({ sitting, title: 'Въпрос' }));
  const [first = '', second = '', third = ''] = office.members;
  const { id: substitute } = await council().councils.members.add({
    council: COUNCIL,
    name: 'Заместник',
    substituteFor: first,
  });
  await council().sittings.step({ id: sitting, to: 'convened', reason: 'без правило' });
  const answer = (member: string, by: string | null = null) =>
    council().meeting.answer({ sitting, item, member, answer: 'for', substitute: by });
  expect(await refusalOf(answer(second, substitute))).toBe('council.not-substitute');
  await answer(first, substitute);
  await answer(second);
  await council().meeting.recuse({ sitting, item, member: third, reason: 'автор' });
  expect(await refusalOf(answer(third))).toBe('council.answer-recused');
  expect((await read()).quorum).toMatchObject({ present: 3, reached: true });
  expect(await made(`item:${item}:vote`)).toBe(
    'Гласували: за – 2 (Петрова чрез Заместник, Иванов); против – 0; въздържали се – 0; с отвод – Георгиева; няма отговор – Димитров, Стоянова. Приема се единодушно.',
  );
  for (const member of office.members.slice(3)) await answer(member);
  await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
});

test('the year counts by sitting and by vote: attendance by item, quorum lost, results', async () => {
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 3, against: 2 });
  const [, , third = '', fourth = '', fifth = ''] = office.members;
  await council().meeting.attend({ sitting, member: fifth, presence: 'absent', before: '2' });
  await council().meeting.vote({
    sitting,
    item: '2',
    mode: 'secret',
    for: 1,
    against: 2,
    invalid: 1,
  });
  const late = (await council().agenda.add({ sitting, title: 'Трета' })).id;
  for (const member of [third, fourth])
    await council().meeting.attend({ sitting, member, presence: 'absent', before: late });
  const report = await council().documents.report({ council: COUNCIL, year: 2027, format: 'pdf' });
  const text = squeezed((await pdfTexts(bytesOf(report))).join(''));
  expect(text).toContain('5 от 52 от 5изгубен'.replaceAll(' ', ''));
  expect(text).toContain(
    squeezed(
      'Гласувания: 2, от тях с прието предложение: 1, с неприето: 1. Заседания с изгубен кворум: 1.',
    ),
  );
  expect(text).toContain(squeezed('т. 1: Първаявно5 от 5032000приета'));
  expect(text).toContain(squeezed('т. 2: Вторатайно4 от 5012001не е приета'));
});
