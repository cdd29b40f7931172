/**
 * Whether the clock of this machine may be believed, before it does harm. Asked of a person once, as one
 * plain question; until the answer nothing is written.
 *
 * - before-build  it shows less than the day on which this application was made: that cannot be
 * - before-last   it shows less than the last thing that is known here: whoever agrees says that the clock
 *                 was ahead then, and everything known since is known by now
 * - long-gap      it shows far more than the last use: a clock that jumped ahead looks like that, and so
 *                 does a laptop that lay in a drawer
 * - put-right     what it shows raises no doubt, but a person had said by how much it was wrong, and with that
 *                 it would: it was set meanwhile
 */
export const CLOCK_QUESTIONS = ['before-last', 'before-build', 'long-gap', 'put-right'] as const;
export type ClockQuestionKind = (typeof CLOCK_QUESTIONS)[number];

/** Where a word of agreement is no answer, only the time itself, read from another clock. */
export const asksForTime = (kind: ClockQuestionKind): boolean =>
  kind === 'before-build' || kind === 'before-last';

export interface ClockQuestion {
  readonly kind: ClockQuestionKind;
  /** What the machine’s clock shows, and what it is held against; instants. */
  readonly shown: string;
  readonly last: string;
}

export interface ClockFacts {
  /** The time as it counts here, and by how much that is ahead of the machine’s clock. */
  readonly now: number;
  readonly shift: number;
  /** When the last thing known here came to be known; null where there is nothing yet. */
  readonly lastKnown: number | null;
  /** The last time that somebody worked here with a clock nobody doubted. */
  readonly lastUsed: number | null;
  /** When the application was made; null where that is not known. */
  readonly built: number | null;
  /** The earliest time that a person has confirmed although it lies before the build. */
  readonly confirmed: number | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A clock that is set right by a few minutes raises no question. */
const SMALL_STEP = 10 * MINUTE;
/** Longer than a holiday; a laptop that lay longer is asked once. */
const LONG_GAP = 45 * DAY;

/** Two clocks that agree as well as clocks do, which nobody sets to the second. */
export const agree = (one: number, other: number): boolean => Math.abs(one - other) <= SMALL_STEP;

const ask = (kind: ClockQuestionKind, shown: number, last: number): ClockQuestion => ({
  kind,
  shown: new Date(shown).toISOString(),
  last: new Date(last).toISOString(),
});

const doubt = (now: number, facts: ClockFacts): ClockQuestion | null => {
  const { lastKnown, lastUsed, built, confirmed } = facts;
  if (built !== null && now < built && (confirmed === null || now < confirmed - SMALL_STEP))
    return ask('before-build', now, built);
  if (lastKnown !== null && now < lastKnown - SMALL_STEP) return ask('before-last', now, lastKnown);
  const used = Math.max(lastKnown ?? 0, lastUsed ?? 0);
  return used > 0 && now > used + LONG_GAP ? ask('long-gap', now, used) : null;
};

export const clockQuestion = (facts: ClockFacts): ClockQuestion | null => {
  const { now, shift } = facts;
  const asked = doubt(now, facts);
  if (asked === null || shift === 0) return asked;
  const machine = now - shift;
  return doubt(machine, facts) ?? ask('put-right', machine, now);
};
