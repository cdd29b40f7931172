/** Signed files beside the plan's yearly report: which there are. The bytes lie in the data folder. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';

export interface SignedReport {
  readonly year: number;
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

export type SignedReportKey = Pick<SignedReport, 'year' | 'sha256'>;

/** Of a year, the oldest first. */
export const signedReports = (db: ReadableDb, year: number): SignedReport[] =>
  all<SignedReport>(
    db,
    sql`SELECT year, sha256, coalesce(name, '') AS name, coalesce(mime, '') AS mime,
          coalesce(size, 0) AS size, coalesce(addedAt, '') AS addedAt, coalesce(addedBy, '') AS addedBy
        FROM signed_report WHERE year = ${year} ORDER BY addedAt, sha256`,
  );

const idOf = ({ year, sha256 }: SignedReportKey): string => rowId(String(year), sha256);

export const signedReportWrites = ({ year, sha256, size, ...fields }: SignedReport): Write[] =>
  rowWrites('signed_report', idOf({ year, sha256 }), { ...fields, size: String(size) });

export const signedReportRemoval = (key: SignedReportKey): Write[] => [
  deleteRow('signed_report', idOf(key)),
];
