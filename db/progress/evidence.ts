/** Evidence: which files belong to a report or a milestone. The bytes lie in the data folder. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { Evidence, EvidenceOwner } from '../../domain/progress/types.ts';
import type { ReadableDb } from '../open.ts';
import { KID_OF_OP } from '../cells.ts';
import { withWorkplace, workplaces } from '../exchange/workplaces.ts';
import { all, raw, sql, type Query } from '../sql.ts';

/** What is written of a file. */
export type EvidenceRow = Omit<Evidence, 'present' | 'workplace'>;
/** With where it was added; null where that has no name. */
export type AddedEvidence = Omit<Evidence, 'present'>;
export interface EvidenceKey {
  readonly of: EvidenceOwner;
  readonly row: string;
  readonly sha256: string;
}

const ADDING = `FROM cell JOIN op ON op.n = cell.op JOIN change ON change.n = op.change
     WHERE cell.t = 'evidence' AND cell.f = 'addedAt'
       AND cell.r = "of" || '/' || replace(replace("row", '%', '%25'), '/', '%2F') || '/' || sha256`;

const COLUMNS = raw(
  `"of", "row", sha256, coalesce(measure, '') AS measure, coalesce(name, '') AS name,
   coalesce(mime, '') AS mime, coalesce(size, 0) AS size,
   coalesce((SELECT change.claimed ${ADDING}), addedAt, '') AS addedAt,
   (SELECT ${KID_OF_OP.raw} ${ADDING}) AS kid,
   coalesce(addedBy, '') AS addedBy, coalesce(unit, '') AS unit`,
);

const read = (db: ReadableDb, query: Query): AddedEvidence[] =>
  all<EvidenceRow & { kid: string | null }>(db, query).map(withWorkplace(workplaces(db)));

export const evidenceOfMeasure = (db: ReadableDb, measure: string): AddedEvidence[] =>
  read(
    db,
    sql`SELECT ${COLUMNS} FROM evidence WHERE measure = ${measure} ORDER BY addedAt, sha256`,
  );

export const evidenceOfRows = (
  db: ReadableDb,
  of: EvidenceOwner,
  rows: readonly string[],
): AddedEvidence[] =>
  read(
    db,
    sql`SELECT ${COLUMNS} FROM evidence WHERE "of" = ${of}
        AND "row" IN (SELECT value FROM json_each(${JSON.stringify(rows)}))
        ORDER BY addedAt, sha256`,
  );

export const readEvidence = (
  db: ReadableDb,
  { of, row, sha256 }: EvidenceKey,
): AddedEvidence | null =>
  read(
    db,
    sql`SELECT ${COLUMNS} FROM evidence WHERE "of" = ${of} AND "row" = ${row} AND sha256 = ${sha256}`,
  )[0] ?? null;

const idOf = ({ of, row, sha256 }: EvidenceKey): string => rowId(of, row, sha256);

export const evidenceWrites = ({ of, row, sha256, size, ...fields }: EvidenceRow): Write[] =>
  rowWrites('evidence', idOf({ of, row, sha256 }), { ...fields, size: String(size) });

export const evidenceRemoval = (key: EvidenceKey): Write[] => [deleteRow('evidence', idOf(key))];
