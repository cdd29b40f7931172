/**
 * Both times of every change, from what clocks said, what people answered about the clock here, and what
 * was corrected since. Writing and taking in keep them as they go; a correction derives them anew.
 */
import { COMMON } from '../cells.ts';
import { correctedClaim, isShown, shifted } from '../../domain/clock/correction.ts';
import { ownKid } from '../exchange/registries.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { iterate, prepare, raw, sql } from '../sql.ts';
import { readCorrections, type CorrectionRow } from './corrections.ts';
import { CONFIRM } from './times.ts';

interface Row {
  readonly n: number;
  readonly origin: number;
  readonly act: string;
  readonly hlc: string;
  readonly at: string;
  readonly seen: string;
  readonly workplace: string | null;
  readonly claimed: string;
  readonly known: string;
}

interface Times {
  readonly n: number;
  readonly claimed: string;
  known: string;
  readonly stored: Pick<Row, 'claimed' | 'known'>;
  readonly common: boolean;
  readonly confirms: boolean;
}

/** What is not sealed yet is this installation's own. */
const WORKPLACE = `coalesce(entry.kid, (
  SELECT sealed.kid FROM op JOIN op_seal ON op_seal.op = op.n
  JOIN entry AS sealed ON sealed.n = op_seal.entry WHERE op.change = change.n LIMIT 1))`;

const rowsOf = (db: ReadableDb, corrected: boolean): Iterable<Row> =>
  iterate<Row>(
    db,
    sql`SELECT change.n, origin, act, change.hlc, claimed, known,
               coalesce(change.at, substr(change.hlc, 1, 24)) AS at,
               coalesce(seen, entry.receivedAt, substr(change.hlc, 1, 24)) AS seen,
               ${raw(corrected ? WORKPLACE : 'NULL')} AS workplace
        FROM change LEFT JOIN entry ON entry.n = change.entry ORDER BY change.n`,
  );

/** What the clock here truly said; a correction reaches as far as the log did when it was recorded. */
const trueSeen = ({ n, seen }: Row, own: readonly CorrectionRow[]): string => {
  const found = own.findLast((one) => n <= one.change && isShown(one, seen));
  return found === undefined ? seen : shifted(found, seen);
};

/** Nothing is known before what stands before it, nor after a person said what the time is. */
const holdToOrder = (times: readonly Times[]): void => {
  let held = '';
  for (const one of times.filter(({ common }) => !common)) {
    held = one.confirms || one.known > held ? one.known : held;
    one.known = held;
  }
  let bound = '9999';
  for (const one of times.filter(({ common }) => !common).toReversed()) {
    if (one.confirms && one.known < bound) bound = one.known;
    if (one.known > bound) one.known = bound;
  }
};

/** The times that are other than what is stored. */
export const staleTimes = (db: ReadableDb): readonly Times[] => {
  const corrections = readCorrections(db);
  const self = ownKid(db);
  const own = corrections.filter(({ workplace }) => workplace === self);
  const times: Times[] = [];
  for (const row of rowsOf(db, corrections.length > 0)) {
    const { n, at, hlc, origin, act, workplace, claimed, known } = row;
    const common = origin === COMMON;
    const claim = { workplace: workplace ?? self, at, stamp: hlc };
    times.push({
      n,
      claimed: common ? at : correctedClaim(claim, corrections),
      known: common ? at : trueSeen(row, own),
      stored: { claimed, known },
      common,
      confirms: act === CONFIRM,
    });
  }
  holdToOrder(times);
  return times.filter(
    ({ claimed, known, stored }) => claimed !== stored.claimed || known !== stored.known,
  );
};

const PUT = 'UPDATE change SET claimed = ?, known = ? WHERE n = ?';

export const deriveTimes = (db: WritableDb): void => {
  for (const { n, claimed, known } of staleTimes(db)) prepare(db, PUT).run(claimed, known, n);
};
