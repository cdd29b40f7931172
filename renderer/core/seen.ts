/**
 * How much of the change log this window has read: what was written after that, the person at it has not
 * seen. Every write says so to the core, which then can tell that a value was overtaken
 * (docs/decisions/027). A text that is being typed counts from when its typing began.
 */
import type { FieldKey } from '../../domain/unsaved/unsaved.ts';

export const createSeen = () => {
  let at: number | null = null;
  let begun: (key: FieldKey) => number | null = () => null;
  return {
    now: () => at,
    /** The first answer of all begins what is on show. */
    heard: (position: number): void => {
      at ??= position;
    },
    /** Everything on show was read anew, by then at the earliest. */
    refreshed: (position: number): void => {
      at = position;
    },
    begunBy: (since: (key: FieldKey) => number | null): void => {
      begun = since;
    },
    /** When what is written now was read: of several texts, the first. */
    before: (keys: readonly FieldKey[]): number | null => {
      if (at === null) return null;
      return Math.min(at, ...keys.flatMap((key) => begun(key) ?? []));
    },
  };
};

export type Seen = ReturnType<typeof createSeen>;
