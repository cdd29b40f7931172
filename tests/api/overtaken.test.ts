import { afterEach, beforeEach, expect, test } from 'vitest';
import { askWith, type Chosen } from '../../renderer/core/overtaken.ts';
import type { OvertakenAnswer } from '../../api/overtaken.ts';
import { startedCore, type Started } from './progress-fixture.ts';
import { openWindow, overtakenBy, type OpenWindow } from './window-fixture.ts';

const PERIOD = '2026-Q3';
const KEY = { measure: '1.2.2', period: PERIOD } as const;

let it: Started;
let a: OpenWindow;
let b: OpenWindow;
let asked: OvertakenAnswer[];
let stopAsking: () => void;

const answerWith = (choose: (overtaken: OvertakenAnswer) => Chosen): void => {
  stopAsking = askWith((overtaken) => {
    asked.push(overtaken);
    return Promise.resolve(choose(overtaken));
  });
};

beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.call().progress.settings.assign({ measures: ['1.2.2'], units: ['РЗИ-Варна'] });
  await it.as('РЗИ-Варна');
  [a, b] = [openWindow(it.core), openWindow(it.core)];
  asked = [];
  stopAsking = () => undefined;
  await a.client.plan.notes.list.query({ measure: '1.2.2' });
  await b.client.plan.notes.list.query({ measure: '1.2.2' });
});
afterEach(() => {
  stopAsking();
  a.close();
  b.close();
  it.stop();
});

const set = (window: OpenWindow, fields: object) =>
  window.client.progress.reports.set.mutate({ entries: [{ ...KEY, ...fields }] });

const stored = async () => {
  const grid = await it
    .call()
    .progress.reports.grid({ unit: 'РЗИ-Варна', period: PERIOD, all: true });
  const row = grid.rows.find(({ measure }) => measure === '1.2.2');
  const { value, degree, note } = row?.report ?? {};
  return { value, degree, note };
};

const refused = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'written',
    (error: unknown) => error,
  );

test('the later of two windows on one value is not written before a person chose, and says who wrote', async () => {
  await set(a, { value: 'да' });
  const error = await refused(set(b, { value: 'не' }));
  expect(overtakenBy(error)?.cells).toMatchObject([
    {
      kind: 'value',
      f: 'value',
      mine: '0',
      theirs: '1',
      mode: 'yes-no',
      by: 'Иванова',
      unit: 'РЗИ-Варна',
      taken: false,
    },
  ]);
  expect((error as { data: { failure: { code: string } } }).data.failure.code).toBe(
    'log.overtaken',
  );
  expect(await stored()).toMatchObject({ value: '1' });
});

test('mine overwrites only when told to; theirs stays, and the rest of the write goes through', async () => {
  await set(a, { value: 'да', degree: '40' });
  answerWith(() => []);
  await set(b, { value: 'не' });
  expect(await stored()).toMatchObject({ value: '0', degree: 40 });
  a.refresh();
  await set(b, { degree: '50' });
  stopAsking();
  answerWith(({ cells }) => cells.map(({ t, r, f }) => ({ t, r, f })));
  await set(a, { degree: '60', note: 'по протокол' });
  expect(await stored()).toMatchObject({ degree: 50, note: 'по протокол' });
  expect(asked).toHaveLength(3);
});

test('a question that is closed leaves everything as it was', async () => {
  await set(a, { note: 'първият' });
  answerWith(() => null);
  expect(overtakenBy(await refused(set(b, { note: 'вторият' })))?.cells).toHaveLength(1);
  expect(await stored()).toMatchObject({ note: 'първият' });
});

test('another field, the same value, what was read since, and what the window wrote itself need no question', async () => {
  await set(a, { value: 'да', note: 'едно' });
  await set(b, { degree: '10' });
  await set(b, { value: 'да' });
  await set(a, { note: 'две' });
  b.refresh();
  await set(b, { note: 'три' });
  expect(await stored()).toMatchObject({ value: '1', degree: 10, note: 'три' });
});

test('what a form hands over untouched does not overwrite', async () => {
  await set(a, { value: 'да', note: 'преди' });
  b.refresh();
  a.refresh();
  await set(a, { note: 'след' });
  // The form of the other window was opened before: it changes the degree, and hands over the note.
  await set(b, { degree: '30', note: 'преди' });
  expect(await stored()).toMatchObject({ degree: 30, note: 'след' });
});

test('a text counts from when its typing began, however often the page was read anew meanwhile', async () => {
  const begun = b.seen.now();
  b.seen.begunBy(() => begun);
  await set(a, { note: 'междувременно' });
  b.refresh();
  const saves = () => [{ place: 'report/РЗИ-Варна/1.2.2-1/2026-Q3', field: 'note', revs: [] }];
  const entries = [{ ...KEY, note: 'моето' }];
  const error = await refused(
    b.client.progress.reports.set.mutate({ entries }, { context: { saves } }),
  );
  expect(overtakenBy(error)?.cells).toMatchObject([{ f: 'note', theirs: 'междувременно' }]);
});

test('a row deleted meanwhile is not begun anew without a word, nor one deleted that was written to', async () => {
  const note = await a.client.plan.notes.add.mutate({ measure: '1.2.2', text: 'бележка' });
  b.refresh();
  await a.client.plan.notes.remove.mutate({ id: note });
  const gone = await refused(b.client.plan.notes.edit.mutate({ id: note, text: 'друго' }));
  expect((gone as { data: { failure: { code: string } } }).data.failure.code).toMatch(/^note\./);
  const second = await a.client.plan.notes.add.mutate({ measure: '1.2.2', text: 'втора' });
  b.refresh();
  await a.client.plan.notes.edit.mutate({ id: second, text: 'втора, допълнена' });
  const error = await refused(b.client.plan.notes.remove.mutate({ id: second }));
  expect(overtakenBy(error)?.cells).toMatchObject([
    { kind: 'row-kept', f: 'text', theirs: 'втора, допълнена', fields: { measure: '1.2.2' } },
  ]);
  answerWith(() => []);
  await b.client.plan.notes.remove.mutate({ id: second });
  expect((await it.call().plan.notes.list({ measure: '1.2.2' })).notes).toEqual([]);
});

test('what the command line wrote is told of, too; undo keeps its own rule', async () => {
  await it.call().progress.reports.set({ entries: [{ ...KEY, note: 'от командния ред' }] });
  expect(overtakenBy(await refused(set(a, { note: 'от прозореца' })))?.cells).toHaveLength(1);
  await b.client.log.undo.mutate();
  expect(await stored()).toMatchObject({ note: null });
});
