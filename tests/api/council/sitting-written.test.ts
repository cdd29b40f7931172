/** A written procedure: answers by the day they came, silence that is no vote, the protocol of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolParts } from '../../../domain/council/protocol.ts';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, type Office } from './fixture.ts';

let office: Office;
const council = () => office.call.council;
const read = (id: string) => council().sittings.read({ id });

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const written = async (date = '2026-12-15') =>
  (await council().sittings.add({ title: 'Становище', date, kind: 'written' })).id;

/** Two questions, sent out today. */
const sent = async () => {
  const sitting = await written();
  const a = (await council().agenda.add({ sitting, title: 'Приема ли становището?' })).id;
  const b = (await council().agenda.add({ sitting, title: 'Одобрява ли групата?' })).id;
  await council().sittings.step({ id: sitting, to: 'convened', reason: 'проба' });
  const answer = (
    item: string,
    n: number,
    how: 'for' | 'against' | 'abstain' | null,
    on?: string,
  ) =>
    council().meeting.answer({
      sitting,
      item,
      member: office.members[n] ?? '',
      answer: how,
      ...(on === undefined ? {} : { on }),
    });
  return { sitting, a, b, answer };
};

const textOf = async (sitting: string, block: string): Promise<string> =>
  protocolParts(await read(sitting)).find((part) => part.block === block)?.text ?? '';

test('asks questions only, by the rule on its term, and is sent out before anybody answers', async () => {
  const [member = ''] = office.members;
  const rules = [{ name: 'writtenProcedure' as const, value: '7', act: 'чл. 8 от Правилника' }];
  const sitting = await written('2026-12-04');
  expect((await read(sitting)).items).toEqual([]);
  expect((await read(sitting)).warnings).toEqual([{ code: 'council.written-no-rule', params: {} }]);
  await council().councils.rules.set({ council: COUNCIL, rules });
  expect((await read(sitting)).warnings).toEqual([]);
  const { id: item } = await council().agenda.add({ sitting, title: 'Въпрос' });
  const step = (to: 'convened' | 'open', reason = '') =>
    council().sittings.step({ id: sitting, to, reason });
  const answer = () => council().meeting.answer({ sitting, item, member, answer: 'for' });
  expect(await refusalOf(answer())).toBe('council.not-sent');
  expect(await refusalOf(step('convened'))).toBe('council.short-answer-term');
  await step('convened', 'спешност');
  expect(await refusalOf(step('open'))).toBe('council.wrong-step');
  await answer();
  expect(await textOf(sitting, 'opening')).toBe(
    'Въпросите и материалите са изпратени на членовете на 01.12.2026 г. със срок за отговор до 04.12.2026 г. Срокът за отговор е съкратен: спешност.',
  );
  const edit = council().sittings.edit({ id: sitting, kind: 'regular' });
  expect(await refusalOf(edit)).toBe('council.kind-fixed');
});

test('is refused where the rules do not allow it', async () => {
  const rules = [{ name: 'writtenProcedure' as const, value: '0', act: 'чл. 8 от Правилника' }];
  await council().councils.rules.set({ council: COUNCIL, rules });
  const sitting = await written();
  await council().agenda.add({ sitting, title: 'Въпрос' });
  const step = council().sittings.step({ id: sitting, to: 'convened' });
  expect(await refusalOf(step)).toBe('council.written-not-allowed');
});

test('counts answers that came in time; silence is no vote, and the rules decide', async () => {
  const { sitting, a, b, answer } = await sent();
  office.setNow('2026-12-10T08:00:00Z');
  await answer(a, 0, 'for', '2026-12-02');
  await answer(a, 1, 'for');
  await answer(a, 2, 'against');
  await answer(b, 0, 'for');
  const { votes, quorum, attendance } = await read(sitting);
  expect(quorum).toMatchObject({ present: 3, members: 5, needed: 3, reached: true });
  expect(attendance).toEqual([]);
  expect(votes).toHaveLength(2);
  expect(votes.find(({ item }) => item === a)).toMatchObject({ for: 2, against: 1, abstain: 0 });
  expect(votes.find(({ item }) => item === b)).toMatchObject({ for: 1, against: 0, ground: null });
  expect(await textOf(sitting, `item:${a}:vote`)).toBe(
    'Гласували: за – 2 (Петрова, Иванов); против – 1 (Георгиева); въздържали се – 0; няма отговор – Димитров, Стоянова. Приема се.',
  );
  expect(await textOf(sitting, `item:${b}:vote`)).toContain('Няма кворум и решение не е взето.');
  expect(await textOf(sitting, 'presence')).toContain(
    'Няма отговор (не се брои за глас):\n1. Димитров, Организация 4\n2. Стоянова, Организация 5',
  );
});

test('an answer after the last day is on record and not counted; one taken back is none', async () => {
  const { sitting, a, answer } = await sent();
  await answer(a, 0, 'for');
  await answer(a, 1, 'against');
  await answer(a, 1, null);
  office.setNow('2026-12-18T08:00:00Z');
  await answer(a, 2, 'against');
  const { votes, answers } = await read(sitting);
  expect(votes).toMatchObject([{ sitting, item: a, for: 1, against: 0, abstain: 0, ground: null }]);
  expect(answers).toHaveLength(2);
  expect(await textOf(sitting, 'presence')).toContain(
    'Отговор след срока (не се отчита):\n1. Георгиева, Организация 3 (получен на 18.12.2026 г.)',
  );
});

test('what cannot be an answer is refused, each for its reason', async () => {
  const { sitting, a, answer } = await sent();
  const { id: secretary } = await council().councils.members.add({
    council: COUNCIL,
    name: 'Секретарова',
    role: 'secretary',
  });
  const by = (member: string) =>
    council().meeting.answer({ sitting, item: a, member, answer: 'for' });
  expect(await refusalOf(by('никой'))).toBe('council.member-unknown');
  expect(await refusalOf(by(secretary))).toBe('council.no-vote');
  expect(await refusalOf(answer(a, 0, 'for', '2026-11-30'))).toBe('council.answer-day');
  expect(await refusalOf(answer(a, 0, 'for', '2026-12-02'))).toBe('council.answer-day');
  const counts = { sitting, item: a, for: 5, against: 0, abstain: 0 };
  expect(await refusalOf(council().meeting.vote(counts))).toBe('council.by-answers');
  const room = (await council().sittings.add({ title: 'В залата', date: '2027-01-20' })).id;
  const { id: item } = await council().agenda.add({ sitting: room, title: 'Т' });
  const [member = ''] = office.members;
  const there = council().meeting.answer({ sitting: room, item, member, answer: 'for' });
  expect(await refusalOf(there)).toBe('council.not-written');
});

test('ends when the term is over or all have answered, and its protocol is sealed with the answers', async () => {
  const { sitting, a, b, answer } = await sent();
  const close = () => council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  expect(await refusalOf(close())).toBe('council.term-runs');
  for (const n of [0, 1, 2, 3, 4]) for (const item of [a, b]) await answer(item, n, 'for');
  await close();
  expect((await read(sitting)).sitting).toMatchObject({ state: 'closed', closedAt: '' });
  await council().meeting.opinion({
    sitting,
    item: a,
    member: office.members[2] ?? '',
    text: 'Срокът е кратък.',
  });
  await council().protocol.setState({ sitting, to: 'final', reason: 'проба' });
  expect(await refusalOf(answer(a, 0, 'against'))).toBe('council.sealed');
  expect(await textOf(sitting, `item:${a}:opinions`)).toBe(
    'Особено мнение на Георгиева (глас „за“): Срокът е кратък.',
  );
  expect(await textOf(sitting, 'closing')).toBe(
    'Всички членове с право на глас отговориха и процедурата приключи на 01.12.2026 г., преди изтичането на срока за отговор (15.12.2026 г.).',
  );
});
