/**
 * Corrections of clocks as rows, and whom they are about. A record that names no workplace is about the
 * clock of whoever wrote it; only the plan's owner may name another (domain/exchange/authorise.ts).
 */
import { isShown, type Correction } from '../../domain/clock/correction.ts';
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { isMoment } from '../../domain/kernel/hlc.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { ownKid } from '../exchange/registries.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';

export interface CorrectionRow extends Correction {
  readonly reason: string | null;
  readonly author: string | null;
  readonly unit: string;
  /** The key of the workplace that recorded it; null: this one. */
  readonly kid: string | null;
  /** The change that recorded it: this clock's later readings are beyond it. */
  readonly change: number;
}

/** In the order in which they were recorded, which is the same everywhere. */
export const readCorrections = (db: ReadableDb): CorrectionRow[] =>
  all<CorrectionRow>(
    db,
    sql`SELECT record.id, coalesce(record.workplace, entry.kid, ${ownKid(db)}) AS workplace,
               shownFrom, shownTo, trueFrom, coalesce(lastStamp, '') AS lastStamp, record.reason,
               record.author, change.unit, entry.kid, op.change
        FROM clock_correction AS record
        JOIN cell ON cell.t = 'clock_correction' AND cell.r = record.id AND cell.f = 'shownFrom'
        JOIN op ON op.n = cell.op JOIN change ON change.n = op.change
        LEFT JOIN op_seal ON op_seal.op = op.n
        LEFT JOIN entry ON entry.n = coalesce(op_seal.entry, change.entry)
        ORDER BY change.hlc, record.id`,
  ).filter((row) => [row.shownFrom, row.shownTo, row.trueFrom].every((at) => isMoment(at ?? '')));

export interface Reach {
  /** Changes that the workplace wrote, or this one took in, with such a time. */
  readonly changes: number;
  /** The order stamp of the last that it wrote; empty where it wrote none. */
  readonly lastStamp: string;
  /** The last of those changes in this log. */
  readonly newest: number;
}

/** What a correction of that time would be about; `workplace` null is this one. */
export const reachOf = (
  db: ReadableDb,
  { workplace, shownFrom, shownTo }: Pick<Correction, 'workplace' | 'shownFrom' | 'shownTo'>,
): Reach => {
  const self = ownKid(db);
  const own = Number(workplace === null || workplace === self);
  const found = all<{ n: number; at: string; stamp: string; mine: number }>(
    db,
    sql`SELECT change.n, coalesce(change.at, substr(change.hlc, 1, 24)) AS at, change.hlc AS stamp, 1 AS mine
        FROM change LEFT JOIN entry ON entry.n = change.entry
        WHERE (origin = 0 AND ${own} = 1) OR (origin = 1 AND entry.kid = ${workplace ?? self})
        UNION ALL SELECT n, seen, '', 0 FROM change WHERE origin = 1 AND ${own} = 1 AND seen IS NOT NULL`,
  ).filter(({ at }) => isShown({ shownFrom, shownTo, trueFrom: shownFrom }, at));
  const stamps = found.filter(({ mine }) => mine === 1).map(({ stamp }) => stamp);
  const newest = found.reduce((most, { n }) => Math.max(most, n), 0);
  return { changes: found.length, lastStamp: stamps.toSorted().at(-1) ?? '', newest };
};

/** True where the last record about that time of this clock says the same, and no change has come since. */
export const isRecorded = (
  db: ReadableDb,
  { workplace, shownFrom, shownTo, trueFrom }: Omit<Correction, 'id' | 'lastStamp'>,
  { newest }: Reach,
): boolean => {
  const of = workplace ?? ownKid(db);
  const last = readCorrections(db).findLast(
    (one) => one.workplace === of && one.shownFrom <= shownTo && one.shownTo >= shownFrom,
  );
  return (
    last !== undefined &&
    last.shownFrom === shownFrom &&
    last.shownTo === shownTo &&
    last.trueFrom === trueFrom &&
    newest <= last.change
  );
};

export type NewCorrection = Omit<CorrectionRow, 'change' | 'unit' | 'kid' | 'lastStamp'> & {
  /** Null where the workplace had written nothing. */
  readonly lastStamp: string | null;
};

export const correctionWrites = ({ id, ...fields }: NewCorrection): Write[] =>
  rowWrites('clock_correction', rowId(id), fields);

export const correctionRemoval = (id: string): Write[] => [
  deleteRow('clock_correction', rowId(id)),
];

export const hasCorrection = (db: ReadableDb, id: string): boolean =>
  get(db, sql`SELECT 1 FROM clock_correction WHERE id = ${id}`) !== undefined;
