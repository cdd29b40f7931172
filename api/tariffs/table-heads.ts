/** Rows of a table as records by their heads: what CSV and XLSX have in common. */
import { failure } from '../../domain/kernel/failure.ts';
import type { Mapping } from '../../domain/tariffs/mapping.ts';
import type { RawLine } from '../../domain/tariffs/parse-line.ts';
import { UnreadableFile } from './source-line.ts';

const fieldOf = (head: string, mapping: Mapping): string =>
  Object.hasOwn(mapping, head) ? (mapping[head] ?? '') : head;

const repeated = (names: readonly string[]): string | undefined =>
  names.find((name, i) => name !== '' && names.indexOf(name) !== i);

/** The heads, checked: the columns `id` and `row` are there, and no field stands twice. */
export const checkHeads = (cells: readonly string[], mapping: Mapping, file: string): string[] => {
  const heads = cells.map((cell) => cell.normalize('NFC').trim());
  const fields = heads.map((head) => fieldOf(head, mapping));
  const field = repeated(heads) ?? repeated(fields);
  if (field !== undefined) throw new UnreadableFile(failure('tariff.file.twice', { file, field }));
  if (!fields.includes('id') || !fields.includes('row'))
    throw new UnreadableFile(failure('tariff.file.no-heads', { file }));
  return heads;
};

const isEmpty = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';

/** Empty cells are absent fields; a cell without a head is a field nobody knows. */
export const recordOfRow = (heads: readonly string[], cells: readonly unknown[]): RawLine => {
  const raw: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  cells.forEach((cell, i) => {
    if (!isEmpty(cell)) raw[heads[i] || `колона ${i + 1}`] = cell;
  });
  return raw;
};
