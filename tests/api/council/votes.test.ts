/** By count, by name and in secret; a tie, a conflict of interest, a separate opinion; and what is printed of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolDoc, protocolParts } from '../../../domain/council/protocol.ts';
import type { Choice } from '../../../domain/council/meeting-types.ts';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, opened, type Office } from './fixture.ts';
import { bytesOf, zipParts } from './document-parts.ts';
import { pdfTexts } from './pdf-text.ts';

let office: Office;
let sitting = '';
let item = '';
const council = () => office.call.council;
const read = () => council().sittings.read({ id: sitting });
const made = async (block: string): Promise<string> =>
  protocolParts(await read()).find((one) => one.block === block)?.made ?? '';
const codes = async () => (await read()).checklist.contradictions.map(({ code }) => code);

const rule = (name: 'casting' | 'abstentions', value: string) =>
  council().councils.rules.set({ council: COUNCIL, rules: [{ name, value, act: 'чл. 7, ал. 3' }] });

beforeEach(async () => {
  office = await openOffice('2027-01-15T08:00:00Z');
  const date = '2027-01-15';
  sitting = (await council().sittings.add({ title: 'Т', date, standard: false })).id;
  item = (await council().agenda.add({ sitting, title: 'Точка' })).id;
  const [chairedBy = ''] = office.members;
  await council().sittings.edit({ id: sitting, chairedBy });
});
afterEach(() => office.stop());

const named = (...choices: readonly Choice[]) =>
  Object.fromEntries(choices.map((choice, i) => [office.members[i] ?? '', choice]));
const byName = (...choices: readonly Choice[]) =>
  council().meeting.vote({ sitting, item: '1', mode: 'named', named: named(...choices) });

test('by name: everybody who can vote, once; printed as a table in PDF and DOCX', async () => {
  await opened(office, sitting, 4);
  expect(await refusalOf(byName('for', 'for', 'against'))).toBe('council.named-who');
  expect(await refusalOf(byName('for', 'for', 'against', 'none', 'for'))).toBe('council.named-who');
  const names = named('for', 'for', 'for', 'for');
  const open = { sitting, item: '1', for: 4, named: names };
  expect(await refusalOf(council().meeting.vote(open))).toBe('council.names-mode');
  expect(await byName('for', 'for', 'for', 'none')).toMatchObject({ result: 'adopted' });
  expect(await made(`item:${item}:vote`)).toBe(
    'Гласували поименно: За – 3, не участвали – 1, против и въздържали се няма. Приема се.',
  );
  expect(await made(`item:${item}:names`)).toBe(
    'Член\tГлас\nПетрова\tза\nИванов\tза\nГеоргиева\tза\nДимитров\tне участва\nСтоянова\tотсъства',
  );
  const table = protocolDoc(await read(), false).blocks.find(({ kind }) => kind === 'table');
  expect(table).toMatchObject({ columns: [{ head: 'Член' }, { head: 'Глас' }] });
  const pdf = await council().documents.protocol({ sitting });
  expect((await pdfTexts(bytesOf(pdf))).join(' ')).toMatch(/Димитров\s*не участва/);
  const docx = zipParts(await council().documents.protocol({ sitting, format: 'docx' }));
  expect(docx['word/document.xml']).toContain('<w:tblHeader/>');
  expect(docx['word/document.xml']).toContain('не участва');
});

test('in secret: counts only, whatever comes in, and no side of the chair', async () => {
  await rule('casting', 'chair');
  await opened(office, sitting, 4);
  const secret = { sitting, item: '1', mode: 'secret' as const };
  const names = named('for', 'for', 'against', 'against');
  expect(await refusalOf(council().meeting.vote({ ...secret, named: names }))).toBe(
    'council.names-mode',
  );
  const tie = { ...secret, for: 2, against: 2 };
  expect(await refusalOf(council().meeting.vote({ ...tie, casting: 'for' }))).toBe(
    'council.casting-not',
  );
  expect(await council().meeting.vote(tie)).toMatchObject({ result: 'rejected' });
  expect((await read()).votes).toMatchObject([{ mode: 'secret', named: null, casting: null }]);
  expect(await made(`item:${item}:vote`)).toMatch(/^Гласували тайно: /);
  expect(await made(`item:${item}:names`)).toBe('');
});

test('a tie is decided by the chair where the rules say so, and only with a vote of their own', async () => {
  await rule('casting', 'chair');
  await opened(office, sitting, 4);
  const tie = { sitting, item: '1', for: 2, against: 2 };
  expect(await council().meeting.vote(tie)).toMatchObject({ result: 'tie' });
  expect((await read()).checklist.unusual.map(({ code }) => code)).toContain('council.vote-tie');
  expect(await council().meeting.vote({ ...tie, casting: 'for' })).toMatchObject({
    result: 'adopted-by-chair',
  });
  expect(await made(`item:${item}:vote`)).toContain(
    'При равен брой гласове решава гласът на председателстващия Петрова – „за“. Приема се.',
  );
  expect(await byName('against', 'against', 'for', 'for')).toMatchObject({
    result: 'rejected-by-chair',
  });
  // The rule of that day stays with the vote.
  await rule('casting', 'none');
  expect(await made(`item:${item}:vote`)).toContain('Не се приема.');
  await rule('casting', 'chair');
  const [member = ''] = office.members;
  await council().meeting.recuse({ sitting, item: '1', member, reason: 'роднина' });
  const three = { sitting, item: '1', for: 1, against: 1, abstain: 1, casting: 'for' as const };
  expect(await refusalOf(council().meeting.vote(three))).toBe('council.casting-not');
});

test('who has a conflict of interest is there, in the quorum, and out of the vote', async () => {
  await opened(office, sitting, 3);
  const [, second = ''] = office.members;
  const recuse = (reason: string | null) =>
    council().meeting.recuse({ sitting, item: '1', member: second, reason });
  expect(await refusalOf(recuse(' '))).toBe('council.empty');
  await recuse('свързано лице');
  expect((await read()).quorum).toMatchObject({ present: 3, reached: true });
  const vote = (f: number) => council().meeting.vote({ sitting, item: '1', for: f });
  expect(await refusalOf(vote(3))).toBe('council.votes-over');
  expect(await vote(2)).toMatchObject({ result: 'unanimous' });
  expect(await made(`item:${item}:recusals`)).toBe(
    'Отвод (не участват в гласуването):\n1. Иванов – свързано лице',
  );
  expect(await made(`item:${item}:vote`)).toContain('с отвод – 1.)');
  expect(await codes()).toEqual([]);
  await recuse(null);
  expect(await codes()).toEqual(['council.vote-recusal']);
  await office.call.log.undo();
  expect(await codes()).toEqual([]);
});

test('nobody abstains where the rules forbid it', async () => {
  await rule('abstentions', 'forbidden');
  await opened(office, sitting);
  const vote = { sitting, item: '1', for: 4, abstain: 1 };
  expect(await refusalOf(council().meeting.vote(vote))).toBe('council.no-abstention');
});

test('a separate opinion belongs to a vote that its author had', async () => {
  await opened(office, sitting, 4);
  const opinion = (n: number, text = 'Срокът е кратък.') =>
    council().meeting.opinion({ sitting, item, member: office.members[n] ?? '', text });
  expect(await refusalOf(opinion(1))).toBe('council.opinion-no-vote');
  await byName('for', 'against', 'for', 'for');
  expect(await refusalOf(opinion(4))).toBe('council.opinion-no-vote');
  await opinion(1);
  expect(await made(`item:${item}:opinions`)).toBe(
    'Особено мнение на Иванов (глас „против“): Срокът е кратък.',
  );
  await council().meeting.removeVote({ sitting, item: '1' });
  expect(await codes()).toEqual(['council.opinion-unexplained']);
  await opinion(1, '');
  expect(await codes()).toEqual([]);
});

test('corrections after the seal have numbers of their own, and decisions keep theirs', async () => {
  await opened(office, sitting);
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  await council().decisions.add({ sitting, item: '1', text: 'Да се направи' });
  await council().sittings.step({ id: sitting, to: 'closed' });
  await council().protocol.setState({ sitting, to: 'final' });
  for (const text of ['Часът е 10,30.', 'Името е Иванова.'])
    await council().protocol.amend({ sitting, text, reason: 'грешка' });
  const shown = JSON.stringify(protocolDoc(await read(), false).blocks);
  expect(shown).toContain('Поправка № 1 от 15.01.2027 г. Часът е 10,30. (основание: грешка;');
  expect(shown).toContain('Поправка № 2 от 15.01.2027 г. Името е Иванова.');
  expect((await read()).decisions).toMatchObject([{ number: 1 }]);
  const again = council().meeting.vote({ sitting, item: '1', for: 5 });
  expect(await refusalOf(again)).toBe('council.sealed');
});

test('a secret vote counts ballots that are not valid: present, and not for', async () => {
  await opened(office, sitting);
  const vote = (more: object) => council().meeting.vote({ sitting, item: '1', ...more });
  const secret = { mode: 'secret', for: 2, against: 1, invalid: 2 } as const;
  expect(await refusalOf(vote({ for: 3, against: 1, invalid: 1 }))).toBe('council.invalid-mode');
  expect(await refusalOf(vote({ ...secret, invalid: 1 }))).toBe('council.votes-under');
  expect(await refusalOf(vote({ ...secret, invalid: 3 }))).toBe('council.votes-over');
  expect(await vote(secret)).toMatchObject({ result: 'rejected' });
  expect((await read()).votes).toMatchObject([{ invalid: 2, none: 0 }]);
  expect(await made(`item:${item}:vote`)).toBe(
    'Гласували тайно: За – 2, против – 1, недействителни бюлетини – 2, въздържали се няма. Подалите недействителна бюлетина са присъствали; тя не е глас „за“. Не се приема.',
  );
  expect(await codes()).toEqual([]);
  await vote({ ...secret, for: 3, invalid: 1 });
  expect((await read()).votes).toMatchObject([{ invalid: 1 }]);
  expect(await made(`item:${item}:vote`)).toContain('Приема се.');
});
