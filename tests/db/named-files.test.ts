/** Each place where the list of tables says that a file is named is known to whoever sends, keeps and checks files. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { namedInLog } from '../../db/exchange/named-in-log.ts';
import { commitChange } from '../../db/log.ts';
import { namedFiles } from '../../db/named-files.ts';
import { BLOB_PLACES, fileNamedBy } from '../../domain/exchange/named-files.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { tableOf } from '../../domain/tables/registry.ts';
import type { TableSpec } from '../../domain/tables/spec.ts';
import { depsFrom, emptyDb } from './fixtures.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const specOf = (t: string): TableSpec => {
  const spec = tableOf(t);
  if (spec === undefined) throw new Error(t);
  return spec;
};

/** Evidence hangs on a report; the others take any part. */
const PARTS: Readonly<Record<string, string>> = {
  of: 'report',
  row: 'МЗ/1.1.1/1.1.1-1/2026-Q1',
  asOn: '2026-03-01',
  year: '2026',
  valuation: 'МЗ:01J00000000000000000000000',
};

/** One write that names a file, by the mark of its table. */
const naming = (t: string, f: string | null) => {
  const { key, fields } = specOf(t);
  const sha256 = hash(t);
  const r = rowId(
    ...Object.entries(key).map(([part, type]) =>
      type === 'sha256' ? sha256 : (PARTS[part] ?? 'x'),
    ),
  );
  const text = Object.keys(fields).find((name) => name === 'name' || name === 'title') ?? '';
  return { t, r, f: f ?? text, v: f === null ? 'име' : sha256, sha256 };
};

test('what the list of tables marks is sent, kept and held against the disk', () => {
  expect(new Set(BLOB_PLACES.map(({ t }) => t))).toEqual(
    new Set([
      'evidence',
      'pack_freeze',
      'paper',
      'signed_file',
      'signed_report',
      'signed_valuation',
      'sitting',
    ]),
  );
  const db = emptyDb();
  const writes = BLOB_PLACES.map(({ t, f }) => naming(t, f));
  const deps = depsFrom('2026-10-01T08:00:00Z');
  for (const { t, r, f, v } of writes)
    commitChange(db, deps, { log: specOf(t).log, act: 'test', writes: [{ t, r, f, v }] });
  const hashes = new Set(writes.map(({ sha256 }) => sha256));
  expect(namedInLog(db)).toEqual(hashes);
  expect(new Set(writes.map((write) => fileNamedBy(write)))).toEqual(hashes);
  expect(new Map(namedFiles(db).map(({ sha256, here }) => [sha256, here]))).toEqual(
    new Map([...hashes].map((sha256) => [sha256, true])),
  );
});

test('no other table, field or row id names one', () => {
  const sha256 = hash('друг');
  expect(fileNamedBy({ t: 'pack_freeze', r: 'С1/2026-03-01', f: 'head', v: sha256 })).toBeNull();
  expect(fileNamedBy({ t: 'note', r: sha256, f: 'text', v: sha256 })).toBeNull();
  expect(fileNamedBy({ t: 'evidence', r: 'report', f: 'name', v: sha256 })).toBeNull();
  expect(fileNamedBy({ t: 'constructor', r: sha256, f: 'name', v: sha256 })).toBeNull();
});
