/** What a change wrote, as much of it as a sentence tells (domain/plan/undo-texts.ts). */
import { DELETED_FIELD, type FieldValue } from '../domain/kernel/change.ts';
import { rowIdParts } from '../domain/kernel/row-id.ts';
import {
  tells,
  type Subject,
  type ToldChange,
  type WrittenField,
} from '../domain/plan/undo-texts.ts';
import { REPLACED } from './cells.ts';
import type { ReadableDb } from './open.ts';
import { all, get, sql } from './sql.ts';

type Stored = string | number | null;

const valueOf = (stored: Stored): FieldValue =>
  typeof stored === 'number' ? stored === 1 : stored;

const writtenBy = (db: ReadableDb, change: number): WrittenField[] =>
  all<Omit<WrittenField, 'from' | 'to'> & { from: Stored; to: Stored }>(
    db,
    sql`SELECT op.t AS "table", op.r AS row, op.f AS field, before.v AS "from", op.v AS "to"
        FROM op
        LEFT JOIN op AS before ON before.n = ${REPLACED}
          AND before.t = op.t AND before.r = op.r AND before.f = op.f
        WHERE op.change = ${change} ORDER BY op.n`,
  ).map((one) => ({ ...one, from: valueOf(one.from), to: valueOf(one.to) }));

/** What the row held by then, whether or not it was deleted since. */
const fieldsOf = (
  db: ReadableDb,
  table: string,
  row: string,
  change: number,
): Record<string, FieldValue> =>
  Object.fromEntries(
    all<{ f: string; v: Stored }>(
      db,
      sql`SELECT f, v FROM op WHERE t = ${table} AND r = ${row} AND change <= ${change} ORDER BY n`,
    ).map(({ f, v }) => [f, valueOf(v)]),
  );

/** A paper hangs on an agenda item, and only the item knows its sitting. */
const fieldsOfParent = (
  db: ReadableDb,
  table: string,
  row: string,
  change: number,
): Record<string, FieldValue> =>
  table === 'paper'
    ? { sitting: fieldsOf(db, 'agenda_item', rowIdParts(row)[0] ?? '', change)['sitting'] ?? null }
    : {};

/** The parts of a row go before it, except where the act's family names a table of the change. */
const deletedRow = (written: readonly WrittenField[], act: string): WrittenField | undefined => {
  const gone = written.filter(({ field, to }) => field === DELETED_FIELD && to === true);
  return gone.find(({ table }) => table === act.split('.')[0]) ?? gone.at(-1);
};

export const toldChange = (db: ReadableDb, change: number): ToldChange => {
  const act = get<{ act: string }>(db, sql`SELECT act FROM change WHERE n = ${change}`)?.act ?? '';
  const written = writtenBy(db, change);
  const deleted = deletedRow(written, act);
  const told = written.filter(tells);
  const about = deleted ?? told[0] ?? written[0];
  const subject = (one: WrittenField): Subject => ({
    table: one.table,
    row: one.row,
    fields: {
      ...fieldsOfParent(db, one.table, one.row, change),
      ...fieldsOf(db, one.table, one.row, change),
    },
  });
  return {
    change,
    act,
    deletes: deleted !== undefined,
    subject: about === undefined ? null : subject(about),
    first: told[0] ?? null,
    more: Math.max(0, told.length - 1),
    mode: null,
  };
};
