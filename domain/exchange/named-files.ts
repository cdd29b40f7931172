/** Which file an operation names: where a table's row or field does is said in the list of tables. */
import { rowIdParts } from '../kernel/row-id.ts';
import { TABLES, tableOf } from '../tables/registry.ts';

/** Where files that travel with the log are named: the table, and its field where it is not the row itself. */
export const BLOB_PLACES: readonly { readonly t: string; readonly f: string | null }[] =
  Object.entries(TABLES).flatMap(([t, { blob, key }]) =>
    blob === undefined ? [] : [{ t, f: Object.hasOwn(key, blob) ? null : blob }],
  );

interface Naming {
  readonly t: string;
  readonly r: string;
  readonly f?: string | null;
  readonly v?: unknown;
}

/** The SHA-256 of the file; null where the operation names none. */
export const fileNamedBy = ({ t, r, f, v }: Naming): string | null => {
  const spec = tableOf(t);
  if (spec?.blob === undefined) return null;
  const part = Object.keys(spec.key).indexOf(spec.blob);
  if (part >= 0) return rowIdParts(r)[part] ?? null;
  return f === spec.blob && typeof v === 'string' ? v : null;
};
