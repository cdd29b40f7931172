import { readSheet } from 'read-excel-file/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../domain/plan/plan.ts';
import { refusalOf, startAt, type Started } from './core-fixture.ts';

let core: Started;
beforeEach(async () => {
  core = await startAt('2027-02-10T08:00:00Z');
});
afterEach(() => core.stop());

const amendments = () => core.call.plan.amendments;
const ACT = { kind: 'Решение на Министерския съвет', number: '77', date: '2027-02-01' };
const CITED = ['act:Решение на Министерския съвет № 77 от 01.02.2027 г.'];

const draftWith = async (
  ...items: Parameters<ReturnType<typeof amendments>['addItems']>[0]['items']
) => (await amendments().addItems({ target: { title: 'Поправка' }, items })).amendment;

const set = (measure: string, field: string, value: string) => ({
  kind: 'set' as const,
  measure,
  field,
  value,
  reason: 'Съгласуване с етапа.',
});
const measure = (plan: Plan, code: string) => plan.measures.find((m) => m.code === code);
const planOf = (edition?: number) =>
  core.call.plan.plan(edition === undefined ? undefined : { edition });

test('a draft is made, named, filled, corrected, emptied and deleted, each step undoable', async () => {
  const id = await amendments().create({ title: '  Поправка на сроковете ' });
  const titles = async () => (await amendments().list()).map(({ title }) => title);
  expect(await titles()).toEqual(['Поправка на сроковете']);
  await amendments().rename({ id, title: 'Сроковете по цел 7' });
  await amendments().addItems({ target: { draft: id }, items: [set('7.2.1', 'start', '2027')] });
  const [item] = (await amendments().get({ id })).items;
  expect(item).toMatchObject({ measure: '7.2.1', field: 'start', present: '2026', problem: null });
  core.later(3);
  await amendments().editItem({
    amendment: id,
    id: item?.id ?? '',
    value: '2028',
    reason: 'Изнасяне.',
  });
  expect((await amendments().get({ id })).items).toMatchObject([
    { value: '2028', reason: 'Изнасяне.', present: '2026' },
  ]);
  expect(await amendments().list()).toMatchObject([
    { state: 'draft', edition: null, last: { by: 'Иванова', at: '2027-02-10T08:03:00.000Z' } },
  ]);
  await amendments().removeItem({ amendment: id, id: item?.id ?? '' });
  expect((await amendments().get({ id })).items).toEqual([]);
  await core.call.log.undo();
  expect((await amendments().get({ id })).items).toHaveLength(1);
  await amendments().remove({ id });
  expect(await titles()).toEqual([]);
  await core.call.log.undo();
  expect(await titles()).toEqual(['Сроковете по цел 7']);
  expect((await amendments().get({ id })).items).toMatchObject([{ value: '2028' }]);
});

test('what is wrong with an item stands beside it; the draft says what stops it as a whole', async () => {
  const id = await draftWith(
    set('7.2.1', 'start', 'догодина'),
    set('7.2.2', 'end', '2020'),
    set('7.3.3', 'start', '2023'),
    { ...set('7.3.4', 'start', '2024'), reason: '' },
  );
  const draft = await amendments().get({ id });
  expect(draft.items.map(({ problem }) => problem?.code ?? null)).toEqual([
    'read.year',
    null,
    'amendment.nothing-changed',
    'amendment.no-reason',
  ]);
  expect(draft.problem).not.toBeNull();
  expect(draft.difference).toBeNull();
  expect(await refusalOf(amendments().adopt({ id, act: ACT }))).toMatch(/^amendment\./);
  expect(await core.call.plan.editions()).toHaveLength(1);
});

test('adopting makes edition 2 and leaves edition 1 letter for letter as it was', async () => {
  const before = await planOf(1);
  const id = await draftWith(
    set('7.2.1', 'start', '2027'),
    set('7.2.1', 'expectedResult', 'Анализ на големи данни.'),
    set('5.2.2-1', 'text', 'Брой проведени пилотни проекти.'),
    set('7', 'stated', '100'),
    set('7.2', 'title', 'Нова подцел'),
    { kind: 'remove', measure: '1.3.2', reason: 'Отпада.' },
    { kind: 'add', measure: '7.4.3', value: 'Нова мярка.', reason: 'Липсва.' },
    set('7.4.3', 'stage', 'Етап 3 (2029-2030)'),
    set('7.4.3', 'start', '2029'),
    set('7.4.3', 'end', '2030'),
    set('7.4.3', 'fundingText', 'Национален план за възстановяване и устойчивост'),
    set('7.4.3', 'responsibleText', 'МЗ'),
    { kind: 'add', measure: '7.4.3-1', value: 'Нов показател.', reason: 'Липсва.' },
    set('7.4.3-1', 'target', '1'),
  );
  const review = await amendments().get({ id });
  expect(review.items.map(({ problem }) => problem)).toEqual(review.items.map(() => null));
  expect(review.problem).toBeNull();
  expect(review.difference?.measures.map(({ kind, code }) => [kind, code])).toEqual([
    ['removed', '1.3.2'],
    ['changed', '5.2.2'],
    ['changed', '7.2.1'],
    ['added', '7.4.3'],
  ]);
  expect(await amendments().adopt({ id, act: ACT })).toEqual({ edition: 2 });
  expect(await planOf(1)).toEqual(before);
  const after = await planOf();
  expect(after.edition).toMatchObject({
    n: 2,
    base: 1,
    actKind: ACT.kind,
    actNumber: '77',
    actDate: '2027-02-01',
  });
  expect(measure(after, '1.3.2')).toBeUndefined();
  expect(measure(after, '7.2.1')).toMatchObject({
    start: 2027,
    expectedResult: 'Анализ на големи данни.',
    edition: 2,
    sources: { start: CITED, expectedResult: CITED, end: measure(before, '7.2.1')?.sources['end'] },
    indicators: measure(before, '7.2.1')?.indicators,
    funding: measure(before, '7.2.1')?.funding,
    responsible: measure(before, '7.2.1')?.responsible,
  });
  expect(measure(after, '5.2.2')?.indicators).toMatchObject([
    { text: 'Брой проведени пилотни проекти.', sources: { text: CITED } },
  ]);
  expect(measure(after, '7.4.3')).toMatchObject({
    title: 'Нова мярка.',
    stages: [3],
    funding: [{ source: 'НПВУ', share: null }],
    responsible: ['МЗ'],
    indicators: [{ id: '7.4.3-1', text: 'Нов показател.', target: '1' }],
    sources: { title: CITED },
  });
  expect(after.goals.find(({ code }) => code === '7')).toMatchObject({ stated: 10_000 });
  expect(after.subgoals.find(({ code }) => code === '7.2')).toMatchObject({ title: 'Нова подцел' });
  expect(measure(after, '1.1.1')).toEqual(measure(before, '1.1.1'));
});

test('the comparison of the editions is the preview of the draft, and names what fell away', async () => {
  const id = await draftWith(set('7.2.1', 'start', '2027'), {
    kind: 'remove',
    measure: '1.3.2',
    reason: 'Отпада.',
  });
  const { difference } = await amendments().get({ id });
  await amendments().adopt({ id, act: ACT });
  const compared = await amendments().compare({ from: 1, to: 2 });
  expect(compared.difference).toEqual(difference);
  expect(compared.difference.measures).toMatchObject([
    { kind: 'removed', code: '1.3.2' },
    {
      kind: 'changed',
      code: '7.2.1',
      fields: [{ code: '7.2.1', field: 'start', before: '2026', after: '2027', words: null }],
    },
  ]);
  const back = await amendments().compare({ from: 2, to: 1 });
  expect(back.difference.measures[0]).toMatchObject({ kind: 'added', code: '1.3.2' });
  expect((await amendments().get({ id })).difference).toEqual(difference);
});

test('the act is obligatory, of a day that has come, and not before the present edition', async () => {
  const id = await draftWith(set('7.2.1', 'start', '2027'));
  const adopt = (act: Partial<typeof ACT>) =>
    refusalOf(amendments().adopt({ id, act: { ...ACT, ...act } }));
  expect(await adopt({ kind: ' ' })).toBe('amendment.no-act');
  expect(await adopt({ number: '' })).toBe('amendment.no-act');
  expect(await adopt({ date: '2027-02-30' })).toBe('amendment.no-act');
  expect(await adopt({ date: '2027-02-11' })).toBe('amendment.act-in-future');
  await amendments().adopt({ id, act: ACT });
  const second = await draftWith(set('7.2.1', 'start', '2028'));
  expect(
    await refusalOf(amendments().adopt({ id: second, act: { ...ACT, date: '2027-01-31' } })),
  ).toBe('amendment.act-too-early');
});

test('an edition is no slip of the hand: Ctrl+Z stops before it, an adopted draft is closed', async () => {
  const id = await draftWith(set('7.2.1', 'start', '2027'));
  await amendments().adopt({ id, act: ACT });
  expect(await core.call.log.stacks()).toMatchObject({ undo: null });
  expect(await refusalOf(core.call.log.undo())).toBe('log.nothing-to-undo');
  expect(await refusalOf(amendments().adopt({ id, act: ACT }))).toBe('amendment.adopted-already');
  expect(await refusalOf(amendments().remove({ id }))).toBe('amendment.adopted-already');
  expect(
    await refusalOf(
      amendments().addItems({ target: { draft: id }, items: [set('1.1.1', 'start', '2025')] }),
    ),
  ).toBe('amendment.adopted-already');
  expect(await amendments().list()).toMatchObject([
    { state: 'adopted', edition: 2, actNumber: '77', actDate: '2027-02-01' },
  ]);
});

test('a rebuild after adoption gives the same state, and the check finds nothing', async () => {
  const id = await draftWith(set('7.2.1', 'start', '2027'), set('7', 'stated', '1'));
  await amendments().adopt({ id, act: ACT });
  const plan = await planOf();
  const { digest } = await core.call.log.digest();
  expect(await core.call.log.rebuild()).toMatchObject({ digest });
  expect(await planOf()).toEqual(plan);
  expect(await core.call.log.check()).toMatchObject({ ok: true, problems: [] });
});

test('a third edition stands on the second; each pair can be compared', async () => {
  const first = await draftWith(set('7.2.1', 'start', '2027'));
  await amendments().adopt({ id: first, act: ACT });
  const second = await draftWith(set('7.2.1', 'end', '2029'));
  await amendments().adopt({ id: second, act: { ...ACT, number: '78' } });
  const fields = async (from: number, to: number) =>
    (await amendments().compare({ from, to })).difference.measures.flatMap((row) =>
      row.fields.map(({ field }) => field),
    );
  expect(await fields(1, 2)).toEqual(['start']);
  expect(await fields(2, 3)).toEqual(['end']);
  expect(await fields(1, 3)).toEqual(['start', 'end']);
  expect(measure(await planOf(2), '7.2.1')).toMatchObject({ start: 2027, end: 2030 });
});

test('a finding becomes an item; adopting it makes the finding go away', async () => {
  const finding = async () =>
    (await core.call.plan.findings.list()).find(
      ({ rule, measures }) => rule === 'start-before-stage' && measures[0] === '7.2.1',
    );
  const found = await finding();
  const at = found?.remedies.findIndex(({ field }) => field === 'start') ?? -1;
  expect(at).toBeGreaterThanOrEqual(0);
  const { amendment } = await core.call.plan.findings.propose({
    id: found?.id ?? '',
    target: { title: 'Поправка' },
    remedy: at,
    value: '2027',
    reason: 'Началото е преди етапа.',
  });
  expect(await finding()).toMatchObject({ state: 'amendment', decision: { amendment } });
  await core.call.log.undo();
  expect(await finding()).toMatchObject({ state: 'open' });
  expect(await amendments().list()).toEqual([]);
  await core.call.log.redo();
  const [item] = (await amendments().get({ id: amendment })).items;
  expect(item).toMatchObject({
    measure: '7.2.1',
    field: 'start',
    present: '2026',
    value: '2027',
    finding: found?.id,
  });
  await amendments().removeItem({ amendment, id: item?.id ?? '' });
  expect(await finding()).toMatchObject({ state: 'open' });
  await core.call.log.undo();
  await amendments().adopt({ id: amendment, act: ACT });
  expect(await finding()).toBeUndefined();
  const past = await core.call.plan.findings.past();
  expect(past).toMatchObject([
    { id: found?.id, decision: { state: 'amendment', amendment, by: 'Иванова' } },
  ]);
});

test('the source of a cell that an amendment wrote is its act, not lines of the text', async () => {
  const id = await draftWith(set('7.2.1', 'start', '2027'));
  await amendments().adopt({ id, act: ACT });
  const sources = measure(await planOf(), '7.2.1')?.sources['start'] ?? [];
  expect(await core.call.plan.source({ at: [...sources] })).toEqual([
    {
      span: CITED[0],
      act: 'Решение на Министерския съвет № 77 от 01.02.2027 г.',
      from: 0,
      to: 0,
      lines: [],
    },
  ]);
  expect(await core.call.plan.sourceContext({ at: [...sources], around: 2 })).toEqual([]);
});

test('the comparison is saved as a table that reads back, codes as text', async () => {
  const id = await draftWith(set('7.2.1', 'start', '2027'));
  await amendments().adopt({ id, act: ACT });
  const { base64 } = await amendments().exportComparison({ from: 1, to: 2, lang: 'bg' });
  const rows = await readSheet(Buffer.from(base64, 'base64'));
  expect(JSON.stringify(rows)).toContain(
    JSON.stringify([
      '7.2.1',
      'мярка 7.2.1',
      measure(await planOf(), '7.2.1')?.title,
      'променено',
      'начало',
      '2026',
      '2027',
    ]),
  );
});

test('abbreviations and the introduction are amended, compared, and read by edition', async () => {
  const item = (
    kind: 'add' | 'set' | 'remove',
    code: string,
    value: string | null,
    field = '',
  ) => ({
    kind,
    measure: code,
    field,
    value,
    reason: 'Изчистване на списъка.',
  });
  const id = await draftWith(
    item('add', 'ITIL', 'Information Technology Infrastructure Library'),
    item('set', 'ЕЕСМ', 'Единна електронна съобщителна мрежа', 'long'),
    item('remove', 'ДХЧО', null),
    item('set', 'I.3', 'Визията отчита стратегическата рамка.', 'paragraph'),
    item('add', 'I.5', 'Планът се отчита всяка година.'),
  );
  await amendments().adopt({ id, act: ACT });
  const [before, after] = [await planOf(1), await planOf()];
  const shorts = (plan: Plan) => plan.abbreviations.map(({ short }) => short);
  expect(shorts(before)).toContain('ДХЧО');
  expect(shorts(after)).not.toContain('ДХЧО');
  expect(after.abbreviations.at(-1)).toEqual({
    short: 'ITIL',
    long: 'Information Technology Infrastructure Library',
    sources: { short: CITED, long: CITED },
  });
  expect(after.abbreviations.find(({ short }) => short === 'ЕЕСМ')).toMatchObject({
    long: 'Единна електронна съобщителна мрежа',
    sources: { short: ['15:1-4'], long: CITED },
  });
  expect(before.introduction).toHaveLength(4);
  expect(after.introduction.map(({ code }) => code)).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'I.5']);
  expect(after.introduction[2]?.text).toBe('Визията отчита стратегическата рамка.');
  const { difference } = await amendments().compare({ from: 1, to: 2 });
  expect(difference.introduction.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'changed I.3',
    'added I.5',
  ]);
  expect(difference.abbreviations.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
    'removed ДХЧО',
    'changed ЕЕСМ',
    'added ITIL',
  ]);
  const found = await core.call.plan.search({ words: 'всяка година' });
  expect(found).toMatchObject([{ code: 'I.5', table: 'introduction' }]);
  expect(await core.call.plan.search({ words: 'хибриден облак' })).toEqual([]);
});

test.each([
  ['I.9', 'amendment.bad-code'],
  ['МЗ', 'amendment.duplicate-code'],
  ['мз', 'amendment.bad-code'],
])('%s cannot be added to the front of the plan: %s', async (code, problem) => {
  const id = await draftWith({
    kind: 'add',
    measure: code,
    value: 'Текст',
    field: '',
    reason: 'Опит.',
  });
  expect((await amendments().get({ id })).items[0]?.problem?.code).toBe(problem);
});
