import { rowId, rowIdParts } from '../kernel/row-id.ts';
import { fitsType } from './field-types.ts';
import type { TableSpec } from './spec.ts';

/**
 * False where it is no id of that table (parts too many, a period that there is not, another spelling of
 * an id). Whoever has the right to write may write such a row: it stays in the log like any other, and is
 * no typed row.
 */
export const isRowId = ({ key }: TableSpec, r: string): boolean => {
  const parts = rowIdParts(r);
  const types = Object.values(key);
  if (parts.length !== types.length || (r.includes('%') && rowId(...parts) !== r)) return false;
  return types.every((type, i) => fitsType(type, parts[i] ?? ''));
};
