/** Units change: who reports, what is expected, what stays, and that everything agrees with a rebuild. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readUnits } from '../../db/plan/units.ts';
import { rebuild } from '../../db/rebuild.ts';
import { sentence } from '../../domain/text/sentences.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

const [GONE, HEIR] = ['РЗИ-Видин', 'РЗИ-Монтана'] as const;
const Q3 = '2026-Q3' as const;
const Q4 = '2026-Q4' as const;
const LATER = '2027-Q1' as const;
const OF = { measure: '3.1.1' } as const;
const ACT = 'ПМС № 210 от 1.10.2026 г.';

let it: Started;
const acts = () => it.call().plan.unitActs;
const reports = () => it.call().progress.reports;
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

const write = (
  kind: 'add' | 'rename' | 'correct' | 'close' | 'merge',
  unit: string,
  rest: Partial<Parameters<ReturnType<typeof acts>['write']>[0]> = {},
) => acts().write({ kind, unit, day: '2026-10-10', act: ACT, ...rest });

const merge = () => write('merge', GONE, { successor: HEIR });
const expectedOf = async (unit: string): Promise<string[]> => {
  const cells = await it.call().progress.boardCell({ periods: [Q3, Q4, LATER], unit });
  return cells.filter(({ measure }) => measure === '3.1.1').map(({ period }) => period);
};
const reportOf = async (unit: string, period: string) =>
  (await reports().list(OF)).find((one) => one.unit === unit && one.period === period);

beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.setCycle();
  await it.call().progress.settings.assign({ measures: ['3.1.1'], units: [GONE, HEIR] });
  await it.as(GONE);
  await reports().set({ entries: [{ ...OF, period: Q3, value: '3' }] });
  await reports().submit({ period: Q3 });
  await reports().set({ entries: [{ ...OF, period: LATER, value: '1' }] });
  await it.as('МЗ');
  it.later(10 * 24 * 3600);
});
afterEach(() => it.stop());

test('after a merger the successor is waited for, and what was reported keeps its unit', async () => {
  expect((await acts().ties({ unit: GONE })).openReports).toBe(2);
  await merge();
  expect(await expectedOf(GONE)).toEqual([Q3]);
  expect(await expectedOf(HEIR)).toEqual([Q3, Q4, LATER]);
  const waiting = await reportOf(GONE, Q3);
  expect(waiting).toMatchObject({ unit: GONE, state: 'submitted', outside: null });
  await reports().review({ reports: [{ ...OF, unit: GONE, period: Q3 }], review: 'accepted' });
  const { accepted } = (await it.call().progress.measure(OF)).progress.indicators[0]!;
  expect(accepted).toMatchObject({ value: '3', units: 1 });
});

test('what a closed unit wrote for a later time does not count, says so, and can be closed', async () => {
  await merge();
  const later = await reportOf(GONE, LATER);
  expect(plain(sentence(later!.outside!))).toBe(
    'Звено РЗИ-Видин не съществува от 10.10.2026 г. (влято в РЗИ-Монтана), затова не се отчита за I трим. 2027 и отчетът не се брои. За този период отчита РЗИ-Монтана.',
  );
  const mark = { ...OF, unit: GONE, period: LATER };
  await reports().review({ reports: [mark], review: 'closed', reason: 'Влято' });
  expect((await reportOf(GONE, LATER))?.state).toBe('closed');
});

test('a report that was returned to a unit which is no more can be closed with a reason', async () => {
  const mark = { ...OF, unit: GONE, period: Q3 };
  await reports().review({ reports: [mark], review: 'returned', reason: 'Непълно' });
  expect(await codeOf(reports().review({ reports: [mark], review: 'closed', reason: 'x' }))).toBe(
    'report.counts',
  );
  await write('close', GONE);
  await reports().review({ reports: [mark], review: 'closed', reason: 'Закрито звено' });
  expect((await reportOf(GONE, Q3))?.state).toBe('closed');
});

test('nobody begins to work, or is assigned, at a unit that is no more', async () => {
  await merge();
  expect(await codeOf(it.call().app.setUnit({ unit: GONE }))).toBe('unit.closed');
  const pair = { measures: ['6.1.1'], units: [GONE] };
  expect(await codeOf(it.call().progress.settings.assign(pair))).toBe('progress.unit-closed');
  expect(
    await codeOf(
      it.call().exchange.request({ unit: GONE, label: 'Лаптоп', passphrase: '', system: false }),
    ),
  ).toBe('unit.closed');
});

test('a new hospital can be assigned and reports; its founding is then not removed', async () => {
  const name = 'МБАЛ „Света Петка“ – Видин';
  const added = { kind: 'hospital', parent: 'МЗ' } as const;
  const { id } = await write('add', 'МБАЛ-Видин', { name, added });
  await it.call().progress.settings.assign({ measures: ['3.1.1'], units: ['МБАЛ-Видин'] });
  expect(await expectedOf('МБАЛ-Видин')).toEqual([Q4, LATER]);
  expect(await codeOf(acts().remove({ id }))).toBe('unit-act.used');
  await it.call().progress.settings.resetAssignments({
    measures: ['3.1.1'],
    units: ['МБАЛ-Видин'],
  });
  await acts().remove({ id });
  expect(await codeOf(it.call().app.setUnit({ unit: 'МБАЛ-Видин' }))).toBe('unit.unknown');
});

test('an act is the ministry’s, is undone like anything else, and a mistaken one is removed', async () => {
  const { id } = await write('close', GONE);
  await acts().remove({ id });
  expect(await expectedOf(GONE)).toEqual([Q3, Q4, LATER]);
  await write('rename', 'МЕУ', { name: 'Министерство на дигиталното управление' });
  const named = async () => (await it.call().plan.units()).find(({ code }) => code === 'МЕУ')?.name;
  expect(await named()).toBe('Министерство на дигиталното управление');
  await it.call().log.undo();
  expect(await named()).toBe('Министерство на електронното управление');
  await it.as(HEIR);
  expect(await codeOf(write('close', GONE))).toBe('rights.plan');
});

test('a rebuild from the log shows the same units', async () => {
  await merge();
  await write('rename', 'МЕУ', { name: 'Министерство на дигиталното управление' });
  const added = { kind: 'hospital', parent: null } as const;
  await write('add', 'МБАЛ-Видин', { name: 'МБАЛ Видин', added });
  const store = it.core.context.store();
  if (!store.ok) throw new Error(store.error.code);
  const { read, write: log } = store.value;
  const before = readUnits(read);
  rebuild(log);
  expect(readUnits(read)).toEqual(before);
  expect(before.at(-1)).toMatchObject({ code: 'МБАЛ-Видин', since: '2026-10-10' });
});

test('a merger has a copy of what was before; one that is refused makes no second', async () => {
  const before = async (): Promise<number> =>
    (await it.call().app.copies()).filter(({ kind }) => kind === 'act').length;
  expect(await before()).toBe(0);
  await merge();
  expect(await before()).toBe(1);
  expect(await codeOf(merge())).toBe('unit-act.closed');
  expect(await before()).toBe(1);
  const [copy] = await it.call().app.copies();
  await it.call().log.restore({ file: copy?.file ?? '' });
  expect(await expectedOf(GONE)).toEqual([Q3, Q4, LATER]);
});
