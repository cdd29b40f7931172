import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, opened, present, realPdf, upload, type Office } from './fixture.ts';

let office: Office;
const council = () => office.call.council;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const add = async (date = '2027-01-15', more = {}) =>
  (await council().sittings.add({ title: 'Напредък', date, ...more })).id;
const read = (id: string) => council().sittings.read({ id });

describe('a fresh database', () => {
  test('holds the council of measure 1.3.2 with no rules', async () => {
    const fresh = await openOffice();
    const [only, ...others] = await fresh.call.council.councils.list();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      title: 'Консултативен съвет за електронно здравеопазване',
      act: '',
      measures: ['1.3.2'],
    });
    fresh.stop();
  });
});

describe('members', () => {
  test('nobody is entered twice, however the name is typed', async () => {
    const again = { council: COUNCIL, name: 'ПЕТРОВА', organisation: 'организация 1' };
    expect(await refusalOf(council().councils.members.add(again))).toBe('council.member-twice');
    await council().councils.members.add({ ...again, organisation: 'Друга' });
    expect((await council().councils.read({ id: COUNCIL })).members).toHaveLength(6);
  });

  test('a substitute stands in for a member of this council, once', async () => {
    const [first = '', second = ''] = office.members;
    const { id } = await council().councils.members.add({
      council: COUNCIL,
      name: 'Заместник',
      substituteFor: first,
    });
    const sitting = await add();
    await council().sittings.step({ id: sitting, to: 'convened', reason: 'проба' });
    const attend = (member: string) =>
      council().meeting.attend({ sitting, member, presence: 'excused', substitute: id });
    await attend(first);
    expect(await refusalOf(attend(second))).toBe('council.not-substitute');
    expect((await read(sitting)).quorum).toMatchObject({ present: 1, members: 5, needed: 3 });
  });

  test('a rule without its act is not saved', async () => {
    const rules = [{ name: 'quorum' as const, value: '2/3', act: '' }];
    expect(await refusalOf(council().councils.rules.set({ council: COUNCIL, rules }))).toBe(
      'council.rule-no-act',
    );
  });
});

describe('the agenda', () => {
  test('starts with the standard items and keeps «Разни» last', async () => {
    const first = await add();
    expect((await read(first)).items.map(({ title }) => title)).toEqual(['Разни']);
    const second = await add('2027-03-15');
    await council().agenda.add({ sitting: second, title: 'Нова тема', measures: ['3.5.2'] });
    expect((await read(second)).items.map(({ shown, title }) => `${shown} ${title}`)).toEqual([
      '1 Приемане на протокола от предходното заседание (№ 1 от 15.01.2027 г.)',
      '2 Изпълнение на взетите решения',
      '3 Нова тема',
      '4 Разни',
    ]);
  });

  test('numbers stay when an item is moved, comes late or is put off', async () => {
    const first = await add();
    const a = await council().agenda.add({ sitting: first, title: 'А' });
    const b = await council().agenda.add({ sitting: first, title: 'Б' });
    await council().sittings.step({ id: first, to: 'convened' });
    await council().agenda.move({ id: b.id, at: 0 });
    const late = await council().agenda.add({ sitting: first, title: 'Късна' });
    expect((await read(first)).items.map(({ shown, title }) => `${shown} ${title}`)).toEqual([
      '2 Б',
      '1 А',
      '4 Късна',
      '3 Разни',
    ]);
    expect(await refusalOf(council().agenda.postpone({ id: a.id, reason: 'няма данни' }))).toBe(
      'council.no-target',
    );
    const second = await add('2027-02-20');
    const moved = await council().agenda.postpone({ id: late.id, reason: 'няма данни' });
    expect(moved.sitting).toBe(second);
    const item = (await read(second)).items.find(({ id }) => id === moved.id);
    expect(item).toMatchObject({ title: 'Късна', origin: late.id });
    expect((await read(second)).origins[late.id]).toMatchObject({
      number: 4,
      sittingNumber: '1',
      outcome: 'postponed',
      reason: 'няма данни',
    });
    expect((await read(first)).items.find(({ id }) => id === late.id)?.outcome).toBe('postponed');
  });

  test('an item’s measure has to be in the plan; one that an amendment removed is named with its act', async () => {
    const sitting = await add();
    const item = (measures: string[]) => council().agenda.add({ sitting, title: 'Т', measures });
    expect(await refusalOf(item(['9.9.9']))).toBe('council.measure-unknown');
    const linked = await item(['7.4.2']);
    const items = [{ kind: 'remove' as const, measure: '7.4.2', reason: 'Обединена.' }];
    const target = { title: 'Отпадане' };
    const { amendment: draft } = await office.call.plan.amendments.addItems({ target, items });
    const act = { kind: 'Решение', number: '5', date: '2026-11-30' };
    await office.call.plan.amendments.adopt({ id: draft, act });
    expect(await refusalOf(item(['7.4.2']))).toBe('council.measure-removed');
    const { warnings, items: agenda } = await read(sitting);
    expect(agenda.some(({ id }) => id === linked.id)).toBe(true);
    expect(warnings).toEqual([
      {
        code: 'council.measure-removed',
        params: { measure: '7.4.2', act: 'Решение № 5 от 30.11.2026 г.' },
      },
    ]);
  });
});

describe('papers', () => {
  test('are kept by their hash, with the number of pages of a PDF', async () => {
    const sitting = await add();
    const { id: item } = await council().agenda.add({ sitting, title: 'Т' });
    const pdf = await realPdf(3);
    const add_ = async () =>
      council().agenda.papers.add({
        item,
        upload: await upload(office, 'Доклад.pdf', pdf),
        name: 'Доклад.pdf',
      });
    const paper = await add_();
    expect(paper.pages).toBe(3);
    expect(await refusalOf(add_())).toBe('council.paper-twice');
    const [kept] = (await read(sitting)).papers;
    expect(kept).toMatchObject({
      title: 'Доклад',
      name: 'Доклад.pdf',
      size: pdf.length,
      present: true,
    });
    const opened = await council().agenda.papers.open({ sitting, item, sha256: paper.sha256 });
    expect(Buffer.from(opened.base64, 'base64').equals(Buffer.from(pdf))).toBe(true);
  });

  test('a file that is not what its name says is refused', async () => {
    const sitting = await add();
    const { id: item } = await council().agenda.add({ sitting, title: 'Т' });
    const attach = async (name: string, bytes: Uint8Array) =>
      refusalOf(
        council().agenda.papers.add({ item, name, upload: await upload(office, name, bytes) }),
      );
    expect(await attach('Доклад.pdf', Buffer.from('PK\u0003\u0004…'))).toBe(
      'evidence.not-its-kind',
    );
    expect(await attach('Доклад.pdf', Buffer.from('%PDF-1.7 и нищо повече'))).toBe(
      'council.paper-broken',
    );
    expect(await attach('програма.exe', Buffer.from('MZ'))).toBe('file.kind');
    expect((await read(sitting)).papers).toEqual([]);
  });
});

describe('the sitting itself', () => {
  test('short notice, no quorum and votes that do not add up are told', async () => {
    const id = await add('2026-12-05');
    const { id: item } = await council().agenda.add({ sitting: id, title: 'Т' });
    const step = (to: 'convened' | 'open', reason = '') =>
      council().sittings.step({ id, to, reason });
    expect(await refusalOf(step('open'))).toBe('council.wrong-step');
    expect(await refusalOf(step('convened'))).toBe('council.short-notice');
    await step('convened', 'срок по проект');
    expect(await refusalOf(step('open'))).toBe('council.no-quorum');
    await present(office, id, 3);
    expect(await refusalOf(step('open'))).toBe('council.step-reason');
    await step('open', 'председателят закъснява');
    expect((await read(id)).sitting).toMatchObject({ state: 'open', openedAt: '10:00' });
    const vote = (f: number, against: number, abstain: number) =>
      council().meeting.vote({ sitting: id, item, for: f, against, abstain });
    expect(await refusalOf(vote(4, 0, 0))).toBe('council.votes-over');
    expect(await refusalOf(vote(1, 1, 0))).toBe('council.votes-under');
    expect(await vote(2, 1, 0)).toEqual({ id: item, result: 'adopted' });
  });

  test('votes of a council without members cannot be closed', async () => {
    const { id: empty } = await council().councils.add({ title: 'Съвет без членове' });
    const { id } = await council().sittings.add({ council: empty, date: '2026-12-30' });
    const { id: item } = await council().agenda.add({ sitting: id, title: 'Т' });
    const step = (to: 'convened' | 'open' | 'closed') =>
      council().sittings.step({ id, to, reason: 'проба' });
    await step('convened');
    await step('open');
    await council().meeting.vote({ sitting: id, item, for: 3, against: 0, abstain: 0 });
    expect(await refusalOf(step('closed'))).toBe('council.vote-unexplained');
  });

  test('a sealed protocol changes by amendment only, and decisions go on', async () => {
    const id = await add();
    const { id: item } = await council().agenda.add({
      sitting: id,
      title: 'Т',
      measures: ['3.5.2'],
    });
    const decision = await council().decisions.add({
      sitting: id,
      item: '1',
      text: 'Да се представи график',
      unit: 'рзи бургас',
      due: '2027-02-01',
    });
    expect(await refusalOf(council().protocol.setState({ sitting: id, to: 'final' }))).toBe(
      'council.not-closed',
    );
    await opened(office, id);
    const close = () => council().sittings.step({ id, to: 'closed', reason: 'проба' });
    expect(await refusalOf(close())).toBe('council.decision-no-vote');
    await council().meeting.vote({ sitting: id, item, for: 4, against: 1, abstain: 0 });
    await close();
    await council().protocol.setState({ sitting: id, to: 'final', reason: 'проба' });
    const attempts = [
      council().agenda.edit({ id: item, title: 'Друго' }),
      council().meeting.vote({ sitting: id, item, for: 5, against: 0, abstain: 0 }),
      council().decisions.edit({ id: decision.id, text: 'Друго' }),
      council().sittings.edit({ id, place: 'другаде' }),
      council().protocol.setText({ sitting: id, block: 'closing', text: 'Друго' }),
      council().sittings.step({ id, to: 'open', reason: 'проба' }),
    ];
    const codes = await Promise.all(attempts.map((attempt) => refusalOf(attempt)));
    expect(new Set(codes)).toEqual(new Set(['council.sealed']));
    await council().protocol.amend({ sitting: id, text: 'Час 10,30', reason: 'техническа грешка' });
    expect((await read(id)).amendments).toMatchObject([{ text: 'Час 10,30', by: 'Секретарова' }]);
    await council().decisions.follow({
      id: decision.id,
      text: 'Графикът е представен',
      state: 'done',
    });
    expect(await council().decisions.list({ open: true })).toEqual([]);
    expect(await council().decisions.list({ unit: 'РЗИ-Бургас' })).toMatchObject([
      { state: 'done', measures: ['3.5.2'], steps: [{ text: 'Графикът е представен' }] },
    ]);
    const { undo } = await office.call.log.stacks();
    expect(undo).toBe('decision.follow');
  });
});
