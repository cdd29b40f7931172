/**
 * The readings that a file is valued by: those of all its lines, and those that are given for one of them
 * by its number. A number that no line of the file has is told, not passed over.
 */
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';

export type ReadingsByLine = ReadonlyMap<string, Readings>;

export interface LineReadings {
  readonly of: (id: string | null) => Readings;
  /** Refused where a reading was given for a line that never came. */
  readonly allMet: () => Result<null, Failure>;
}

export const lineReadings = (
  all: Readings,
  byLine: ReadingsByLine = new Map<string, Readings>(),
): LineReadings => {
  const waiting = new Set(byLine.keys());
  return {
    of: (id) => {
      const own = id === null ? undefined : byLine.get(id);
      if (id === null || own === undefined) return all;
      waiting.delete(id);
      return { ...all, ...own };
    },
    allMet: () => {
      const [line] = waiting;
      return line === undefined ? ok(null) : err(failure('tariff.reading.no-line', { line }, line));
    },
  };
};
