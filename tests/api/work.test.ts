/** What waits, by what the unit holds: every number is counted here by hand. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CYCLE, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-11-29T08:00:00Z');
});
afterEach(() => it.stop());

const waiting = () => it.call().work.waiting();
const UNITS = ['РЗИ-Бургас', 'РЗИ-Варна'];

const submit = async (unit: string, measures: readonly string[]) => {
  await it.as(unit);
  const { reports } = it.call().progress;
  await reports.set({
    entries: measures.map((measure) => ({ measure, period: '2026-Q3', value: '1' })),
  });
  await reports.submit({ period: '2026-Q3' });
};

const review = (unit: string, measure: string, verdict: 'accepted' | 'returned') =>
  it.call().progress.reports.review({
    reports: [{ unit, measure, period: '2026-Q3' }],
    review: verdict,
    ...(verdict === 'returned' ? { reason: 'Липсва документ.' } : {}),
  });

test('without a cycle nothing is due, so nothing is missing, and nothing waits', async () => {
  for (const unit of ['МЗ', 'РЗИ-Варна']) {
    await it.as(unit);
    expect(await waiting()).toMatchObject({
      unit,
      cycle: false,
      own: [],
      returned: { total: 0, first: [] },
      exchange: null,
      news: null,
      counters: { progress: 0, council: 0, exchange: 0 },
    });
  }
});

test('a unit sees its own periods and its returned reports, not the ministry’s work', async () => {
  await it.call().progress.settings.setCycle({ ...CYCLE, since: '2026-07-01' });
  const measures = ['1.1.1', '1.1.2', '3.1.1'];
  await it.call().progress.settings.assign({ measures, units: UNITS });
  await submit('РЗИ-Варна', ['1.1.1']);
  await it.as('МЗ');
  await review('РЗИ-Варна', '1.1.1', 'returned');
  await it.as('РЗИ-Варна');
  await it.call().progress.reports.set({
    entries: [{ measure: '1.1.2', period: '2026-Q3', value: '2' }],
  });
  const work = await waiting();
  expect(work.own).toEqual([
    {
      period: '2026-Q3',
      due: '2026-10-15',
      missing: 2,
      begun: 1,
      returned: 1,
      first: '3.1.1-1',
    },
  ]);
  expect(work.returned.total).toBe(1);
  expect(work.returned.first[0]).toMatchObject({
    measure: '1.1.1',
    indicator: '1.1.1-1',
    reviewReason: 'Липсва документ.',
    locks: { edit: null },
  });
  expect(work).toMatchObject({ review: null, unreported: null, council: null });
  expect(work.counters.progress).toBe(3);
  await it.as('РЗИ-Бургас');
  expect(await waiting()).toMatchObject({
    own: [{ missing: 3, begun: 0, returned: 0, first: '1.1.1-1' }],
    returned: { total: 0 },
  });
});

test('a period that is not due yet waits, and is no overdue work of the counter', async () => {
  await it.call().progress.settings.setCycle({ ...CYCLE, since: '2026-07-01', dueDays: 90 });
  await it.call().progress.settings.assign({ measures: ['3.1.1'], units: UNITS });
  await it.as('РЗИ-Варна');
  expect(await waiting()).toMatchObject({
    own: [{ period: '2026-Q3', due: '2026-12-29', missing: 1 }],
    counters: { progress: 0 },
  });
  expect(await it.call().work.waiting({ on: '2026-12-30' })).toMatchObject({
    counters: { progress: 1 },
  });
});

test('the ministry sees what is submitted by unit, and who has not submitted everything', async () => {
  await it.call().progress.settings.setCycle({ ...CYCLE, since: '2026-07-01' });
  const measures = ['1.1.1', '1.1.2'];
  await it.call().progress.settings.assign({ measures, units: UNITS });
  await submit('РЗИ-Варна', measures);
  await submit('РЗИ-Бургас', ['1.1.1']);
  await it.as('МЗ');
  const work = await waiting();
  expect(work.review).toEqual([
    { unit: 'РЗИ-Варна', count: 2, periods: ['2026-Q3'] },
    { unit: 'РЗИ-Бургас', count: 1, periods: ['2026-Q3'] },
  ]);
  const [period] = work.unreported ?? [];
  expect(period).toMatchObject({ period: '2026-Q3', due: '2026-10-15' });
  expect(period?.units).toContainEqual({ unit: 'РЗИ-Бургас', missing: 1 });
  expect(period?.units.map(({ unit }) => unit)).not.toContain('РЗИ-Варна');
  const board = await it.call().progress.boards.unreported({ months: 12 });
  expect(period?.units.reduce((sum, { missing }) => sum + missing, 0)).toBe(board.length);
  const mine = board.filter(({ unit }) => unit === 'МЗ').length;
  expect(work.own).toMatchObject([{ missing: mine }]);
  expect(work.counters.progress).toBe(mine + 3);
  await review('РЗИ-Варна', '1.1.1', 'accepted');
  await review('РЗИ-Варна', '1.1.2', 'accepted');
  expect((await waiting()).review).toEqual([
    { unit: 'РЗИ-Бургас', count: 1, periods: ['2026-Q3'] },
  ]);
  await it.call().log.undo();
  expect((await waiting()).review).toContainEqual({
    unit: 'РЗИ-Варна',
    count: 1,
    periods: ['2026-Q3'],
  });
});

test('decisions past their term and the next sitting, for whoever reads councils', async () => {
  const { sittings, agenda, decisions } = it.call().council;
  const { id: sitting } = await sittings.add({ date: '2026-11-01' });
  const { id: item } = await agenda.add({ sitting, title: 'Изпълнение' });
  await decisions.add({ sitting, item, text: 'Да се представи отчет.', due: '20.11.2026' });
  await decisions.add({ sitting, item, text: 'Без срок.' });
  const { id: next } = await sittings.add({ date: '2026-12-10' });
  expect((await waiting()).council).toMatchObject({
    overdue: { total: 1, first: [{ text: 'Да се представи отчет.', daysOverdue: 9 }] },
    next: { id: next, date: '2026-12-10', state: 'draft' },
  });
  expect((await waiting()).counters.council).toBe(1);
  await it.as('РЗИ-Варна');
  expect((await waiting()).council).toBeNull();
});

test('the calendar: terms, measures, decisions and sittings by day; a unit sees what is its own', async () => {
  await it.call().progress.settings.setCycle({ ...CYCLE, since: '2026-07-01' });
  await it.call().progress.settings.assign({ measures: ['3.1.1'], units: UNITS });
  await it.call().progress.milestones.add({
    measure: '3.1.1',
    milestones: [{ title: 'Сключен договор', due: '2026-10-31' }],
  });
  const { sittings, agenda, decisions } = it.call().council;
  const { id: sitting } = await sittings.add({ date: '2026-12-10', time: '11:30' });
  const { id: item } = await agenda.add({ sitting, title: 'Изпълнение' });
  await decisions.add({ sitting, item, text: 'Тайна', due: '20.12.2026', confidential: true });
  const calendar = (months = 2) => it.call().work.calendar({ months });
  const of = async (kind: string) => (await calendar()).items.filter((one) => one.kind === kind);
  const all = (await calendar()).items;
  expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).toSorted());
  expect(await of('reports')).toMatchObject([
    { id: '2026-Q3', date: '2026-10-15', overdue: true },
    { id: '2026-Q4', date: '2027-01-15', overdue: false, missing: null },
  ]);
  expect(await of('milestone')).toMatchObject([{ subject: 'Сключен договор', overdue: true }]);
  expect(await of('sitting')).toMatchObject([{ date: '2026-12-10', time: '11:30' }]);
  expect(await of('decision')).toMatchObject([{ date: '2026-12-20', subject: '' }]);
  expect((await of('measure-end')).length).toBe(19);
  const { text, events } = await it.call().work.ics({ months: 2 });
  expect(events).toBe(all.length);
  expect(text.match(/^BEGIN:VEVENT\r$/gm)?.length).toBe(events);
  expect(text).not.toContain('Тайна');
  await it.as('РЗИ-Варна');
  const mine = await calendar();
  expect(mine.items.filter(({ kind }) => kind === 'decision' || kind === 'sitting')).toEqual([]);
  expect(mine.items.find(({ kind }) => kind === 'reports')).toMatchObject({ missing: 1 });
});
