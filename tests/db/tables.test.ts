import { expect, test } from 'vitest';
import { raw, all, sql } from '../../db/sql.ts';
import { columnOf } from '../../domain/tables/field-types.ts';
import { TABLES } from '../../domain/tables/registry.ts';
import { emptyDb } from './fixtures.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

const SQL_TYPE = {
  text: 'TEXT',
  integer: 'INTEGER',
  minor: 'INTEGER',
  bool: 'INTEGER',
  json: 'TEXT',
};

test.each(Object.entries(TABLES))('table %s is declared as it was migrated', (name, spec) => {
  const columns = all<Column>(emptyDb(), sql`PRAGMA table_info(${raw(`"${spec.table}"`)})`);
  expect(spec.table).toBe(name);
  expect(columns.filter(({ pk }) => pk > 0).map(({ name: n, type }) => [n, type])).toEqual(
    Object.entries(spec.key).map(([key, kind]) => [key, SQL_TYPE[columnOf(kind)]]),
  );
  expect(columns.filter(({ pk }) => pk === 0).map(({ name: n, type }) => [n, type])).toEqual(
    Object.entries(spec.fields).map(([field, kind]) => [field, SQL_TYPE[columnOf(kind)]]),
  );
});

test('every table is strict', () => {
  const db = emptyDb();
  const known = Object.keys(TABLES);
  const tables = all<{ name: string; strict: number }>(db, sql`PRAGMA table_list`).filter(
    ({ name }) => known.includes(name),
  );
  expect(tables.map(({ strict }) => strict)).toEqual(known.map(() => 1));
});
