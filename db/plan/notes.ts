/** Notes of a measure: written by a person of a unit, changed only by that unit, never lost from the log. */
import { DELETED_FIELD, deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../open.ts';
import { opsOfRow, rowCells } from '../cells.ts';
import { ownKid } from '../exchange/registries.ts';
import { all, get, prepare, sql } from '../sql.ts';

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

export interface NotePage {
  /** Newest first, the latest `limit` of them. */
  readonly notes: readonly Note[];
  readonly total: number;
}

interface EditRow {
  readonly p: string | null;
  readonly at: string | null;
  readonly by: string | null;
}

/** A text that names what it replaces is not the first one. */
const withEdit = <T extends NoteRow>({ p, at, by, ...note }: T & EditRow): Note => ({
  ...note,
  edited: p === null || p === '[]' || at === null || by === null ? null : { at, by },
});

export const measureNotes = (db: ReadableDb, measure: string, limit: number): NotePage => {
  const rows = all<NoteRow & EditRow>(
    db,
    sql`SELECT note.id, measure, text, author, note.unit,
               coalesce(first.claimed, writtenAt) AS writtenAt, op.p, change.claimed AS at, change.by
        FROM note
        LEFT JOIN cell ON cell.t = 'note' AND cell.r = note.id AND cell.f = 'text'
        LEFT JOIN op ON op.n = cell.op
        LEFT JOIN change ON change.n = op.change
        LEFT JOIN cell AS told ON told.t = 'note' AND told.r = note.id AND told.f = 'writtenAt'
        LEFT JOIN op AS opened ON opened.n = told.op
        LEFT JOIN change AS first ON first.n = opened.change
        WHERE measure = ${measure} ORDER BY writtenAt DESC, note.id DESC LIMIT ${limit}`,
  );
  const total =
    get<{ n: number }>(db, sql`SELECT count(*) AS n FROM note WHERE measure = ${measure}`)?.n ?? 0;
  return { notes: rows.map(withEdit), total };
};

const NOTE_ROWS = `SELECT r FROM cell WHERE t = 'note' AND f = 'measure' AND v = ?`;

const textEdit = (db: ReadableDb, op: number): EditRow => {
  const row = get<EditRow>(
    db,
    sql`SELECT op.p, change.claimed AS at, change.by
        FROM op JOIN change ON change.n = op.change WHERE op.n = ${op}`,
  );
  return row ?? { p: null, at: null, by: null };
};

/** When an operation was written; the value that it wrote was made under the clock of then. */
const claimOfOp = (db: ReadableDb, op: number | undefined): string | undefined =>
  get<{ at: string }>(
    db,
    sql`SELECT change.claimed AS at FROM op JOIN change ON change.n = op.change
        WHERE op.n = ${op ?? 0}`,
  )?.at;

/** A note as its operations until an instant leave it; null where it was not there. */
const noteUntil = (db: ReadableDb, id: string, until: string): Note | null => {
  const cells = rowCells(opsOfRow(db, 'note', id, until), ownKid(db) ?? '');
  const held = new Map(cells.map((cell) => [cell.f, cell]));
  const value = (field: string): string => String(held.get(field)?.v ?? '');
  if (held.size === 0 || held.get(DELETED_FIELD)?.v === 1) return null;
  return withEdit({
    id,
    measure: value('measure'),
    text: value('text'),
    author: value('author'),
    unit: value('unit'),
    writtenAt: claimOfOp(db, held.get('writtenAt')?.op) ?? value('writtenAt'),
    ...textEdit(db, held.get('text')?.op ?? 0),
  });
};

const newestFirst = (a: Note, b: Note): number =>
  a.writtenAt === b.writtenAt ? (a.id < b.id ? 1 : -1) : a.writtenAt < b.writtenAt ? 1 : -1;

/** The notes as they were known at an instant: merged from the log, deleted ones included. */
export const measureNotesUntil = (
  db: ReadableDb,
  measure: string,
  { limit, until }: { readonly limit: number; readonly until: string },
): NotePage => {
  const rows = prepare(db, NOTE_ROWS).all(measure) as { r: string }[];
  const notes = rows
    .map(({ r }) => noteUntil(db, r, until))
    .filter((note) => note !== null)
    .toSorted(newestFirst);
  return { notes: notes.slice(0, limit), total: notes.length };
};

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
