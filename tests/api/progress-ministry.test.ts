import { afterEach, beforeEach, expect, test } from 'vitest';
import { gridsOf } from '../fixtures/grids.ts';
import { CYCLE, codeOf, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-10-20T08:00:00Z');
});
afterEach(() => it.stop());

test('settings: default and set, for many indicators at once; only the ministry', async () => {
  const { settings } = it.call().progress;
  const of = async (measure: string) =>
    (await settings.get()).measures.find((one) => one.measure === measure)?.indicators[0];
  expect(await of('3.1.1')).toMatchObject({
    kind: 'count-cumulative',
    periodicity: 'quarter',
    origin: 'default',
  });
  const monthly = { kind: 'count-per-period', periodicity: 'month', unit: 'регистри' } as const;
  await settings.setIndicators({ indicators: ['3.1.1-1', '7.3.4-1'], ...monthly });
  expect(await of('3.1.1')).toMatchObject({ indicator: '3.1.1-1', ...monthly, origin: 'set' });
  await settings.resetIndicators({ indicators: ['3.1.1-1'] });
  expect(await of('3.1.1')).toMatchObject({ origin: 'default' });
  expect(await of('7.3.4')).toMatchObject({ origin: 'set' });
  expect((await settings.get()).cycle).toEqual({
    dueDays: 15,
    periodicity: 'quarter',
    since: null,
    act: null,
  });
  await settings.setCycle({ ...CYCLE, dueDays: 30, periodicity: 'half' });
  expect((await settings.get()).cycle).toEqual({
    dueDays: 30,
    periodicity: 'half',
    since: '2024-01-01',
    act: CYCLE.act,
  });
  expect(await of('3.1.1')).toMatchObject({ periodicity: 'half' });
  const unknown = settings.setIndicators({ indicators: ['9.9.9-1'], ...monthly });
  expect(await codeOf(unknown)).toBe('plan.unknown-indicator');
  const noAct = settings.setCycle({ ...CYCLE, act: { ...CYCLE.act, act: ' ' } });
  expect(await codeOf(noAct)).toBe('cycle.no-act');
  await it.as('РЗИ-Бургас');
  expect(await codeOf(it.call().progress.settings.setCycle(CYCLE))).toBe('rights.plan');
});

test('assignments: every unit to every measure as one step; groups do not report', async () => {
  const { settings } = it.call().progress;
  await settings.assign({ measures: ['3.1.1', '7.3.4'], units: ['РЗИ-Бургас', 'РЗИ-Варна'] });
  const assigned = async (measure: string) =>
    (await settings.get()).measures
      .find((one) => one.measure === measure)
      ?.assigned.map(({ unit, because }) => `${unit} ${because}`);
  expect(await assigned('7.3.4')).toEqual([
    'МЗ responsible',
    'РЗИ-Бургас assigned',
    'РЗИ-Варна assigned',
  ]);
  await settings.assign({ measures: ['7.3.4'], units: ['МЗ'], assigned: false });
  expect(await assigned('7.3.4')).toEqual(['РЗИ-Бургас assigned', 'РЗИ-Варна assigned']);
  await settings.resetAssignments({ measures: ['7.3.4'], units: ['МЗ', 'РЗИ-Варна'] });
  expect(await assigned('7.3.4')).toEqual(['МЗ responsible', 'РЗИ-Бургас assigned']);
  await it.call().log.undo();
  await it.call().log.undo();
  await it.call().log.undo();
  expect(await assigned('3.1.1')).toEqual(['МЗ responsible']);
  expect(await codeOf(settings.assign({ measures: ['3.1.1'], units: ['ВРБ'] }))).toBe(
    'progress.group-cannot-report',
  );
});

test('before the ministry has set a cycle nobody has failed to report, on any board', async () => {
  const { boards, reports } = it.call().progress;
  expect(await boards.unreported({ months: 24 })).toEqual([]);
  const { periods, rows } = await boards.completeness({ year: 2026 });
  expect(periods.map(({ due }) => due)).toEqual([null, null, null, null]);
  expect(rows.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.expected, 0)).toBe(0);
  expect((await boards.due({ days: 400 })).filter(({ kind }) => kind === 'reports')).toEqual([]);
  expect(await reports.grid({ unit: 'МЗ', period: '2026-Q3' })).toMatchObject({ due: null });
  await reports.set({ entries: [{ measure: '3.1.1', period: '2024-Q4', value: '3' }] });
  await reports.submit({ period: '2024-Q4' });
  const lights = async () =>
    (await boards.lights()).find(({ measure }) => measure === '3.1.1')?.light.reason.code;
  expect(await lights()).not.toBe('stale');
  await it.setCycle();
  expect((await boards.unreported({ months: 24 })).length).toBeGreaterThan(100);
  expect(await reports.grid({ unit: 'МЗ', period: '2026-Q3' })).toMatchObject({
    due: '2026-10-15',
  });
  expect(await reports.grid({ unit: 'МЗ', period: '2023-Q3' })).toMatchObject({ due: null });
});

test('boards: late, due, unreported, completeness, goals; each number has its rows', async () => {
  await it.setCycle();
  await it.call().progress.settings.assign({ measures: ['7.3.4'], units: ['РЗИ-Бургас'] });
  const { reports, boards } = it.call().progress;
  await reports.set({ entries: [{ measure: '3.1.1', period: '2026-Q3', value: '3' }] });
  await reports.submit({ period: '2026-Q3' });
  const on = '2027-01-01';
  const [worst] = await boards.lights({ on });
  expect([worst?.measure, worst?.light.colour]).toEqual(['3.1.1', 'red']);
  expect((await boards.lights()).find(({ measure }) => measure === '3.1.1')?.light.colour).toBe(
    'amber',
  );

  const missing = await boards.unreported({ months: 1 });
  expect(new Set(missing.map(({ period }) => period))).toEqual(new Set(['2026-Q3']));
  const board = await boards.completeness({ year: 2026 });
  expect(board.periods.map(({ period }) => period)).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
  ]);
  const row = board.rows.find(({ unit }) => unit === 'РЗИ-Бургас');
  expect(row?.cells.map(({ expected }) => expected)).toEqual([1, 1, 1, 1]);
  const ministry = board.rows.find(({ unit }) => unit === 'МЗ')?.cells[2];
  expect(ministry).toMatchObject({ submitted: 1, returned: 0, accepted: 0 });
  const rows = missing.filter(({ unit }) => unit === 'МЗ');
  expect(rows).toHaveLength((ministry?.expected ?? 0) - 1);

  const due = await boards.due({ days: 90 });
  expect(due.find(({ kind }) => kind === 'reports')).toMatchObject({
    period: '2026-Q4',
    date: '2027-01-15',
  });
  expect(due.filter(({ kind }) => kind === 'measure-end').length).toBeGreaterThan(5);
  const goals = await boards.goals({ on });
  expect(goals.find(({ goal }) => goal === '3')?.colours.red).toEqual(['3.1.1']);
  expect(goals.reduce((sum, { measures }) => sum + measures, 0)).toBe(72);

  const { base64 } = await it.call().progress.boardFile({ board: 'goals', language: 'bg', on });
  const [, stages] = await gridsOf(Buffer.from(base64, 'base64'));
  expect(stages?.name).toBe('По етапи');
  const [head = [], ...lines] = stages?.rows ?? [];
  expect(lines.map(([name]) => name)).toContain('Етап 1 (до 31.12.2026 г.)');
  const of = (name: string) => lines.reduce((sum, l) => sum + Number(l[head.indexOf(name)]), 0);
  expect([of('Мерки'), of('закъснява')]).toEqual([72, 1]);
});

test('milestones: proposals are not stored; taken over they are, in order, with one undo', async () => {
  const { milestones, measure } = it.call().progress;
  const { suggestions } = await measure({ measure: '2.2.1' });
  expect(suggestions).toHaveLength(3);
  expect(await milestones.list({ measure: '2.2.1' })).toEqual([]);
  await milestones.add({
    measure: '2.2.1',
    milestones: suggestions.map(({ title, due }) => ({ title, due, origin: 'suggested' as const })),
  });
  expect((await measure({ measure: '2.2.1' })).suggestions).toEqual([]);
  const [first, ...rest] = (await milestones.list({ measure: '2.2.1' })).map(({ id }) => id);
  await milestones.edit({ id: first ?? '', due: '2026-10-01' });
  expect((await measure({ measure: '2.2.1' })).progress.milestones).toMatchObject({
    total: 3,
    late: 2,
  });
  await milestones.edit({ id: first ?? '', doneOn: '2026-10-02' });
  expect((await measure({ measure: '2.2.1' })).progress.milestones).toMatchObject({
    done: 1,
    late: 1,
  });
  await milestones.reorder({ ids: [...rest, first ?? ''] });
  expect((await milestones.list({ measure: '2.2.1' })).at(-1)?.id).toBe(first);
  await it.as('НЗОК');
  const own = it.call().progress.milestones;
  expect(await codeOf(own.edit({ id: first ?? '', title: 'Друго' }))).toBe('milestone.foreign');
  expect(await codeOf(own.add({ measure: '2.2.1', milestones: [{ title: 'Друго' }] }))).toBe(
    'report.not-assigned',
  );
  await it.as('МЗ');
  expect(await codeOf(milestones.add({ measure: '2.2.1', milestones: [{ title: ' ' }] }))).toBe(
    'milestone.title-missing',
  );
});

test('money: in the currency of its year, against the resource; a deadline raises its finding', async () => {
  const { money, deadlines, boards } = it.call().progress;
  await money.set({
    entries: [
      { measure: '7.3.3', year: 2025, source: 'НПВУ', kind: 'paid', amount: '1 000 000,00' },
      { measure: '7.3.3', year: 2026, source: 'НПВУ', kind: 'contracted', amount: '15000000' },
    ],
  });
  expect(await money.list({ measure: '7.3.3' })).toMatchObject([
    { year: 2025, currency: 'BGN', amount: 100_000_000 },
    { year: 2026, currency: 'EUR', amount: 1_500_000_000 },
  ]);
  const board = await boards.money();
  expect(board.measures.find(({ measure }) => measure === '7.3.3')).toMatchObject({
    over: { planned: null, contracted: 1_500_000_000 - 1_431_617_267, paid: null },
  });
  expect(board.years.map(({ year }) => year)).toEqual([2025, 2026]);
  const set = (fields: object) =>
    codeOf(
      money.set({
        entries: [
          { measure: '7.3.3', year: 2026, source: 'НПВУ', kind: 'paid', amount: '1', ...fields },
        ],
      }),
    );
  expect(await set({ amount: '-1' })).toBe('read.below');
  expect(await set({ amount: '1,234' })).toBe('read.unclear-number');
  expect(await set({ source: 'НЯМА' })).toBe('money.source');
  expect(await set({ year: 2027 })).toBe('money.premature');
  await deadlines.set({ source: 'НПВУ', date: '2026-08-31', act: 'Регламент (ЕС) 2021/241' });
  expect((await deadlines.findings()).map(({ measures }) => measures[0])).toEqual([
    '5.1.3',
    '7.3.3',
  ]);
  const found = await it.call().plan.findings.list();
  expect(found.filter(({ rule }) => rule === 'funding-deadline')).toMatchObject([
    { measures: ['5.1.3'], severity: 'info', state: 'open' },
    { measures: ['7.3.3'], severity: 'warning', state: 'open' },
  ]);
  const without = { source: 'НПВУ', date: '2026-08-31', act: ' ' };
  expect(await codeOf(deadlines.set(without))).toBe('deadline.act-missing');
  await it.as('РЗИ-Бургас');
  const other = { ...without, act: 'Акт' };
  expect(await codeOf(it.call().progress.deadlines.set(other))).toBe('rights.plan');
});

test('the log tells every field of a measure’s progress', async () => {
  const { reports, milestones } = it.call().progress;
  await reports.set({ entries: [{ measure: '3.1.1', period: '2026-Q3', value: '3' }] });
  await milestones.add({ measure: '3.1.1', milestones: [{ title: 'Договор' }] });
  await it.call().progress.settings.assign({ measures: ['3.1.1'], units: ['РЗИ-Бургас'] });
  const history = await it.call().plan.history.measure({ measure: '3.1.1' });
  const acts = history.map(({ act, field, to }) => [act, field, to]);
  expect(acts).toContainEqual(['report.set', 'value', '3']);
  expect(acts).toContainEqual(['milestone.add', 'title', 'Договор']);
  expect(acts).toContainEqual(['assignment.add', 'assigned', true]);
  const [own] = await reports.list({ measure: '3.1.1' });
  const ofReport = await it.call().plan.history.report({
    unit: own?.unit ?? '',
    measure: '3.1.1',
    indicator: '3.1.1-1',
    period: '2026-Q3',
  });
  expect(ofReport).toEqual(history.filter(({ table }) => table === 'report'));
  const recent = await it.call().plan.history.recent({ limit: 3 });
  expect(recent.map(({ act, measures }) => [act, measures])).toEqual([
    ['assignment.add', ['3.1.1']],
    ['milestone.add', ['3.1.1']],
    ['report.set', ['3.1.1']],
  ]);
});
