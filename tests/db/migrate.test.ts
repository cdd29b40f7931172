import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CURRENT_VERSION,
  integrityProblems,
  migrate,
  MIGRATIONS,
  schemaVersion,
} from '../../db/migrate.ts';
import { closeDb, openReadable, openWritable } from '../../db/open.ts';
import { get, run, sql } from '../../db/sql.ts';
import hashes from './migration-hashes.json' with { type: 'json' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'myarka.db');
const backup = (version: number) => join(folder, `before-${version}.db`);

test('migrations are numbered by tens, rising', () => {
  const versions = MIGRATIONS.map(([version]) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
});

test('shipped migrations are never edited', () => {
  const files = readdirSync(new URL('../../db/migrations/', import.meta.url)).toSorted();
  const now = Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(new URL(`../../db/migrations/${file}`, import.meta.url));
      return [file, createHash('sha256').update(text).digest('hex')];
    }),
  );
  expect(now).toMatchObject(hashes);
});

test('a new file is brought to the current schema without a backup', () => {
  const db = openWritable(path());
  expect(migrate(db, backup)).toEqual({ ok: true, value: CURRENT_VERSION });
  expect(schemaVersion(db)).toBe(CURRENT_VERSION);
  expect(readdirSync(folder).filter((file) => file.startsWith('before'))).toEqual([]);
  closeDb(db);
});

test('an older file is copied before it is migrated, rows and all', () => {
  const old = openWritable(path());
  const [first] = MIGRATIONS;
  first?.[1](old);
  old.raw.pragma('user_version = 10');
  old.raw.exec(`INSERT INTO change VALUES (1, 'main', 'h', 'б', 'МЗ', 'a', NULL, 'p', 'x')`);
  expect(migrate(old, backup)).toEqual({ ok: true, value: CURRENT_VERSION });
  expect(get(old, sql`SELECT by FROM change`)).toEqual({ by: 'б' });
  closeDb(old);
  expect(existsSync(backup(10))).toBe(true);
  const copy = openWritable(backup(10));
  expect(schemaVersion(copy)).toBe(10);
  expect(get(copy, sql`SELECT by FROM change`)).toEqual({ by: 'б' });
  closeDb(copy);
});

test('a whole file is not called damaged by a connection that another has written past', () => {
  const db = openWritable(path());
  migrate(db, backup);
  const other = openReadable(path());
  const found = sql`SELECT count(*) AS n FROM search_index WHERE search_index MATCH 'дума'`;
  for (let i = 1; i <= 40; i += 1) {
    run(db, sql`INSERT INTO search_index (rowid, words) VALUES (${i}, 'дума')`);
    if (i === 1) get(other, found);
    expect(integrityProblems(other)).toEqual([]);
  }
  closeDb(other);
  closeDb(db);
});

test('a file from a newer version is left as it is', () => {
  const newer = openWritable(path());
  newer.raw.pragma('user_version = 9990');
  expect(migrate(newer, backup)).toEqual({
    ok: false,
    error: { code: 'db.newer', params: { version: 9990, known: CURRENT_VERSION } },
  });
  closeDb(newer);
});

test('a migration that fails leaves the file at the version before', () => {
  const db = openWritable(path());
  db.raw.exec('CREATE TABLE measure (x TEXT)');
  expect(() => migrate(db, backup)).toThrow('table measure already exists');
  expect(schemaVersion(db)).toBe(0);
  expect(get(db, sql`SELECT name FROM sqlite_schema WHERE name = 'change'`)).toBeUndefined();
  closeDb(db);
});

test('a damaged older file is refused before anything is done to it', () => {
  const old = openWritable(path());
  MIGRATIONS[0]?.[1](old);
  old.raw.pragma('user_version = 10');
  old.raw.exec(`INSERT INTO change VALUES (1, 'main', 'h', 'б', 'МЗ', 'a', NULL, 'p', 'x')`);
  old.raw.pragma('wal_checkpoint(TRUNCATE)');
  const pages = old.raw.pragma('page_count', { simple: true }) as number;
  closeDb(old);
  const bytes = readFileSync(path());
  const pageSize = bytes.length / pages;
  bytes.fill(0x5a, pageSize * (pages - 1), pageSize * pages);
  writeFileSync(path(), bytes);
  const damaged = openWritable(path());
  const result = migrate(damaged, backup);
  expect(result.ok).toBe(false);
  expect(!result.ok && result.error.code).toBe('db.damaged');
  expect(existsSync(backup(10))).toBe(false);
  closeDb(damaged);
});
