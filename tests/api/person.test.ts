/** Nobody is «root»: what carries a name waits for one, and a workplace is known by what a person called it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startCore, type Core } from '../../api/core.ts';
import { callerOf } from '../../api/router.ts';
import { refusalOf } from './core-fixture.ts';
import { enrolled, foundMinistry } from './exchange/installation.ts';
import { upload } from './exchange/reports.ts';

let core: Core;
let folder = '';
const fresh = (person?: string) => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-person-'));
  core = startCore({ dataDir: folder, now: () => Date.parse('2026-11-20T08:00:00Z'), person });
  return callerOf(core.context);
};
afterEach(() => {
  if (folder === '') return;
  core.close();
  rmSync(folder, { recursive: true, force: true });
  folder = '';
});

test('without a name everything is read, and nothing is written that carries one', async () => {
  const call = fresh();
  const note = { measure: '1.1.1', text: 'Обадих се' };
  expect(await call.app.status()).toMatchObject({ person: '', introduced: false });
  expect((await call.plan.plan()).measures).toHaveLength(72);
  const { changes } = await call.app.about();
  expect(await refusalOf(call.plan.notes.add(note))).toBe('person.missing');
  expect(await refusalOf(call.log.undo())).toBe('person.missing');
  expect((await call.app.about()).changes).toBe(changes);
  await call.app.setPerson({ person: '  Мария \t Иванова ' });
  await call.plan.notes.add(note);
  const [item] = await call.plan.history.measure({ measure: '1.1.1', limit: 1 });
  expect(item).toMatchObject({ by: 'Мария Иванова', unit: 'МЗ', workplace: null });
});

test('what is handed over under a name waits for one; a table that carries none does not', async () => {
  const call = fresh();
  const key = { unit: 'МЗ', label: 'стая 12', passphrase: 'дълга парола за ключа' };
  for (const one of [
    call.exchange.request(key),
    call.exchange.send({ to: 'all', passphrases: [] }),
    call.council.documents.pack({ sitting: 'X' }),
    call.council.documents.issue({ sitting: 'X' }),
    call.council.documents.archive({ sitting: 'X' }),
    call.council.protocol.amend({ sitting: 'X', text: 'текст', reason: 'причина' }),
    call.tariffs.saved.saveBatch({ run: 'X', title: 'юли' }),
  ])
    expect(await refusalOf(one)).toBe('person.missing');
  const sheet = { unit: 'МЗ', period: '2026-Q3' } as const;
  expect((await call.progress.sheet.template(sheet)).name).toContain('2026');
});

test('what this installation says of itself needs no name', async () => {
  const call = fresh();
  await call.app.setUnit({ unit: 'РЗИ-Варна' });
  await call.app.setWorkplace({ workplace: 'лаптоп в стая 12' });
  expect(await call.app.status()).toMatchObject({
    person: '',
    unit: 'РЗИ-Варна',
    workplace: 'лаптоп в стая 12',
  });
});

test('the unit and the name are said together or not at all', async () => {
  const call = fresh();
  const both = { unit: 'РЗИ-Варна', person: '😀' };
  expect(await refusalOf(call.app.introduce(both))).toBe('person.no-letter');
  expect(await call.app.status()).toMatchObject({ person: '', unit: 'МЗ' });
  await call.app.introduce({ ...both, person: 'Петрова' });
  expect(await call.app.status()).toMatchObject({ person: 'Петрова', unit: 'РЗИ-Варна' });
});

test('a name for one run stands before the one that is kept', async () => {
  const call = fresh('Петрова');
  await call.plan.notes.add({ measure: '1.1.1', text: 'Обадих се' });
  const [item] = await call.plan.history.measure({ measure: '1.1.1', limit: 1 });
  expect(item?.by).toBe('Петрова');
});

test.each([
  ['person.empty', ''],
  ['person.empty', ' \t\n'],
  ['person.no-letter', '12 34'],
  ['person.no-letter', '😀'],
  ['person.letters', 'Мария\u202EИванова'],
  ['person.letters', 'Мария\u200BИванова'],
  ['person.letters', 'Мария \uD83D'],
  ['person.letters', 'Мария\u0000'],
  ['person.long', 'а'.repeat(101)],
  ['person.long', '👩‍👩‍👧‍👦а'.repeat(80)],
])('%s: %j', async (code, person) => {
  expect(await refusalOf(fresh().app.setPerson({ person }))).toBe(code);
});

test.each(['Д-р Ж. Ìванова-Петрова', 'O’Neill', 'и\u0306', 'Анна 👩‍⚕️', 'а'.repeat(100)])(
  'a name: %j',
  async (person) => {
    const call = fresh();
    await call.app.setPerson({ person });
    expect(await call.app.status()).toMatchObject({ person: person.normalize('NFC') });
  },
);

test('two workplaces of one unit, wherever an author stands', async () => {
  const ministry = await foundMinistry();
  const names = ['РЗИ-Варна, стая 12', 'архив'];
  const two = [];
  for (const name of names)
    two.push(await enrolled(ministry, 'РЗИ-Варна', undefined, [], {}, name));
  const { bytes } = ministry.send('all');
  for (const [i, one] of two.entries()) {
    one.take(bytes);
    await one.call.progress.reports.set({
      entries: [{ measure: '2.2.3', period: '2026-Q3', value: String(i + 1) }],
    });
    await one.call.plan.notes.add({ measure: '2.2.3', text: 'Обадих се' });
    await upload(one, '2.2.3', '2026-Q4', `${i}.pdf`, `%PDF-1.7 ${i}`);
    await one.call.progress.reports.submit({ period: '2026-Q4', notes: true });
  }
  for (const one of two) ministry.take(one.send('МЗ').bytes);
  const [conflict] = await ministry.call.exchange.conflicts();
  expect(new Set(conflict?.heads.map(({ workplace }) => workplace))).toEqual(new Set(names));
  const history = await ministry.call.plan.history.measure({ measure: '2.2.3' });
  const reported = history.filter(({ table }) => table === 'report');
  expect(new Set(reported.map(({ workplace }) => workplace))).toEqual(new Set(names));
  const recent = await ministry.call.plan.history.recent({ limit: 10 });
  expect(new Set(recent.map(({ workplace }) => workplace))).toEqual(new Set(names));
  const { notes } = await ministry.call.plan.notes.list({ measure: '2.2.3' });
  expect(new Set(notes.map(({ workplace }) => workplace))).toEqual(new Set(names));
  const [waiting] = await ministry.call.progress.reports.waiting();
  expect(names).toContain(waiting?.submission?.workplace);
  const files = waiting?.evidence.map(({ workplace }) => workplace);
  expect(new Set(files)).toEqual(new Set(names));
  [ministry, ...two].forEach((one) => one.stop());
});
