/** The hash chain of the log: each change's hash holds the one before. */
import { hash } from 'node:crypto';

export const FIRST_HASH = '0'.repeat(64);

export const chainHash = (prev: string, text: string): string => hash('sha256', prev + text);

/** A row of a chain: what it says of itself, and the text that it amounts to now. */
export interface Link {
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
  readonly text: string;
}

/** The first one that does not follow from the one before, or was written otherwise; null where all do. */
export const firstBroken = (links: readonly Link[]): Link | null => {
  let before = FIRST_HASH;
  for (const link of links) {
    if (link.prev !== before || link.hash !== chainHash(before, link.text)) return link;
    before = link.hash;
  }
  return null;
};

/** The same rows linked anew, from the first one on. */
export const linkedAnew = (links: readonly Link[]): Link[] => {
  let before = FIRST_HASH;
  return links.map((link) => {
    const prev = before;
    before = chainHash(prev, link.text);
    return { ...link, prev, hash: before };
  });
};
