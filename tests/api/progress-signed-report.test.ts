/** Signed files beside the plan's yearly report: the ministry's, in the log that everybody has, on other machines, in copies. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asice, CMS, signedPdf } from '../fixtures/signed.ts';
import { namedFiles } from '../../db/named-files.ts';
import { refusalOf } from './core-fixture.ts';
import { bytesOf } from './council/document-parts.ts';
import { realPdf, upload } from './council/fixture.ts';
import {
  enrolled,
  foundMinistry,
  type Installation,
  type Ministry,
} from './exchange/installation.ts';

let ministry: Ministry;
beforeEach(async () => {
  ministry = await foundMinistry();
});
afterEach(() => ministry.stop());

const add = async (at: Installation, name: string, bytes: Uint8Array, year = 2025) =>
  at.call.progress.signedReport.add({ year, upload: await upload(at, name, bytes), name });

test('of a year, opened as it came; refused without a signature, twice, and for a year ahead', async () => {
  const { signedReport } = ministry.call.progress;
  const { sha256 } = await add(ministry, 'доклад.pdf.p7s', CMS);
  await add(ministry, 'доклад.asice', asice());
  const pdf = signedPdf(await realPdf(1));
  await add(ministry, 'доклад.pdf', pdf, 2026);
  const files = await signedReport.list({ year: 2025 });
  expect(files.map(({ name }) => name).toSorted()).toEqual(['доклад.asice', 'доклад.pdf.p7s']);
  expect(files.every(({ present }) => present)).toBe(true);
  expect(Buffer.from(bytesOf(await signedReport.open({ year: 2025, sha256 })))).toEqual(CMS);
  expect(await refusalOf(add(ministry, 'доклад.pdf', await realPdf(1)))).toBe('signed.none');
  expect(await refusalOf(add(ministry, 'доклад.docx', CMS))).toBe('signed.kind');
  expect(await refusalOf(add(ministry, 'друго име.p7s', CMS))).toBe('signed.twice');
  expect(await refusalOf(add(ministry, 'доклад.p7s', CMS, 2030))).toBe('plan-report.year-ahead');
  expect(await refusalOf(signedReport.open({ year: 2026, sha256 }))).toBe('signed.unknown');
});

test('taken off and brought back; the file is one that copies keep', async () => {
  const { progress, log } = ministry.call;
  const { sha256 } = await add(ministry, 'доклад.p7s', CMS);
  expect(namedFiles(ministry.store().read)).toContainEqual({
    sha256,
    name: 'доклад.p7s',
    here: true,
  });
  await progress.signedReport.remove({ year: 2025, sha256 });
  expect(await progress.signedReport.list({ year: 2025 })).toEqual([]);
  await log.undo();
  expect(await progress.signedReport.list({ year: 2025 })).toHaveLength(1);
});

test('a package carries it with its bytes, and its removal; a unit adds none of its own', async () => {
  const varna = await enrolled(ministry, 'РЗИ-Варна', ['unit.reporter']);
  try {
    const { sha256 } = await add(ministry, 'доклад.p7s', CMS);
    varna.take(ministry.send('РЗИ-Варна').bytes);
    const { signedReport } = varna.call.progress;
    expect(await signedReport.list({ year: 2025 })).toMatchObject([
      { name: 'доклад.p7s', present: true },
    ]);
    expect(Buffer.from(bytesOf(await signedReport.open({ year: 2025, sha256 })))).toEqual(CMS);
    expect(await refusalOf(add(varna, 'чужд.p7s', Buffer.concat([CMS, CMS])))).toBe('rights.plan');
    expect(await refusalOf(signedReport.remove({ year: 2025, sha256 }))).toBe('rights.plan');
    await ministry.call.progress.signedReport.remove({ year: 2025, sha256 });
    varna.take(ministry.send('РЗИ-Варна').bytes);
    expect(await signedReport.list({ year: 2025 })).toEqual([]);
  } finally {
    varna.stop();
  }
});
