/**
 * What the log says of a moment that a row tells («submitted at …»): when that was written by its author's
 * clock and what is known of that clock, when it came to be known here, and whether it can be true. The
 * value itself only names the moment: it was made under the clock of then, and kept in order.
 */
import { clockMark, type ClockMark } from '../../domain/clock/plausible.ts';
import { versionOf } from '../../domain/exchange/registry.ts';
import { readChain } from '../exchange/registries.ts';
import { KID_OF_OP } from '../cells.ts';
import { workplaces } from '../exchange/workplaces.ts';
import type { ReadableDb } from '../open.ts';
import { prepare } from '../sql.ts';

export interface ToldMoment {
  /** Where that was written. */
  readonly unit: string;
  readonly workplace: string | null;
  readonly at: string;
  readonly known: string;
  /** Null where nothing speaks against the claimed time. */
  readonly mark: ClockMark | null;
}

interface Writing {
  readonly change: number;
  readonly origin: number;
  readonly at: string;
  readonly known: string;
  readonly reg: number | null;
  readonly unit: string;
  readonly kid: string | null;
}

/** The first that wrote the value: an undo or a withdrawal brings it back without its being new. */
export const FIRST_WRITING = `
  FROM op JOIN change ON change.n = op.change LEFT JOIN entry ON entry.n = change.entry
  WHERE op.t = ? AND op.r = ? AND op.f = ? AND op.v = ? AND op.dead = 0 ORDER BY op.n LIMIT 1`;

const WRITING = `SELECT change.n AS change, change.origin, change.claimed AS at, change.known, entry.reg,
    change.unit, ${KID_OF_OP.raw} AS kid ${FIRST_WRITING}`;

/** The latest time by which something that the change names had surely been written. */
const NAMED = `SELECT max(min(before.claimed, before.known)) AS at
  FROM op JOIN json_each(op.p) AS named JOIN op AS seen ON seen.n = named.value
  JOIN change AS before ON before.n = seen.change WHERE op.change = ?`;

const TAKEN_IN = 1;

/** What the author had when he wrote: here, all that was known; elsewhere, what his change names. */
const knownToAuthor = (db: ReadableDb, { change, origin, known, reg }: Writing): string | null => {
  if (origin !== TAKEN_IN) return known;
  const named = (prepare(db, NAMED).get(change) as { at: string | null }).at;
  const registry = versionOf(readChain(db), reg ?? 0)?.made ?? null;
  return (
    [named, registry]
      .filter((at) => at !== null)
      .toSorted()
      .at(-1) ?? null
  );
};

type TellMoment = (t: string, r: string, f: string, value: string) => ToldMoment | null;

/** Of any number of moments; null where the log does not know the value. */
export const toldMoments = (db: ReadableDb): TellMoment => {
  const workplaceOf = workplaces(db);
  return (t, r, f, value) => {
    const found = prepare(db, WRITING).get(t, r, f, value) as Writing | undefined;
    if (found === undefined) return null;
    const { at, known, unit, kid } = found;
    return {
      unit,
      workplace: workplaceOf(kid),
      at,
      known,
      mark: clockMark({ claimed: at, known, after: knownToAuthor(db, found) }),
    };
  };
};
