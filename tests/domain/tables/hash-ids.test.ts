/** Rows that are named by the SHA-256 of a file: no table takes something else for it. */
import { expect, test } from 'vitest';
import { rowId } from '../../../domain/kernel/row-id.ts';
import { TABLES } from '../../../domain/tables/registry.ts';
import { isRowId } from '../../../domain/tables/row.ts';
import type { TableSpec } from '../../../domain/tables/spec.ts';

const HASH = 'a'.repeat(64);
const named: readonly TableSpec[] = Object.values(TABLES).filter((spec) => 'sha256' in spec.key);

test('they are evidence, papers and signed files', () => {
  expect(named.map(({ table }) => table).toSorted()).toEqual([
    'evidence',
    'paper',
    'signed_file',
    'signed_report',
    'signed_valuation',
  ]);
});

test.each(named)('$table: only a hash names a row', (spec) => {
  const idWith = (sha256: string): string =>
    rowId(
      ...Object.entries(spec.key).map(([part, type]) =>
        part === 'sha256' ? sha256 : type === 'year' ? '2026' : 'x',
      ),
    );
  expect(isRowId(spec, idWith(HASH))).toBe(true);
  for (const none of ['', 'протокол', HASH.slice(1), `${HASH}a`, HASH.toUpperCase()])
    expect(isRowId(spec, idWith(none))).toBe(false);
});
