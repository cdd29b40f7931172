/**
 * Which values hold on a day. A tariff is cut once at every day on which something begins or ends; a
 * look-up is then a binary search and a map.
 *
 * On the axis `applies` a value counts from `appliesFrom`, also where its act came later; on the axis
 * `inForce` only from the day its act was in force, which is how the old values of § 6 are found.
 * Where several values of a key hold, the later act prevails, then the later start, then the later entry.
 */
import { addDays, type LocalDate } from '../kernel/date.ts';
import type { TariffValue } from './value.ts';

export type Axis = 'applies' | 'inForce';
export type Snapshot = ReadonlyMap<string, TariffValue>;

export interface Tariff {
  readonly values: readonly TariffValue[];
  readonly axis: Axis;
  readonly starts: readonly LocalDate[];
  readonly snapshots: readonly Snapshot[];
}

const startOf = (value: TariffValue, axis: Axis): LocalDate =>
  axis === 'inForce' && value.inForceFrom > value.appliesFrom
    ? value.inForceFrom
    : value.appliesFrom;

const holdsOn = (value: TariffValue, axis: Axis, date: LocalDate): boolean =>
  startOf(value, axis) <= date && (value.appliesUntil === null || date <= value.appliesUntil);

const prevails = (a: TariffValue, b: TariffValue): boolean =>
  a.inForceFrom === b.inForceFrom ? a.appliesFrom >= b.appliesFrom : a.inForceFrom > b.inForceFrom;

const cutAt = (values: readonly TariffValue[], axis: Axis, date: LocalDate): Snapshot => {
  const held = new Map<string, TariffValue>();
  for (const value of values) {
    if (!holdsOn(value, axis, date)) continue;
    const known = held.get(value.key);
    if (known === undefined || prevails(value, known)) held.set(value.key, value);
  }
  return held;
};

const cutDays = (values: readonly TariffValue[], axis: Axis): LocalDate[] => {
  const days = values.flatMap((value) =>
    value.appliesUntil === null
      ? [startOf(value, axis)]
      : [startOf(value, axis), addDays(value.appliesUntil, 1)],
  );
  return [...new Set(days)].toSorted();
};

export const makeTariff = (values: readonly TariffValue[], axis: Axis = 'applies'): Tariff => {
  const starts = cutDays(values, axis);
  return { values, axis, starts, snapshots: starts.map((day) => cutAt(values, axis, day)) };
};

const NOTHING: Snapshot = new Map();

/**
 * Every value that holds on the day, by key; the same map for all days between two changes. The last
 * one is tried first: most lines are of current days.
 */
export const valuesOn = ({ starts, snapshots }: Tariff, date: LocalDate): Snapshot => {
  const last = starts.length - 1;
  if (last >= 0 && (starts[last] as LocalDate) <= date) return snapshots[last] ?? NOTHING;
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as LocalDate) <= date) low = middle + 1;
    else high = middle;
  }
  return snapshots[low - 1] ?? NOTHING;
};
