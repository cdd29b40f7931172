/** Signed files beside a saved valuation: which there are. The bytes lie in the data folder. */
import { deleteRow, rowWrites, type Write } from '../domain/kernel/change.ts';
import { rowId } from '../domain/kernel/row-id.ts';
import type { ReadableDb } from './open.ts';
import { all, sql } from './sql.ts';

export interface SignedValuation {
  readonly valuation: string;
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

export type SignedValuationKey = Pick<SignedValuation, 'valuation' | 'sha256'>;

/** Of one valuation or of all, the oldest first. */
export const signedValuations = (db: ReadableDb, valuation: string | null): SignedValuation[] =>
  all<SignedValuation>(
    db,
    sql`SELECT valuation, sha256, coalesce(name, '') AS name, coalesce(mime, '') AS mime,
          coalesce(size, 0) AS size, coalesce(addedAt, '') AS addedAt, coalesce(addedBy, '') AS addedBy
        FROM signed_valuation WHERE ${valuation} IS NULL OR valuation = ${valuation} ORDER BY addedAt, sha256`,
  );

const idOf = ({ valuation, sha256 }: SignedValuationKey): string => rowId(valuation, sha256);

export const signedValuationWrites = ({
  valuation,
  sha256,
  size,
  ...fields
}: SignedValuation): Write[] =>
  rowWrites('signed_valuation', idOf({ valuation, sha256 }), { ...fields, size: String(size) });

export const signedValuationRemoval = (key: SignedValuationKey): Write[] => [
  deleteRow('signed_valuation', idOf(key)),
];
