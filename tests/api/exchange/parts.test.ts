/** A package in several files: each is one of its own, and any of them may come first, or not at all. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutParts, type EntryItem } from '../../../api/exchange/parts.ts';
import { readStoredFile } from '../../../api/files.ts';
import type { Manifest } from '../../../domain/exchange/types.ts';
import { upload } from './reports.ts';
import {
  enrolled,
  foundMinistry,
  type Installation,
  type Made,
  type Ministry,
} from './installation.ts';

const PERIOD = '2026-Q3';
let ministry: Ministry;
let varna: Installation;
const files: string[] = [];

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  varna.take(ministry.send('all').bytes);
  for (const [i, value] of ['1', '2', '3', '4'].entries()) {
    await varna.call.progress.reports.set({
      entries: [{ measure: '2.2.3', period: PERIOD, value }],
    });
    files.push(await upload(varna, '2.2.3', PERIOD, `файл ${i}.txt`, value.repeat(20_000)));
    varna.send('МЗ');
  }
});
afterAll(() => [ministry, varna].forEach((one) => one.stop()));

const manifestOf = (bytes: Uint8Array): Manifest => {
  const tray = JSON.parse(Buffer.from(bytes).toString()) as { manifest: string };
  const [, payload = ''] = tray.manifest.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Manifest;
};

const inParts = (): Made => varna.send('МЗ', false, { limits: { bytes: 45_000 } });

test('no file is above the size asked for, each says which it is, and each is checked alone', () => {
  const sent = inParts();
  expect(sent.files.length).toBeGreaterThan(2);
  expect(sent.blobsLeftOut).toBe(0);
  sent.files.forEach((bytes, i) => {
    expect(bytes.length).toBeLessThanOrEqual(45_000);
    expect(manifestOf(bytes).part).toEqual([i + 1, sent.files.length]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(sent.parts[i]).toMatchObject({ sha256: hash, size: bytes.length });
  });
  expect(sent.parts.reduce((sum, { entries }) => sum + entries, 0)).toBe(sent.entries);
  expect(new Set(sent.parts.map(({ name }) => name)).size).toBe(sent.files.length);
});

test('from the last to the first: what is missing is named until all are here', async () => {
  const { files: parts } = inParts();
  const n = parts.length;
  const numbers = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b);
  const taken: number[] = [];
  for (const i of [...parts.keys()].toReversed()) {
    const report = ministry.take(parts[i] ?? new Uint8Array());
    taken.push(i + 1);
    const missing = [...parts.keys()].map((at) => at + 1).filter((at) => !taken.includes(at));
    expect(report.refused).toBe(0);
    expect(report.parts).toEqual({ part: i + 1, of: n, missing: numbers(missing) });
  }
  for (const sha256 of files) expect(readStoredFile(ministry.folder, sha256)).not.toBeNull();
  expect(await ministry.digest()).toBe(await varna.digest());
  expect(await ministry.call.exchange.gaps()).toEqual([]);
  expect(ministry.take(parts[0] ?? new Uint8Array()).before).not.toBeNull();
});

test('a part that only brings files is no old package, even after a newer one', async () => {
  varna.take(ministry.send('РЗИ-Варна').bytes);
  const two = [
    await upload(varna, '2.2.3', PERIOD, 'пети.txt', 'пети'.repeat(5000)),
    await upload(varna, '2.2.3', PERIOD, 'шести.txt', 'шести'.repeat(4000)),
  ];
  const [first, second, ...more] = varna.send('МЗ', false, { limits: { blobs: 45_000 } }).files;
  expect(more).toEqual([]);
  ministry.take(first ?? new Uint8Array());
  varna.later(1);
  await varna.call.progress.reports.set({
    entries: [{ measure: '2.2.3', period: PERIOD, value: '7' }],
  });
  ministry.take(varna.send('МЗ', false, { limits: { blobs: 0 } }).bytes);
  expect(ministry.take(second ?? new Uint8Array()).parts).toMatchObject({ missing: [] });
  for (const sha256 of two) expect(readStoredFile(ministry.folder, sha256)).not.toBeNull();
});

test('a stored file that was damaged is made whole by a package that brings it', () => {
  const [sha256 = ''] = files;
  const path = join(ministry.folder, 'files', sha256.slice(0, 2), sha256);
  writeFileSync(path, 'повредено');
  expect(readStoredFile(ministry.folder, sha256)).toBeNull();
  ministry.take(varna.send('МЗ', true).bytes);
  expect(readStoredFile(ministry.folder, sha256)).not.toBeNull();
});

test('a package of one file says nothing of parts', () => {
  expect(ministry.take(varna.send('МЗ').bytes).parts).toBeNull();
});

const item = (n: number, size: number, ...blobs: number[]): EntryItem => ({
  n,
  size,
  blobs: blobs.map((bytes, i) => ({ sha256: `${n}-${i}`, size: bytes })),
});
const LIMITS = { bytes: 10_000, entries: 3, blobs: 4000 };

test.each([
  ['at the number of entries', [item(1, 1), item(2, 1), item(3, 1)], 1],
  ['one entry more', [item(1, 1), item(2, 1), item(3, 1), item(4, 1)], 2],
  ['at the size of files', [item(1, 1, 2000, 2000)], 1],
  ['one byte of files more', [item(1, 1, 2000, 2001)], 2],
  ['at the size', [item(1, 4920), item(2, 4920)], 1],
  ['one letter more', [item(1, 4920), item(2, 4921)], 2],
  ['nothing at all', [], 1],
])('cut %s: %#', (_, items, parts) => {
  const cut = cutParts(items, 0, LIMITS);
  expect(cut.parts).toHaveLength(parts);
  expect(cut.leftOut).toBe(0);
  expect(cut.parts.flatMap(({ entries }) => entries)).toEqual(items);
});

test('a file that no part can hold is left out, and counted', () => {
  const cut = cutParts([item(1, 1, 4001, 10)], 0, LIMITS);
  expect(cut.leftOut).toBe(1);
  expect(cut.parts.flatMap(({ blobs }) => blobs)).toEqual(['1-1']);
});
