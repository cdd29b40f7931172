/** Saved views of a screen: rows of the log `local`, so they stay on this installation. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { compareBg } from '../../domain/text/collate.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** As stored; the screen says whether it still understands it. */
  readonly query: unknown;
}

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly query: string | null;
}

export const savedViews = (db: ReadableDb, screen: string): SavedView[] =>
  all<Row>(db, sql`SELECT id, name, query FROM saved_view WHERE screen = ${screen}`)
    .map(({ id, name, query }) => ({
      id,
      name: name ?? '',
      query: JSON.parse(query ?? 'null') as unknown,
    }))
    .toSorted((a, b) => compareBg(a.name, b.name));

export const viewWrites = (
  id: string,
  fields: { readonly name?: string; readonly screen?: string; readonly query?: unknown },
): Write[] =>
  rowWrites('saved_view', rowId(id), {
    name: fields.name,
    screen: fields.screen,
    query: fields.query === undefined ? undefined : JSON.stringify(fields.query),
  });

export const viewRemoval = (id: string): Write => deleteRow('saved_view', rowId(id));
