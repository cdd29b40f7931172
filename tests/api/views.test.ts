/** Saved views: on this installation only, each act can be undone, a foreign one is told, not guessed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Core } from '../../api/core.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { commitChange } from '../../db/log.ts';
import { viewWrites } from '../../db/plan/views.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { DEFAULT_QUERY } from '../../domain/plan/register-query.ts';
import type { RegisterView } from '../../domain/plan/register-view.ts';

let folder = '';
let core: Core;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-views-'));
  core = startNamed({ dataDir: folder });
});
afterEach(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});
const call = () => callerOf(core.context);
const names = async () => (await call().plan.views.list()).map(({ name }) => name);

const view: RegisterView = {
  mode: 'table',
  query: { ...DEFAULT_QUERY, filter: { goal: ['3'], endIn: [2026] }, words: 'Н-6' },
};

test('saved, listed in Bulgarian order, renamed, replaced, deleted, undone', async () => {
  const id = await call().plan.views.save({ name: '  Ягода   моя ', view });
  await call().plan.views.save({ name: 'ананас', view });
  expect(await call().plan.views.list()).toMatchObject([
    { name: 'ананас' },
    { id, name: 'Ягода моя', view, failure: null },
  ]);
  await call().plan.views.rename({ id, name: 'Авокадо' });
  expect(await names()).toEqual(['Авокадо', 'ананас']);
  const other: RegisterView = { ...view, mode: 'tree' };
  await call().plan.views.replace({ id, view: other });
  expect((await call().plan.views.list())[0]?.view).toEqual(other);
  await call().plan.views.remove({ id });
  expect(await names()).toEqual(['ананас']);
  expect(await call().log.undo()).toMatchObject({ act: 'view.delete', deletes: true });
  expect(await names()).toEqual(['Авокадо', 'ананас']);
  await call().log.redo();
  expect(await names()).toEqual(['ананас']);
});

test('views stay out of the shared state', async () => {
  const before = await call().log.digest();
  await call().plan.views.save({ name: 'мой', view });
  expect((await call().log.digest()).digest).toBe(before.digest);
});

test.each([
  ['', view, 'view.name-missing'],
  ['  ', view, 'view.name-missing'],
  ['МОЙ ИЗГЛЕД', view, 'view.name-taken'],
  ['нов', { mode: 'graph', query: {} }, 'register.bad-query'],
  ['нов', { mode: 'table', query: { filter: { colour: 1 } } }, 'register.bad-query'],
])('%j, %j is refused', async (name, wanted, code) => {
  await call().plan.views.save({ name: 'мой изглед', view });
  await expect(call().plan.views.save({ name, view: wanted })).rejects.toThrow(code);
});

test('a view that is gone is refused', async () => {
  await expect(call().plan.views.rename({ id: 'x', name: 'y' })).rejects.toThrow('view.unknown');
  await expect(call().plan.views.remove({ id: 'x' })).rejects.toThrow('view.unknown');
});

test('a view of a newer version is listed with the reason', async () => {
  const { write, logDeps } = unwrap(core.context.store());
  const query = { mode: 'table', query: { columns: ['risk'] } };
  const writes = viewWrites('v1', { name: 'бъдещ', screen: 'register', query });
  commitChange(write, logDeps(), { log: 'local', act: 'view.save', writes });
  expect(await call().plan.views.list()).toMatchObject([
    { name: 'бъдещ', view: null, failure: { code: 'register.bad-query', where: 'columns' } },
  ]);
});
