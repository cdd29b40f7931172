/** Signed files beside documents: which there are. The bytes lie in the data folder. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { SignedFile } from '../../domain/council/signed.ts';
import type { ReadableDb } from '../open.ts';
import { all, raw, sql, type Query } from '../sql.ts';

export type SignedKey = Pick<SignedFile, 'of' | 'row' | 'sha256'>;

const COLUMNS = raw(
  `"of", "row", sha256, coalesce(document, '') AS document, year, coalesce(name, '') AS name,
   coalesce(mime, '') AS mime, coalesce(size, 0) AS size, coalesce(addedAt, '') AS addedAt,
   coalesce(addedBy, '') AS addedBy`,
);

const read = (db: ReadableDb, query: Query): SignedFile[] => all<SignedFile>(db, query);

/** Of a sitting: beside its pack, its protocol and its papers, the oldest first. */
export const signedOfSitting = (db: ReadableDb, sitting: string): SignedFile[] =>
  read(
    db,
    sql`SELECT ${COLUMNS} FROM signed_file
        WHERE "of" = 'sitting' AND "row" = ${rowId(sitting)}
           OR "of" = 'paper' AND "row" IN (
             SELECT replace(replace(paper.item, '%', '%25'), '/', '%2F') || '/' || paper.sha256
             FROM paper JOIN agenda_item ON agenda_item.id = paper.item
             WHERE agenda_item.sitting = ${sitting})
        ORDER BY addedAt, sha256`,
  );

/** Of a council's year: beside its programme and its report. */
export const signedOfYear = (db: ReadableDb, council: string, year: number): SignedFile[] =>
  read(
    db,
    sql`SELECT ${COLUMNS} FROM signed_file
        WHERE "of" = 'council' AND "row" = ${rowId(council)} AND year = ${year}
        ORDER BY addedAt, sha256`,
  );

export const readSigned = (db: ReadableDb, { of, row, sha256 }: SignedKey): SignedFile | null =>
  read(
    db,
    sql`SELECT ${COLUMNS} FROM signed_file
        WHERE "of" = ${of} AND "row" = ${row} AND sha256 = ${sha256}`,
  )[0] ?? null;

const idOf = ({ of, row, sha256 }: SignedKey): string => rowId(of, row, sha256);

export const signedWrites = ({ of, row, sha256, size, year, ...fields }: SignedFile): Write[] =>
  rowWrites('signed_file', idOf({ of, row, sha256 }), {
    ...fields,
    size: String(size),
    ...(year === null ? {} : { year: String(year) }),
  });

export const signedRemoval = (key: SignedKey): Write[] => [deleteRow('signed_file', idOf(key))];
