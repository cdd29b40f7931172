import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { period } from '../../domain/progress/period.ts';
import { reportPlace } from '../../domain/unsaved/unsaved.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

let started: Started;
const call = () => started.call();
beforeEach(async () => {
  started = await startedCore('2026-10-05T08:00:00Z');
});
afterEach(() => started.stop());

const note = {
  place: 'measure/1.1.1',
  field: 'note',
  over: '',
  waits: false,
  label: 'Бележка',
  at: '/measure/1.1.1',
  written: '2026-10-05T08:00:00.000Z',
  owner: null,
};
const put = (typed: string, rev: string, base: string[] = [], more = {}) =>
  call().unsaved.put({ window: 'прозорец', writings: [{ ...note, typed, rev, base, ...more }] });
const texts = async () => (await call().unsaved.list()).unsaved.map(({ typed }) => typed);

const HARD = `${'я'.repeat(5000)}\t👩‍⚕️\r\n \0 \ud800 „“ 1 234,5\u00a0лв. `;

test('a text is kept letter by letter, in the folder and its copies, and nowhere in the log', async () => {
  const digest = await call().log.digest();
  await put(HARD, 'а');
  expect(await texts()).toEqual([HARD]);
  expect(await call().log.digest()).toEqual(digest);
  expect((await call().log.check()).ok).toBe(true);
  await call().log.rebuild();
  expect(await texts()).toEqual([HARD]);

  mkdirSync(join(started.folder, 'копия'));
  const copy = join(started.folder, 'копия', 'myarka.db');
  await call().log.backup({ file: copy });
  const other = startNamed({ dataDir: join(started.folder, 'копия') });
  const list = await callerOf(other.context).unsaved.list();
  other.close();
  expect(list.unsaved.map(({ typed }) => typed)).toEqual([HARD]);
});

test('a text is dropped by the request that stores it, and by no other', async () => {
  await put('Половин бележка', 'а');
  const saves = [{ place: note.place, field: note.field, revs: ['а'] }];
  const storing = callerOf({ ...started.core.context, saves });
  expect(await codeOf(storing.plan.notes.add({ measure: '1.1.1', text: '  ' }))).toBe('note.empty');
  expect(await texts()).toEqual(['Половин бележка']);
  await storing.plan.notes.add({ measure: '1.1.1', text: 'Половин бележка' });
  expect(await texts()).toEqual([]);

  await put('Първа', 'б');
  await put('Първа и още', 'в', ['б']);
  await callerOf({
    ...started.core.context,
    saves: [{ place: note.place, field: note.field, revs: ['б'] }],
  }).plan.notes.add({ measure: '1.1.1', text: 'Първа' });
  expect(await texts()).toEqual(['Първа и още']);
});

test('two windows in one field: the later text stands, the other beside it', async () => {
  await put('от единия', 'а');
  const [kept] = await put('от другия', 'б', [], { written: '2026-10-05T08:01:00.000Z' });
  expect(kept).toMatchObject({ typed: 'от другия', aside: ['от единия'] });
  const [late] = await put('от спрелия', 'в', [], { written: '2026-10-05T07:00:00.000Z' });
  expect(late).toMatchObject({ typed: 'от другия', aside: ['от единия', 'от спрелия'] });
  const [on] = await put('от другия, по-нататък', 'г', ['б']);
  expect(on).toMatchObject({ aside: ['от единия', 'от спрелия'] });
  expect(await put('от другия, по-нататък', 'г', [])).toEqual([on]);
});

test('a person sees only own texts; another name or unit leaves them where they are', async () => {
  await put('на Иванова', 'а');
  await started.as('МЗ', 'Петрова');
  expect(await texts()).toEqual([]);
  expect((await call().unsaved.list()).others).toEqual([
    { person: 'Иванова', unit: 'МЗ', count: 1 },
  ]);
  await started.as('НЗОК', 'Иванова');
  expect(await texts()).toEqual([]);
  await started.as('МЗ', 'Иванова');
  expect(await texts()).toEqual(['на Иванова']);
  await started.as('МЗ', 'Иванова-Петрова');
  await put('вече с двете имена', 'б', [], { written: '2026-10-06T08:00:00.000Z' });
  await call().unsaved.takeOver({ person: 'Иванова', unit: 'МЗ' });
  expect((await call().unsaved.list()).unsaved).toMatchObject([
    { typed: 'вече с двете имена', aside: ['на Иванова'] },
  ]);
  expect((await call().unsaved.list()).others).toEqual([]);
});

test('what was typed before a name was said belongs to whoever says it first', async () => {
  const fresh = startNamed({ dataDir: join(started.folder, 'нова') });
  const caller = callerOf(fresh.context);
  await caller.unsaved.put({
    window: 'прозорец',
    writings: [{ ...note, typed: 'още без име', rev: 'а', base: [] }],
  });
  await caller.app.setPerson({ person: 'Иванова' });
  const { owner, unsaved } = await caller.unsaved.list();
  fresh.close();
  expect(owner.person).toBe('Иванова');
  expect(unsaved).toMatchObject([{ typed: 'още без име' }]);
});

test('a copy put back brings its texts and keeps those typed since', async () => {
  await put('от копието', 'а');
  await put('заглавие', 'з', [], { field: 'title' });
  const file = join(started.folder, 'copy.db');
  await call().log.backup({ file });
  await call().unsaved.drop({
    window: 'прозорец',
    done: [{ place: note.place, field: 'title', revs: ['з'], owner: null }],
  });
  await put('и още', 'б', ['а'], { written: '2026-10-05T09:00:00.000Z' });
  await call().log.restore({ file });
  expect((await call().unsaved.list()).unsaved).toMatchObject([
    { field: 'note', typed: 'и още', aside: ['от копието'] },
    { field: 'title', typed: 'заглавие' },
  ]);
});

test('a report whose cell is typed over and not saved cannot be submitted', async () => {
  const unit = 'РЗИ-Варна';
  const q3 = { measure: '1.1.1', period: period('2026-Q3') };
  await call().progress.settings.assign({ measures: ['1.1.1'], units: [unit] });
  await started.as(unit, 'Димитрова');
  const [report] = await call().progress.reports.set({ entries: [{ ...q3, value: 'да' }] });
  const place = reportPlace(unit, report?.indicator ?? '', q3.period);
  await put('77', 'а', [], { place, field: 'value', label: 'Стойност, 1.1.1' });
  const attempt = call().progress.reports.submit({ period: q3.period });
  expect(await codeOf(attempt)).toBe('report.unsaved');
  await call().unsaved.drop({
    window: 'прозорец',
    done: [{ place, field: 'value', revs: ['а'], owner: null }],
  });
  expect(await call().progress.reports.submit({ period: q3.period })).toEqual({
    submitted: 1,
    left: null,
  });
});

test('the file holds no text in a form that a package could take up: only its own table', async () => {
  await put('само в таблицата', 'а');
  const { read } = (() => {
    const store = started.core.context.store();
    if (!store.ok) throw new Error('no store');
    return store.value;
  })();
  const tables = read.raw
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%'",
    )
    .pluck()
    .all() as string[];
  const holding = tables.filter((name) =>
    read.raw
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .some((row) => JSON.stringify(row).includes('само в таблицата')),
  );
  expect(holding).toEqual(['unsaved']);
});
