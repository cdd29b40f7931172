/** Which files of a package in several parts are here: told by the journal, since a part knows nothing of the others. */
import { partsTakenIn } from '../../db/exchange/journal.ts';
import type { ReadableDb } from '../../db/open.ts';
import type { Manifest } from '../../domain/exchange/types.ts';

export interface PartReport {
  readonly part: number;
  readonly of: number;
  /** Those that were not taken in yet, this one aside. */
  readonly missing: readonly number[];
}

/** What the journal keeps of a part, so that its sisters can be told later. */
export const partDetail = (signer: string, { part: [part, of], made }: Manifest): object =>
  of === 1 ? {} : { part, of, made, signer };

/** Null where the package is one file. */
export const partReport = (
  db: ReadableDb,
  signer: string,
  { part: [part, of], made }: Manifest,
): PartReport | null => {
  if (of === 1) return null;
  const here = new Set([part, ...partsTakenIn(db, signer, made)]);
  const all = Array.from({ length: of }, (_, i) => i + 1);
  return { part, of, missing: all.filter((n) => !here.has(n)) };
};
