/**
 * The parts that attempts are made of. A recipe says what must come of it: a refusal is told by its code
 * and problem («exchange.damaged json»), an entry by its standing.
 */
import type { NewKey } from '../../../api/exchange/keys.ts';
import type { EntryPayload } from '../../../domain/exchange/types.ts';
import { entryOf, idOf, op, pack, payloadOf, UNIT, type Contents, type Forge } from './forge.ts';

/** A number below `n`; the same seed gives the same numbers. */
export type Random = (n: number) => number;

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
};

export interface Attempt {
  /** Taken in beforehand. */
  readonly before?: readonly Uint8Array[];
  readonly bytes: Uint8Array;
  /** What may come of it, nothing else; `declared`: any refusal and any standing that there is. */
  readonly expect: readonly string[] | 'declared';
}

export interface Place {
  readonly forge: Forge;
  readonly n: number;
  readonly key: NewKey;
  readonly random: Random;
}
export type Recipe = (place: Place) => Attempt;

export type More = Partial<Record<keyof EntryPayload, unknown>>;

export const entry = ({ forge, n, key }: Place, more: More = {}): string =>
  entryOf(payloadOf(forge, n, more), key);

export const packed = ({ forge, n, key }: Place, contents: Partial<Contents>): Buffer =>
  pack(forge, n, key, contents);

export const oneEntry =
  (make: (place: Place) => string, ...expect: string[]): Recipe =>
  (place) => ({ bytes: packed(place, { entries: [make(place)] }), expect });

export const withPayload = (make: (place: Place) => More, ...expect: string[]): Recipe =>
  oneEntry((place) => entry(place, make(place)), ...expect);

export const withContents =
  (make: (place: Place) => Partial<Contents>, ...expect: string[]): Recipe =>
  (place) => ({ bytes: packed(place, make(place)), expect });

/** Entries 1, 2, … of the key's log; `more` tells what is odd about each. */
export const log = (
  place: Place,
  count: number,
  more: (seq: number) => More = () => ({}),
): string[] => {
  const entries: string[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const prev = seq === 1 ? null : idOf(entries[seq - 2]!);
    entries.push(entry(place, { seq, prev, ...more(seq) }));
  }
  return entries;
};

export const withLog = (count: number, more: (seq: number) => More, ...expect: string[]): Recipe =>
  withContents((place) => ({ entries: log(place, count, more) }), ...expect);

export const SCHEMA = 'exchange.damaged schema';
export const own = (n: number): string => `${UNIT}/2.2.3/2.2.3-1/${2027 + (n % 400)}-Q1`;
export const oneOp = (change: object): ((place: Place) => More) => {
  return ({ n }) => ({ ops: [{ ...op(own(n), 'value', '1'), ...change }] });
};

export const anyOf = (values: readonly unknown[], random: Random): unknown =>
  values[random(values.length)];
