/** Notes of a measure: written by a person of a unit, changed only by that unit, never lost from the log. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';

export interface NoteRow {
  readonly id: string;
  readonly measure: string;
  readonly text: string;
  readonly author: string;
  readonly unit: string;
  /** UTC, `2026-05-01T09:30:00.000Z`. */
  readonly writtenAt: string;
}
export interface Note extends NoteRow {
  /** The last change of its text after it was written. */
  readonly edited: { readonly at: string; readonly by: string } | null;
}

const rowsOf = (known: ReadableDb, measure: string): NoteRow[] =>
  all<NoteRow>(
    known,
    sql`SELECT id, measure, text, author, unit, writtenAt FROM note
        WHERE measure = ${measure} ORDER BY writtenAt DESC, id DESC`,
  );

const LATEST = '9999';

const editOf = (log: ReadableDb, id: string, until: string): Note['edited'] => {
  const writes = all<{ at: string; by: string }>(
    log,
    sql`SELECT substr(change.hlc, 1, 24) AS at, change.by FROM op JOIN change ON change.n = op.change
        WHERE op.t = 'note' AND op.r = ${rowId(id)} AND op.f = 'text'
          AND substr(change.hlc, 1, 24) <= ${until} ORDER BY op.n`,
  );
  return writes.length > 1 ? (writes.at(-1) ?? null) : null;
};

/** Newest first. `known` is the state to read, `log` the database whose log tells of edits up to `until`. */
export const measureNotes = (
  known: ReadableDb,
  measure: string,
  { log = known, until = LATEST }: { log?: ReadableDb; until?: string } = {},
): Note[] => rowsOf(known, measure).map((row) => ({ ...row, edited: editOf(log, row.id, until) }));

export const readNote = (db: ReadableDb, id: string): NoteRow | null =>
  get<NoteRow>(
    db,
    sql`SELECT id, measure, text, author, unit, writtenAt FROM note WHERE id = ${id}`,
  ) ?? null;

export const hasMeasure = (db: ReadableDb, code: string): boolean =>
  get(db, sql`SELECT 1 FROM measure WHERE code = ${code} LIMIT 1`) !== undefined;

export const noteWrites = ({ id, ...fields }: NoteRow): Write[] =>
  rowWrites('note', rowId(id), fields);
export const noteTextWrites = (id: string, text: string): Write[] =>
  rowWrites('note', rowId(id), { text });
export const noteRemoval = (id: string): Write[] => [deleteRow('note', rowId(id))];
