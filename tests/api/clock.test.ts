/** Clocks that are wrong, through the use cases: here, at a neighbour, by 20 hours, by a year, in 2015. */
import { afterEach, expect, test } from 'vitest';
import { parseSofiaMoment } from '../../domain/kernel/sofia-time.ts';
import { enrolled, foundMinistry, type Installation } from './exchange/installation.ts';
import { codeOf, startedCore } from './progress-fixture.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const Q3 = '2026-Q3';
const HOUR = 3_600_000;

const moment = (text: string): string => new Date(parseSofiaMoment(text)!).toISOString();
const at = (installation: Installation, text: string): void =>
  installation.later((Date.parse(moment(text)) - installation.store().now()) / HOUR);

const pair = async () => {
  const ministry = await foundMinistry();
  const varna = await enrolled(ministry, 'РЗИ-Варна');
  stops.push(ministry.stop, varna.stop);
  await ministry.call.progress.settings.assign({ measures: ['3.1.1'], units: ['РЗИ-Варна'] });
  varna.take(ministry.send('РЗИ-Варна').bytes);
  return { ministry, varna };
};

const submit = async ({ call }: Installation, value: string): Promise<void> => {
  await call.progress.reports.set({ entries: [{ measure: '3.1.1', period: Q3, value }] });
  await call.progress.reports.submit({ period: Q3 });
};

const submission = async ({ call }: Installation) =>
  (await call.progress.reports.list({ unit: 'РЗИ-Варна' }))[0]?.submission;

test('a neighbour 20 hours ahead dates nothing here', async () => {
  const { ministry, varna } = await pair();
  at(ministry, '05.10.2026 10:00');
  at(varna, '06.10.2026 06:00');
  await submit(varna, '3');
  ministry.take(varna.send('МЗ').bytes);
  expect(await submission(ministry)).toMatchObject({
    at: expect.stringMatching(/^2026-10-06T03:/),
    known: expect.stringMatching(/^2026-10-05T07:/),
    mark: 'after-known',
    late: null,
  });
  await ministry.call.plan.notes.add({ measure: '1.1.1', text: 'същия ден' });
  const day = await ministry.call.plan.history.measure({
    measure: '1.1.1',
    asKnownOn: '2026-10-05',
    limit: 10,
  });
  expect(day.some(({ to }) => to === 'същия ден')).toBe(true);
  const then = await ministry.call.progress.measure({ measure: '3.1.1', asKnownOn: '2026-10-05' });
  expect(then.reports[0]).toMatchObject({ value: '3', state: 'submitted' });
  expect((await ministry.call.log.check()).problems).toEqual([]);
});

test('a clock at 2015 is questioned, marked, never punctual, and put right by a record', async () => {
  const { ministry, varna } = await pair();
  at(ministry, '20.11.2026 10:00');
  at(varna, '01.01.2015 00:05');
  await varna.call.clock.state();
  expect(await codeOf(submit(varna, '3'))).toBe('clock.before-last');
  for (const word of ['shown', 'machine'] as const)
    expect(await codeOf(varna.call.clock.answer({ trueNow: word }))).toBe('clock.before-last');
  await varna.call.clock.answer({ trueNow: moment('01.01.2015 00:05') });
  await submit(varna, '3');
  // Nor where it was written, although a person has said there that the clock is right.
  expect(await submission(varna)).toMatchObject({ mark: 'before-plan', late: null });
  expect((await varna.call.log.check()).warnings.map(({ code }) => code)).toContain(
    'check.clock-behind',
  );
  varna.send('МЗ');
  expect((await varna.call.exchange.journal({ limit: 1 }))[0]?.at).toMatch(/^2014-12-31T22/);
  at(varna, '20.11.2026 11:00');
  await varna.call.clock.answer({ trueNow: 'shown' });
  ministry.take(varna.send('МЗ').bytes);
  expect(await submission(ministry)).toMatchObject({
    at: expect.stringMatching(/^2014-12-31T22:05/),
    mark: 'before-plan',
    late: null,
  });
  const span = {
    shownFrom: moment('01.01.2015 00:00'),
    shownTo: moment('01.01.2015 01:00'),
    trueFrom: moment('19.11.2026 12:00'),
  };
  expect(
    await codeOf(varna.call.clock.correct({ ...span, shownTo: moment('31.12.2014 01:00') })),
  ).toBe('clock.range');
  await varna.call.clock.correct(span);
  expect(await codeOf(varna.call.clock.correct(span))).toBe('clock.same-correction');
  ministry.take(varna.send('МЗ').bytes);
  const corrected = {
    at: expect.stringMatching(/^2026-11-19T10:05/),
    mark: null,
    late: true,
  };
  expect(await submission(ministry)).toMatchObject(corrected);
  expect(await submission(varna)).toMatchObject(corrected);
  expect(await ministry.call.clock.corrections()).toMatchObject([{ unit: 'РЗИ-Варна' }]);
  // The first package was made under the wrong clock, too.
  const journal = await varna.call.exchange.journal({ limit: 20 });
  expect(journal.find(({ kind }) => kind === 'clock')).toBeDefined();
  expect(journal.filter(({ at: then }) => then < '2026-06')).toEqual([]);
  expect(journal.filter(({ kind }) => kind === 'export').map((row) => row.at.slice(0, 10))).toEqual(
    ['2026-11-20', '2026-11-20', '2026-11-19'],
  );
  for (const one of [ministry, varna]) expect((await one.call.log.check()).problems).toEqual([]);
  expect(await ministry.digest()).toBe(await varna.digest());
});

test('a unit corrects no other clock; the plan’s owner does', async () => {
  const { ministry, varna } = await pair();
  await ministry.call.plan.notes.add({ measure: '1.1.1', text: 'бележка' });
  varna.take(ministry.send('РЗИ-Варна').bytes);
  const kidOf = async ({ call }: Installation): Promise<string> =>
    (await call.clock.workplaces()).find(({ own }) => own)!.kid!;
  const span = {
    shownFrom: moment('01.09.2026 00:00'),
    shownTo: moment('31.10.2026 00:00'),
    trueFrom: moment('01.08.2026 00:00'),
  };
  const refused = varna.call.clock.correct({ ...span, workplace: await kidOf(ministry) });
  expect(await codeOf(refused)).toContain('rights.plan');
  await submit(varna, '3');
  ministry.take(varna.send('МЗ').bytes);
  await ministry.call.clock.correct({ ...span, workplace: await kidOf(varna) });
  varna.take(ministry.send('РЗИ-Варна').bytes);
  expect(await submission(varna)).toMatchObject({ at: expect.stringMatching(/^2026-08-/) });
  await ministry.call.progress.settings.assign({ measures: ['2.2.3'], units: ['РЗИ-Русе'] });
  await ministry.call.clock.correct(span);
  const { measures } = await ministry.call.progress.settings.get();
  const { assigned } = measures.find(({ measure }) => measure === '2.2.3')!;
  expect(assigned.find(({ unit }) => unit === 'РЗИ-Русе')?.at).toMatch(/^2026-08-/);
});

test('a year ahead, then right: the report of that day is known on it, and bears its date', async () => {
  const it = await startedCore('2026-11-01T08:00:00Z');
  stops.push(it.stop);
  it.later(366 * 24 * 3600);
  expect(await codeOf(it.as('МЗ'))).toBe('clock.long-gap');
  await it.call().clock.answer({ trueNow: 'shown' });
  await it.call().plan.notes.add({ measure: '1.1.1', text: 'година напред' });
  it.later(-364 * 24 * 3600);
  const entries = [{ measure: '3.1.1', period: Q3, value: '3' }];
  expect(await codeOf(it.call().progress.reports.set({ entries }))).toBe('clock.before-last');
  await it.call().clock.answer({ trueNow: moment('03.11.2026 10:03') });
  await it.call().progress.reports.set({ entries });
  await it.call().progress.reports.submit({ period: Q3 });
  const known = { measure: '3.1.1', asKnownOn: '2026-11-03' };
  expect((await it.call().progress.measure(known)).reports[0]).toMatchObject({
    state: 'submitted',
    submission: { at: expect.stringMatching(/^2026-11-03/), mark: null },
  });
  const [newest] = await it.call().plan.history.measure(known);
  expect(newest).toMatchObject({ act: 'report.submit', at: expect.stringMatching(/^2026-11-03/) });
  const { ok, warnings } = await it.call().log.check();
  expect([ok, warnings.length]).toEqual([true, 1]);
});

test('who cannot set the clock says the time, and Myarka goes by it until the clock is right', async () => {
  const it = await startedCore('2026-11-01T08:00:00Z');
  stops.push(it.stop);
  it.later(-3650 * 24 * 3600);
  const trueNow = moment('01.11.2026 12:00');
  await it.call().clock.answer({ trueNow });
  await it.call().plan.notes.add({ measure: '1.1.1', text: 'бележка' });
  const { notes } = await it.call().plan.notes.list({ measure: '1.1.1', limit: 5 });
  expect(notes[0]?.writtenAt.slice(0, 16)).toBe('2026-11-01T10:00');
  it.later(3650 * 24 * 3600 + 4 * 3600);
  expect(await codeOf(it.as('МЗ'))).toBe('clock.put-right');
  const asked = await it.call().clock.state();
  expect(asked.question?.shown.slice(0, 16)).toBe(asked.machine.slice(0, 16));
  await it.call().clock.answer({ trueNow: 'machine' });
  expect(await it.call().clock.state()).toMatchObject({ shift: 0, question: null });
});

test('whose clock lags does not agree by a word: what was known stays known when it was', async () => {
  const it = await startedCore('2026-11-20T08:00:00Z');
  stops.push(it.stop);
  await it.call().plan.notes.add({ measure: '1.1.1', text: 'на 20-и' });
  const known = async () => (await it.call().plan.history.measure({ measure: '1.1.1' }))[0]?.known;
  const before = await known();
  const day = 24 * 3600;
  it.later(-11 * day);
  const answered = (trueNow: string, sure = false) =>
    it.call().clock.answer({ trueNow, sure }) as Promise<unknown>;
  expect(await codeOf(answered('shown'))).toBe('clock.before-last');
  expect(await codeOf(answered('machine'))).toBe('clock.before-last');
  // A slip of the year, when the watch is read, is asked once more.
  expect(await codeOf(answered(moment('20.11.2062 10:05')))).toBe('clock.typed-late');
  expect(await codeOf(answered(moment('20.10.2026 10:05')))).toBe('clock.typed-early');
  expect(await answered(moment('20.11.2026 10:05'))).toEqual({ right: false });
  expect(await known()).toBe(before);
  // Nor by «it is right now», while it still lags.
  expect(await codeOf(answered('machine'))).toBe('clock.before-last');
  expect(await known()).toBe(before);
  it.later(11 * day);
  await answered('machine');
  expect(await it.call().clock.state()).toMatchObject({ shift: 0, question: null });
  // Two clocks that say so: the one before was ahead.
  it.later(-11 * day);
  const { now } = await it.call().clock.state();
  const minutes = new Date(Date.parse(now) + 4 * 60_000).toISOString();
  expect(await answered(minutes)).toEqual({ right: true });
  expect(await it.call().clock.state()).toMatchObject({ shift: 0, question: null });
  expect((await known())! < before!).toBe(true);
});
