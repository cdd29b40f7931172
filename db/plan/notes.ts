/** Notes of a measure: written by a person of a unit, changed only by that unit, never lost from the log. */
import { DELETED_FIELD, deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../open.ts';
import { KID_OF_OP, opsOfRow, rowCells } from '../cells.ts';
import { ownKid } from '../exchange/registries.ts';
import { workplaces, type WorkplaceOf } from '../exchange/workplaces.ts';
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
  /** Where it was written; null where that has no name. */
  readonly workplace: string | null;
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

interface PlacedNote extends NoteRow {
  /** The key of the workplace that wrote it. */
  readonly kid: string | null;
}

/** A text that names what it replaces is not the first one. */
const withEdit = (
  { p, at, by, kid, ...note }: PlacedNote & EditRow,
  workplaceOf: WorkplaceOf,
): Note => ({
  ...note,
  workplace: workplaceOf(kid),
  edited: p === null || p === '[]' || at === null || by === null ? null : { at, by },
});

export const measureNotes = (db: ReadableDb, measure: string, limit: number): NotePage => {
  const rows = all<PlacedNote & EditRow>(
    db,
    sql`SELECT note.id, measure, text, author, note.unit,
               coalesce(change.claimed, writtenAt) AS writtenAt, edit.p,
               changed.claimed AS at, changed.by, ${KID_OF_OP} AS kid
        FROM note
        LEFT JOIN cell ON cell.t = 'note' AND cell.r = note.id AND cell.f = 'text'
        LEFT JOIN op AS edit ON edit.n = cell.op
        LEFT JOIN change AS changed ON changed.n = edit.change
        LEFT JOIN cell AS told ON told.t = 'note' AND told.r = note.id AND told.f = 'writtenAt'
        LEFT JOIN op ON op.n = told.op
        LEFT JOIN change ON change.n = op.change
        WHERE measure = ${measure} ORDER BY writtenAt DESC, note.id DESC LIMIT ${limit}`,
  );
  const total =
    get<{ n: number }>(db, sql`SELECT count(*) AS n FROM note WHERE measure = ${measure}`)?.n ?? 0;
  const workplaceOf = workplaces(db);
  return { notes: rows.map((row) => withEdit(row, workplaceOf)), total };
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

/** Where and when an operation was written; the value it wrote was made under the clock of then. */
const writingOf = (db: ReadableDb, op = 0): { at: string; kid: string | null } | undefined =>
  get(
    db,
    sql`SELECT change.claimed AS at, ${KID_OF_OP} AS kid
        FROM op JOIN change ON change.n = op.change WHERE op.n = ${op}`,
  );

/** A note as its operations until an instant leave it; null where it was not there. */
const noteUntil = (
  db: ReadableDb,
  id: string,
  { until, workplaceOf }: { readonly until: string; readonly workplaceOf: WorkplaceOf },
): Note | null => {
  const cells = rowCells(opsOfRow(db, 'note', id, until), ownKid(db) ?? '');
  const held = new Map(cells.map((cell) => [cell.f, cell]));
  const value = (field: string): string => String(held.get(field)?.v ?? '');
  if (held.size === 0 || held.get(DELETED_FIELD)?.v === 1) return null;
  const written = writingOf(db, held.get('writtenAt')?.op);
  const note = {
    id,
    measure: value('measure'),
    text: value('text'),
    author: value('author'),
    unit: value('unit'),
    writtenAt: written?.at ?? value('writtenAt'),
    kid: written?.kid ?? null,
  };
  return withEdit({ ...note, ...textEdit(db, held.get('text')?.op ?? 0) }, workplaceOf);
};

const newestFirst = (a: Note, b: Note): number =>
  a.writtenAt === b.writtenAt ? (a.id < b.id ? 1 : -1) : a.writtenAt < b.writtenAt ? 1 : -1;

/** The notes as they were known at an instant: merged from the log, deleted ones included. */
export const measureNotesUntil = (
  db: ReadableDb,
  measure: string,
  { limit, until }: { readonly limit: number; readonly until: string },
): NotePage => {
  const workplaceOf = workplaces(db);
  const rows = prepare(db, NOTE_ROWS).all(measure) as { r: string }[];
  const notes = rows
    .map(({ r }) => noteUntil(db, r, { until, workplaceOf }))
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
