import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TRPCError } from '@trpc/server';
import { type Core } from '../../api/core.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { Refused } from '../../api/trpc.ts';

let core: Core;
let folder: string;
let clock: number;
const call = () => callerOf(core.context);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-notes-'));
  clock = Date.parse('2026-05-01T08:00:00Z');
  core = startNamed({ dataDir: folder, now: () => clock });
  await call().app.setPerson({ person: 'Иванова' });
});
afterEach(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.then(
    () => null,
    (cause: unknown) => cause,
  );
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof Refused ? cause.failure.code : String(cause);
};

const list = async (measure = '1.1.1') => (await call().plan.notes.list({ measure })).notes;

test('a note is written, changed and deleted; history tells all of it', async () => {
  const id = await call().plan.notes.add({ measure: '1.1.1', text: '  Първи ред\r\nвтори  ' });
  expect(await list()).toEqual([
    {
      id,
      measure: '1.1.1',
      text: 'Първи ред\nвтори',
      author: 'Иванова',
      unit: 'МЗ',
      workplace: null,
      writtenAt: '2026-05-01T08:00:00.000Z',
      edited: null,
    },
  ]);
  clock += 60_000;
  await call().plan.notes.edit({ id, text: 'Поправена' });
  expect((await list())[0]).toMatchObject({
    text: 'Поправена',
    edited: { at: '2026-05-01T08:01:00.000Z', by: 'Иванова' },
  });
  await call().plan.notes.remove({ id });
  expect(await list()).toEqual([]);
  const history = await call().plan.history.measure({ measure: '1.1.1' });
  const notes = history.filter(({ table }) => table === 'note');
  expect(notes.map(({ act, field, from, to }) => [act, field, from, to]).slice(0, 3)).toEqual([
    ['note.delete', '_del', null, true],
    ['note.edit', 'text', 'Първи ред\nвтори', 'Поправена'],
    ['note.add', 'writtenAt', null, '2026-05-01T08:00:00.000Z'],
  ]);
  const newest = await call().plan.history.measure({ measure: '1.1.1', limit: 3 });
  expect(newest).toEqual(history.slice(0, 3));
});

test('undo and redo of a note are marked in its history', async () => {
  await call().plan.notes.add({ measure: '1.1.1', text: 'Бележка' });
  const standing = async () =>
    (await call().plan.history.recent({ limit: 3 })).map(({ role, undoneBy, change }) => ({
      change,
      role,
      undone: undoneBy !== null,
    }));
  expect((await standing()).map(({ role, undone }) => [role, undone])).toEqual([['act', false]]);
  await call().log.undo();
  expect(await list()).toEqual([]);
  expect((await standing()).map(({ role, undone }) => [role, undone])).toEqual([
    ['undo', false],
    ['act', true],
  ]);
  await call().log.redo();
  expect(await list()).toHaveLength(1);
  expect((await standing()).map(({ role, undone }) => [role, undone])).toEqual([
    ['redo', false],
    ['undo', true],
    ['act', false],
  ]);
});

test('recent changes name their measure and the text written', async () => {
  await call().plan.notes.add({ measure: '3.5.1', text: 'За eHDSI' });
  expect(await call().plan.history.recent({ limit: 10 })).toMatchObject([
    { act: 'note.add', by: 'Иванова', unit: 'МЗ', measures: ['3.5.1'], text: 'За eHDSI' },
  ]);
});

test('refusals: empty, too long, unknown measure, unknown note, another unit’s note', async () => {
  const notes = call().plan.notes;
  expect(await codeOf(notes.add({ measure: '1.1.1', text: ' \n ' }))).toBe('note.empty');
  expect(await codeOf(notes.add({ measure: '1.1.1', text: 'я'.repeat(10_001) }))).toBe(
    'note.too-long',
  );
  expect(await codeOf(notes.add({ measure: '9.9.9', text: 'Бележка' }))).toBe(
    'plan.unknown-measure',
  );
  expect(await codeOf(notes.edit({ id: 'няма', text: 'Бележка' }))).toBe('note.unknown');
  const id = await notes.add({ measure: '1.1.1', text: 'Бележка' });
  await call().app.setUnit({ unit: 'НЗОК' });
  expect(await codeOf(notes.edit({ id, text: 'Чужда' }))).toBe('note.foreign');
  expect(await codeOf(notes.remove({ id }))).toBe('note.foreign');
  expect(await list()).toMatchObject([{ text: 'Бележка', unit: 'МЗ' }]);
});

test('a long list gives its newest notes and says how many there are', async () => {
  for (const text of ['Първа', 'Втора', 'Трета']) {
    clock += 1000;
    await call().plan.notes.add({ measure: '1.1.1', text });
  }
  const page = await call().plan.notes.list({ measure: '1.1.1', limit: 2 });
  expect(page.total).toBe(3);
  expect(page.notes.map(({ text }) => text)).toEqual(['Трета', 'Втора']);
});

test('the plan and the notes as known on a day', async () => {
  await call().plan.notes.add({ measure: '1.1.1', text: 'Майска' });
  clock = Date.parse('2026-06-10T08:00:00Z');
  await call().plan.notes.add({ measure: '1.1.1', text: 'Юнска' });
  const on = async (asKnownOn: string) =>
    (await call().plan.notes.list({ measure: '1.1.1', asKnownOn })).notes.map(({ text }) => text);
  expect(await on('2026-04-30')).toEqual([]);
  expect(await on('2026-05-31')).toEqual(['Майска']);
  expect(await on('2026-06-10')).toEqual(['Юнска', 'Майска']);
  const plan = await call().plan.plan({ asKnownOn: '2026-05-31' });
  expect(plan).toEqual(await call().plan.plan());
  expect(await codeOf(call().plan.plan({ asKnownOn: '2024-03-17' }))).toBe('plan.not-known-then');
  const history = await call().plan.history.measure({ measure: '1.1.1', asKnownOn: '2026-05-31' });
  expect(history.filter(({ table, field }) => table === 'note' && field === 'text')).toMatchObject([
    { to: 'Майска' },
  ]);
});

test('the source of a cell with the printed lines around it', async () => {
  const [run, ...others] = await call().plan.sourceContext({ at: ['296:1-4'], around: 2 });
  expect(others).toEqual([]);
  expect(run).toEqual([
    { n: 292, text: expect.any(String), mark: null },
    { n: 294, text: 'ни органи.', mark: null },
    { n: 296, text: '2024 2025 0 В', mark: [0, 4] },
    { n: 298, text: 'рамките', mark: null },
    { n: 300, text: 'на', mark: null },
  ]);
});

test('a cell that a page break parts is shown as two runs', async () => {
  const runs = await call().plan.sourceContext({ at: ['250-276', '323-325'], around: 1 });
  expect(runs.map((run) => [run[0]?.n, run.at(-1)?.n])).toEqual([
    [249, 278],
    [322, 327],
  ]);
});
