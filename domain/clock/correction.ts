/**
 * «The clock was wrong from … to …, true is …»: a record about the clock of one workplace. It shifts the
 * times that this workplace claimed while its clock showed something between `shownFrom` and `shownTo`.
 *
 * The same time may be shown again a year later by a right clock, so a correction reaches only as far as
 * what had been written when it was made: up to the order stamp `lastStamp`. Where two reach one time,
 * the later record says what is true.
 */
export interface Correction {
  readonly id: string;
  /** The key of the workplace; null: this installation's, which has none yet. */
  readonly workplace: string | null;
  readonly shownFrom: string;
  readonly shownTo: string;
  /** What was true when the clock showed `shownFrom`. */
  readonly trueFrom: string;
  readonly lastStamp: string;
}

type Span = Pick<Correction, 'shownFrom' | 'shownTo' | 'trueFrom'>;

export const isShown = ({ shownFrom, shownTo }: Span, at: string): boolean =>
  at >= shownFrom && at <= shownTo;

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

export const shifted = ({ shownFrom, trueFrom }: Span, at: string): string => {
  const millis = Date.parse(at) + Date.parse(trueFrom) - Date.parse(shownFrom);
  return new Date(Math.min(LAST, Math.max(FIRST, millis))).toISOString();
};

export interface Claim {
  readonly workplace: string | null;
  /** What the clock showed. */
  readonly at: string;
  /** The change's order stamp. */
  readonly stamp: string;
}

/** The true time of a claim, as far as it is known; `corrections` in the order of their records. */
export const correctedClaim = (
  { workplace, at, stamp }: Claim,
  corrections: readonly Correction[],
): string => {
  const found = corrections.findLast(
    (one) => one.workplace === workplace && isShown(one, at) && stamp <= one.lastStamp,
  );
  return found === undefined ? at : shifted(found, at);
};
