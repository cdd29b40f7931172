/** A table that went out, was opened and saved by another program and nothing else, changes nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valueFile } from '../../../api/tariffs/value-file.ts';
import { localDate } from '../../../domain/kernel/date.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import type { Valuation } from '../../../domain/tariffs/valuation.ts';
import { seedTariff } from '../../domain/tariffs/seed.ts';
import { excelLike } from '../../fixtures/resaved/excel-like.ts';
import {
  NOW,
  reportOf,
  resaveByOffice,
  SAVED_AS,
  writeOriginals,
} from '../../fixtures/resaved/files.ts';
import { startedCore, type Started } from '../progress-fixture.ts';

const RECORDED = join(import.meta.dirname, '../../fixtures/resaved');
const KINDS = ['openpyxl.xlsx', ...Object.keys(SAVED_AS)];

const folder = mkdtempSync(join(tmpdir(), 'myarka-resaved-'));
let it: Started;
beforeAll(async () => {
  it = await startedCore(NOW);
  await reportOf(it);
  await writeOriginals(it, folder);
});
afterAll(() => {
  it.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fileAt = (path: string, name: string) => ({
  name,
  base64: readFileSync(path).toString('base64'),
});

/** What was found of a file, and what is to be found. */
type Round = (path: string, name: string) => Promise<readonly [found: unknown, wanted: object]>;

const planComesBack: Round = async (path, name) => [
  await it.call().plan.import.compare(fileAt(path, name)),
  { rows: 72, errors: [], changes: [], ignoredColumns: [], ignored: { count: 0 } },
];

const progressComesBack: Round = async (path, name) => [
  await it.call().progress.sheet.import({ ...fileAt(path, name), dryRun: true }),
  { rows: 3, errors: [], changes: [], unknownColumns: [], ignored: { count: 0 } },
];

const valued = async (path: string, name: string): Promise<Valuation[]> => {
  const found: Valuation[] = [];
  const work = { path, name, tariff: seedTariff(), readings: {}, mapping: {} };
  const write = (results: readonly Valuation[]): void => void found.push(...results);
  unwrap(await valueFile({ ...work, today: localDate('2026-05-01'), write }));
  return found;
};

const linesComeBack: Round = async (path, name) => {
  const before = await valued(join(folder, 'tariff.xlsx'), name);
  expect(before.map(({ id, status }) => [id, status])).toEqual([
    ['001', 'payable'],
    ['1.10', 'payable'],
    ['=1+1', 'invalid'],
  ]);
  return [await valued(path, name), before];
};

const ROUNDS = { plan: planComesBack, progress: progressComesBack, tariff: linesComeBack };

test.each(
  KINDS.flatMap((kind) => Object.entries(ROUNDS).map(([name, round]) => ({ kind, name, round }))),
)('$name saved by $kind', async ({ kind, name, round }) => {
  const [found, wanted] = await round(join(RECORDED, `${name}.${kind}`), `${name}.${kind}`);
  expect(found).toMatchObject(wanted);
});

test.each(Object.entries(ROUNDS))('%s saved as Excel saves', async (name, round) => {
  const original = readFileSync(join(folder, `${name}.xlsx`));
  const path = join(folder, `${name}.excel.xlsx`);
  writeFileSync(path, excelLike(original));
  const [found, wanted] = await round(path, `${name}.xlsx`);
  expect(found).toMatchObject(wanted);
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

test('LibreOffice of this machine saves all three without a change', async ({ skip }) => {
  skip(!hasOffice, 'LibreOffice (soffice) is not installed here');
  for (const as of ['libreoffice.xlsx', 'libreoffice-1251.csv'] as const) {
    const saved = join(folder, as);
    resaveByOffice(folder, saved, as);
    for (const [name, round] of Object.entries(ROUNDS)) {
      const file = `${name}${extname(as)}`;
      const [found, wanted] = await round(join(saved, file), file);
      expect(found, `${as}: ${name}`).toMatchObject(wanted);
    }
  }
}, 120_000);
