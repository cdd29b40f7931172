import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
});
afterEach(() => it.stop());

const Q3 = '2026-Q3';
const key = { measure: '3.1.1', period: Q3 } as const;

const only = async () => {
  const [report, ...others] = await it.call().progress.reports.list({ measure: '3.1.1' });
  expect(others).toEqual([]);
  return report;
};

test('no data, in progress, submitted, returned, submitted again, accepted', async () => {
  const { reports } = it.call().progress;
  await it.as('РЗИ-Бургас');
  expect(await reports.list({ measure: '3.1.1' })).toEqual([]);
  await it.call().progress.reports.set({ entries: [{ ...key, value: '3', note: 'Първи три' }] });
  expect(await only()).toMatchObject({ state: 'in-progress', value: '3', unit: 'РЗИ-Бургас' });
  await it.call().progress.reports.submit({ period: Q3 });
  expect(await only()).toMatchObject({ state: 'submitted', submittedBy: 'Иванова' });

  await it.as('МЗ');
  const mark = { ...key, unit: 'РЗИ-Бургас' };
  const review = { reports: [mark], review: 'returned' as const };
  expect(await codeOf(it.call().progress.reports.review(review))).toBe('report.reason-missing');
  await it.call().progress.reports.review({ ...review, reason: 'Липсва доказателство' });
  expect(await only()).toMatchObject({ state: 'returned', reviewReason: 'Липсва доказателство' });

  await it.as('РЗИ-Бургас');
  expect(await it.call().progress.boards.returned()).toMatchObject([
    { measure: '3.1.1', reviewReason: 'Липсва доказателство' },
  ]);
  await it.call().progress.reports.set({ entries: [{ ...key, value: '4' }] });
  expect(await only()).toMatchObject({ state: 'returned', value: '4' });
  await it.call().progress.reports.submit({ period: Q3 });
  expect(await only()).toMatchObject({ state: 'submitted' });

  await it.as('МЗ');
  await it.call().progress.reports.review({ reports: [mark], review: 'accepted' });
  expect(await only()).toMatchObject({
    state: 'accepted',
    acceptedValue: '4',
    overAccepted: false,
    reviewReason: null,
  });
});

const accepted = async (value = '4') => {
  await it.as('РЗИ-Бургас');
  await it.call().progress.reports.set({ entries: [{ ...key, value }] });
  await it.call().progress.reports.submit({ period: Q3 });
  await it.as('МЗ');
  const reports = [{ ...key, unit: 'РЗИ-Бургас' }];
  await it.call().progress.reports.review({ reports, review: 'accepted' });
};

test('an accepted value is corrected only by a submission that names it and says why', async () => {
  await accepted();
  await it.as('РЗИ-Бургас');
  const { reports } = it.call().progress;
  expect(await codeOf(reports.set({ entries: [{ ...key, value: '6' }] }))).toBe(
    'report.locked-accepted',
  );
  expect(await codeOf(reports.correct({ ...key, value: '6', correctionReason: ' ' }))).toBe(
    'report.correction-reason-missing',
  );
  await reports.correct({ ...key, value: '6', correctionReason: 'Пропуснати два регистъра' });
  expect(await only()).toMatchObject({
    state: 'submitted',
    value: '6',
    acceptedValue: '4',
    overAccepted: true,
    correction: { of: '4', reason: 'Пропуснати два регистъра' },
  });
  const { progress } = await it.call().progress.measure({ measure: '3.1.1' });
  expect(progress.indicators[0]).toMatchObject({
    accepted: { value: '4' },
    submitted: { value: '6' },
  });
  await it.as('МЗ');
  const mark = { ...key, unit: 'РЗИ-Бургас' };
  await it
    .call()
    .progress.reports.review({ reports: [mark], review: 'returned', reason: 'Без документ' });
  expect(await only()).toMatchObject({ state: 'returned', acceptedValue: '4' });
});

test('a correction that is withdrawn leaves the accepted value as it was', async () => {
  await accepted();
  await it.as('РЗИ-Бургас');
  const { reports } = it.call().progress;
  await reports.correct({ ...key, value: '6', correctionReason: 'Два повече' });
  await reports.withdraw({ reports: [key] });
  expect(await only()).toMatchObject({
    state: 'accepted',
    value: '4',
    correction: null,
    overAccepted: false,
  });
});

test('a draft correction over an accepted value is submitted like any other report', async () => {
  await accepted();
  await it.as('РЗИ-Бургас');
  const { reports } = it.call().progress;
  await reports.set({ entries: [{ ...key, value: '7', correctionReason: 'Още три' }] });
  expect(await only()).toMatchObject({ state: 'accepted', value: '7', overAccepted: true });
  await reports.submit({ period: Q3 });
  expect(await only()).toMatchObject({ state: 'submitted', correction: { of: '4' } });
});

test('what is locked is refused with the lock that the window shows', async () => {
  await it.as('РЗИ-Бургас');
  const { reports } = it.call().progress;
  await reports.set({ entries: [{ ...key, value: '4' }] });
  await reports.submit({ period: Q3 });
  const locked = (await only())?.locks;
  expect(locked?.edit?.code).toBe('report.locked-submitted');
  expect(locked?.withdraw).toBe(null);
  expect(locked?.review?.code).toBe('rights.review');
  expect(await codeOf(reports.set({ entries: [{ ...key, value: '5' }] }))).toBe(
    'report.locked-submitted',
  );
  expect(await codeOf(reports.submit({ period: Q3, reports: [key] }))).toBe(
    'report.already-submitted',
  );
  const mark = { ...key, unit: 'РЗИ-Бургас' };
  expect(await codeOf(reports.review({ reports: [mark], review: 'accepted' }))).toBe(
    'rights.review',
  );
  await it.as('РЗИ-Варна');
  expect((await only())?.locks.withdraw?.code).toBe('report.foreign');
  expect(await codeOf(reports.submit({ period: Q3 }))).toBe('report.none-to-submit');
});

test('a note alone goes only where a person says so, alone or among others', async () => {
  await it.as('РЗИ-Бургас');
  const { reports } = it.call().progress;
  await reports.set({ entries: [{ ...key, note: 'Още няма данни' }] });
  expect(await codeOf(reports.submit({ period: Q3 }))).toBe('report.only-notes');
  expect(await codeOf(reports.submit({ period: Q3, reports: [key] }))).toBe('report.only-notes');
  expect(await only()).toMatchObject({ state: 'in-progress' });
  await reports.set({ entries: [{ measure: '1.1.1', period: Q3, value: 'да' }] });
  expect(await reports.submit({ period: Q3 })).toMatchObject({
    submitted: 1,
    left: { code: 'report.only-notes', params: { count: 1, measures: '3.1.1' } },
  });
  expect(await reports.submit({ period: Q3, notes: true })).toEqual({ submitted: 1, left: null });
});

test('a review of a submission that is not the latest is refused', async () => {
  await it.as('РЗИ-Бургас');
  await it.call().progress.reports.set({ entries: [{ ...key, value: '4' }] });
  await it.call().progress.reports.submit({ period: Q3 });
  const seen = (await only())?.submittedAt ?? '';
  await it.call().progress.reports.withdraw({ reports: [key] });
  it.later(60);
  await it.call().progress.reports.submit({ period: Q3 });
  await it.as('МЗ');
  const reports = [{ ...key, unit: 'РЗИ-Бургас', seen }];
  expect(await codeOf(it.call().progress.reports.review({ reports, review: 'accepted' }))).toBe(
    'report.newer-submission',
  );
});

test('a cumulative total that falls is refused until it is explained', async () => {
  await accepted('8');
  await it.as('РЗИ-Бургас');
  const next = { measure: '3.1.1', period: '2026-Q4' } as const;
  const { reports } = it.call().progress;
  await reports.set({ entries: [{ ...next, value: '5' }] });
  expect(await codeOf(reports.submit({ period: '2026-Q4' }))).toBe('report.falls');
  await reports.set({ entries: [{ ...next, correctionReason: 'Три регистъра са закрити' }] });
  await reports.submit({ period: '2026-Q4' });
  expect(await reports.list(next)).toMatchObject([
    { state: 'submitted', correction: { of: '8', reason: 'Три регистъра са закрити' } },
  ]);
});

test('many entries are one change and one undo; one wrong entry refuses all', async () => {
  await it.as('РЗИ-Бургас');
  const measures = ['3.1.1', '7.3.4', '2.2.3', '1.1.2'];
  const entries = measures.map((measure) => ({ measure, period: Q3, value: '2' }) as const);
  const wrong = [...entries, { measure: '1.1.1', period: Q3, value: 'може би' } as const];
  const { reports } = it.call().progress;
  expect(await codeOf(reports.set({ entries: wrong }))).toBe('read.yes-no');
  expect(await reports.list({})).toEqual([]);
  const before = (await it.call().log.digest()).entries;
  await reports.set({ entries });
  expect((await it.call().log.digest()).entries).toBe(before + 1);
  expect(await reports.list({})).toHaveLength(4);
  await it.call().log.undo();
  expect(await reports.list({})).toEqual([]);
  await it.call().log.redo();
  expect(await reports.list({})).toHaveLength(4);
});

test('refusals: unknown measure, indicator, period of another kind, a unit without the measure', async () => {
  const { reports } = it.call().progress;
  const set = (entry: object) =>
    codeOf(reports.set({ entries: [{ measure: '3.1.1', period: Q3, value: '1', ...entry }] }));
  expect(await set({ measure: '9.9.9' })).toBe('plan.unknown-measure');
  expect(await set({ indicator: 'x' })).toBe('plan.unknown-indicator');
  expect(await set({ period: '2026-07' })).toBe('period.other-kind');
  expect(await set({ period: '2026-13' })).toBe('input.invalid');
  expect(await set({ value: '-1' })).toBe('read.below');
  expect(await set({ value: '1'.repeat(39) })).toBe('read.too-long');
  expect(await set({ degree: 101 })).toBe('read.degree');
  await it.as('КЗЛД');
  expect(await set({})).toBe('report.not-assigned');
});

test('taken back to «no data»: an emptied report is neither zero nor late', async () => {
  const { reports, measure } = it.call().progress;
  await reports.set({ entries: [{ ...key, value: '1' }] });
  await reports.set({ entries: [{ ...key, value: '' }] });
  expect(await only()).toMatchObject({ state: 'no-data', value: null });
  const { progress } = await measure({ measure: '3.1.1' });
  expect(progress.light.colour).toBe('grey');
  expect(progress.indicators[0]?.submitted.value).toBe(null);
});

test('the grid: what is expected, what was there before, what is locked', async () => {
  await it.setCycle();
  await it.call().progress.settings.assign({ measures: ['3.1.1', '7.3.4'], units: ['РЗИ-Бургас'] });
  await it.as('РЗИ-Бургас');
  const { reports } = it.call().progress;
  await reports.set({ entries: [{ measure: '7.3.4', period: '2026-Q2', value: '11' }] });
  const grid = await reports.grid({ period: Q3 });
  expect(grid.rows.map(({ measure, expected }) => [measure, expected])).toEqual([
    ['3.1.1', true],
    ['7.3.4', true],
  ]);
  expect(grid.due).toBe('2026-10-15');
  expect(grid.rows[1]?.previous).toEqual({
    period: '2026-Q2',
    value: '11',
    degree: null,
    accepted: false,
  });
  expect(grid.rows[0]?.report).toMatchObject({ state: 'no-data', value: null });
  expect(grid.rows[0]?.report.locks.edit).toBe(null);
  expect(grid.others).toBe(70);
  const all = await reports.grid({ period: Q3, all: true });
  expect(all.rows).toHaveLength(72);
});

test('as known on a day: the board that stood then', async () => {
  await accepted('3');
  it.later(90 * 24 * 3600);
  await it.call().clock.answer({ trueNow: 'shown' });
  await it.as('РЗИ-Бургас');
  await it.call().progress.reports.set({
    entries: [{ measure: '3.1.1', period: '2026-Q4', value: '9' }],
  });
  await it.call().progress.reports.submit({ period: '2026-Q4' });
  const on = async (asKnownOn?: string, today?: string) => {
    const input = {
      measure: '3.1.1',
      ...(asKnownOn === undefined ? {} : { asKnownOn }),
      ...(today === undefined ? {} : { on: today }),
    };
    const { progress } = await it.call().progress.measure(input);
    return [progress.indicators[0]?.submitted.value, progress.light.colour];
  };
  expect(await on()).toEqual(['9', 'red']);
  expect(await on('2026-10-31')).toEqual(['3', 'amber']);
  expect(await on('2026-10-31', '2027-01-01')).toEqual(['3', 'red']);
});
