/** Files on their way in: bounded by what arrives at once and by bytes, and gone with their window. */
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startNamed } from '../fixtures/named-core.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';
import { failureOf } from '../../renderer/core/trpc.ts';
import { uploadFile } from '../../renderer/ui/upload-file.ts';
import { openWindow } from './window-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
});
afterEach(() => it.stop());

const MB = 1024 * 1024;
const folder = () => join(it.folder, 'files', 'incoming');
const incoming = () => readdirSync(folder());
const pdf = (n: number) => new File([`%PDF-1.7 ${n}`], `${n}.pdf`);

test('what has arrived takes no place: two hundred files lie side by side and each can be taken', async () => {
  const { client, close } = openWindow(it.core);
  const ids: string[] = [];
  for (let n = 0; n < 200; n += 1) ids.push(await uploadFile(client, pdf(n)));
  expect(incoming()).toHaveLength(200);
  const owner = { of: 'report', measure: '3.1.1', period: '2026-Q3' } as const;
  await client.progress.evidence.add.mutate({ owner, upload: ids[0] ?? '', name: '0.pdf' });
  await client.progress.evidence.add.mutate({ owner, upload: ids[199] ?? '', name: '199.pdf' });
  expect(incoming()).toHaveLength(198);
  close();
});

test('eight arrive at once, and together no more than 2 GB are held', async () => {
  const { uploads } = it.call();
  const begun = [];
  for (let n = 0; n < 8; n += 1) begun.push(await uploads.begin({ name: `${n}`, size: 256 * MB }));
  expect(await codeOf(uploads.begin({ name: '9', size: 0 }))).toBe('upload.too-many');
  await uploads.abort({ id: begun[0]?.id ?? '' });
  expect(await codeOf(uploads.begin({ name: '9', size: 257 * MB }))).toBe('upload.no-room');
  const { id } = await uploads.begin({ name: '9', size: 2 });
  // No more than was announced: the bound counts on it.
  const base64 = Buffer.from('три').toString('base64');
  expect(await codeOf(uploads.chunk({ id, at: 0, base64 }))).toBe('upload.out-of-order');
});

test('a window that is gone leaves nothing behind, and another keeps its own', async () => {
  const stays = openWindow(it.core);
  const goes = openWindow(it.core);
  const kept = await uploadFile(stays.client, pdf(1));
  for (let n = 0; n < 8; n += 1) await goes.client.uploads.begin.mutate({ name: `${n}`, size: 10 });
  const refused = await stays.client.uploads.begin.mutate({ name: '9', size: 1 }).catch(failureOf);
  expect(refused).toMatchObject({ code: 'upload.too-many' });
  goes.close();
  expect(incoming()).toEqual([`${kept}.part`]);
  await stays.client.uploads.begin.mutate({ name: '9', size: 1 });
  stays.close();
  expect(incoming()).toEqual([]);
});

test('what a killed core left is gone when the next one gets its first window', async () => {
  it.core.close();
  mkdirSync(folder(), { recursive: true });
  for (let n = 0; n < 8; n += 1) writeFileSync(join(folder(), `${n}.part`), 'остатък');
  const next = startNamed({ dataDir: it.folder });
  const { client, close } = openWindow(next);
  expect(incoming()).toEqual([]);
  const id = await uploadFile(client, pdf(1));
  expect(incoming()).toEqual([`${id}.part`]);
  close();
  next.close();
});

test('age takes away what nobody here holds, and nothing that a list holds over lunch', async () => {
  const { client, close } = openWindow(it.core);
  const id = await uploadFile(client, pdf(1));
  writeFileSync(join(folder(), 'чужд.part'), 'остатък');
  const old = new Date(Date.now() - 2 * 3600 * 1000);
  for (const name of incoming()) utimesSync(join(folder(), name), old, old);
  const next = await client.uploads.begin.mutate({ name: '2.pdf', size: 1 });
  expect(new Set(incoming())).toEqual(new Set([`${id}.part`, `${next.id}.part`]));
  close();
});
