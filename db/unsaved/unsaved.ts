/** The table of what was typed and is not stored yet (domain/unsaved); the only place that knows it. */
import type { Json } from '../../domain/kernel/json.ts';
import {
  settle,
  type Done,
  type Owner,
  type Unsaved,
  type Writing,
} from '../../domain/unsaved/unsaved.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, get, run, sql, transaction } from '../sql.ts';

type Row = Omit<Unsaved, 'typed' | 'over' | 'aside' | 'waits'> &
  Owner & {
    readonly typed: string;
    readonly over: string;
    readonly aside: string;
    readonly waits: number;
  };

const read = ({ place, field, label, at, written, rev, since, ...row }: Row): Unsaved => ({
  place,
  field,
  label,
  at,
  written,
  rev,
  since,
  typed: JSON.parse(row.typed) as Json,
  over: JSON.parse(row.over) as Json,
  aside: JSON.parse(row.aside) as Json[],
  waits: row.waits === 1,
});

/** Oldest first, so that a list of them does not jump while somebody types. */
export const listUnsaved = (db: ReadableDb, { person, unit }: Owner): Unsaved[] =>
  all<Row>(
    db,
    sql`SELECT * FROM unsaved WHERE person = ${person} AND unit = ${unit}
      ORDER BY at, place, field`,
  ).map(read);

/** Whose texts lie here beside those of one person, and how many. */
export const othersUnsaved = (db: ReadableDb, { person, unit }: Owner) =>
  all<Owner & { readonly count: number }>(
    db,
    sql`SELECT person, unit, count(*) AS count FROM unsaved
      WHERE person <> ${person} OR unit <> ${unit} GROUP BY person, unit`,
  );

const find = (db: ReadableDb, { person, unit }: Owner, place: string, field: string) => {
  const row = get<Row>(
    db,
    sql`SELECT * FROM unsaved WHERE person = ${person} AND unit = ${unit}
      AND place = ${place} AND field = ${field}`,
  );
  return row === undefined ? undefined : read(row);
};

const write = (db: WritableDb, { person, unit }: Owner, one: Unsaved): void => {
  run(
    db,
    sql`INSERT OR REPLACE INTO unsaved
      (person, unit, place, field, typed, over, aside, waits, label, at, written, rev, since)
      VALUES (${person}, ${unit}, ${one.place}, ${one.field}, ${JSON.stringify(one.typed)},
        ${JSON.stringify(one.over)}, ${JSON.stringify(one.aside)}, ${one.waits ? 1 : 0},
        ${one.label}, ${one.at}, ${one.written}, ${one.rev}, ${one.since})`,
  );
};

/** Keeps writings; what stands in each field then. */
export const putUnsaved = (
  db: WritableDb,
  writings: readonly { readonly owner: Owner; readonly writing: Writing }[],
): Unsaved[] =>
  transaction(db, () =>
    writings.map(({ owner, writing }) => {
      const kept = find(db, owner, writing.place, writing.field);
      const settled = settle(kept, writing);
      if (settled !== kept) write(db, owner, settled);
      return settled;
    }),
  );

export const dropUnsaved = (db: WritableDb, owner: Owner, done: readonly Done[]): void => {
  if (done.length === 0) return;
  transaction(db, () => {
    for (const { place, field, revs } of done) {
      const kept = find(db, owner, place, field);
      if (kept === undefined || !revs.includes(kept.rev)) continue;
      run(
        db,
        sql`DELETE FROM unsaved WHERE person = ${owner.person} AND unit = ${owner.unit}
          AND place = ${place} AND field = ${field}`,
      );
    }
  });
};

/** As if it were written anew: what was set aside is older than anything. */
const rewritten = (owner: Owner, { aside, ...one }: Unsaved) =>
  [...aside.map((typed, i) => ({ ...one, typed, written: '', rev: `${one.rev}/${i}` })), one].map(
    (writing) => ({ owner, writing: { ...writing, base: [] } }),
  );

/** Everything, of everybody: to be carried over when the file is replaced. */
export const allUnsaved = (db: ReadableDb): { owner: Owner; writing: Writing }[] =>
  all<Row>(db, sql`SELECT * FROM unsaved`).flatMap((row) =>
    rewritten({ person: row.person, unit: row.unit }, read(row)),
  );

/** What one person wrote becomes another's; where both wrote in one field, both texts stay. */
export const handOverUnsaved = (db: WritableDb, from: Owner, to: Owner): void =>
  transaction(db, () => {
    putUnsaved(
      db,
      listUnsaved(db, from).flatMap((one) => rewritten(to, one)),
    );
    run(db, sql`DELETE FROM unsaved WHERE person = ${from.person} AND unit = ${from.unit}`);
  });
