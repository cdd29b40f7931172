/** Packages of released versions must be read for ever, and give what they gave. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setOwnKid } from '../../../db/exchange/registries.ts';
import { all, sql } from '../../../db/sql.ts';
import { startInstallation } from './installation.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/packages/${name}`, import.meta.url));

test('format 1, version 0.1.0', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-golden-'));
  const one = startInstallation('2026-12-01T00:00:00Z', folder);
  setOwnKid(one.store().write, fixture('v1-receiver.txt').toString().trim());
  const report = one.take(fixture('v1-full.myarka.json'));
  expect(report).toMatchObject({
    applied: 4,
    waiting: 0,
    refused: 0,
    registryVersion: 2,
    conflicts: 0,
    gaps: [],
  });
  const db = one.store().read;
  expect(all(db, sql`SELECT unit, measure, indicator, period, value, note FROM report`)).toEqual([
    {
      unit: 'РЗИ-Варна',
      measure: '2.2.3',
      indicator: '2.2.3-1',
      period: '2026-Q3',
      value: '1',
      note: 'по договор',
    },
  ]);
  expect(all(db, sql`SELECT unit, measure, assigned FROM assignment`)).toEqual([
    { unit: 'РЗИ-Варна', measure: '2.2.3', assigned: 1 },
  ]);
  expect(all(db, sql`SELECT id FROM note`)).toEqual([]);
  expect(await one.call.log.check()).toMatchObject({ ok: true, problems: [] });
  one.stop();
  rmSync(folder, { recursive: true, force: true });
});
