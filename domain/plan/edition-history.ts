/**
 * History over editions: an amendment writes a measure anew under its edition, whole. What a field
 * held before is what the edition before it says; what was only carried over is no change.
 */
import type { FieldValue } from '../kernel/change.ts';

interface Written {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

const OF_EDITIONS = new Set(['measure', 'indicator', 'measure_funding', 'measure_body']);

interface Place {
  readonly edition: number;
  readonly cell: string;
}

const placeOf = ({ table, row, field }: Written): Place | null => {
  const [, edition, rest] = /^(\d+)\/(.*)$/s.exec(row) ?? [];
  if (edition === undefined || !OF_EDITIONS.has(table)) return null;
  return { edition: Number(edition), cell: `${table}\n${rest}\n${field}` };
};

/** What each cell was last set to, by edition, in the order of writing. */
type Known = Map<string, Map<number, FieldValue>>;

const before = (known: Known, { edition, cell }: Place): FieldValue | undefined => {
  const editions = [...(known.get(cell) ?? [])].filter(([n]) => n < edition);
  return editions.toSorted(([a], [b]) => b - a)[0]?.[1];
};

const remember = (known: Known, { edition, cell }: Place, value: FieldValue): void => {
  const editions = known.get(cell) ?? new Map<number, FieldValue>();
  known.set(cell, editions.set(edition, value));
};

/** Takes and gives entries newest first. */
export const acrossEditions = <T extends Written>(entries: readonly T[]): T[] => {
  const known: Known = new Map();
  const told: T[] = [];
  for (const entry of entries.toReversed()) {
    const place = placeOf(entry);
    if (place === null) {
      told.push(entry);
      continue;
    }
    const earlier = entry.from === null ? before(known, place) : undefined;
    remember(known, place, entry.to);
    if (earlier === undefined) told.push(entry);
    else if (earlier !== entry.to) told.push({ ...entry, from: earlier });
  }
  return told.toReversed();
};
