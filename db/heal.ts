/**
 * Healing a chain of hashes that half a letter broke. An early build hashed a text with half a surrogate
 * pair (a name cut in the middle of an emoji) and SQLite kept U+FFFD in its place, so that what is stored
 * never amounts to its hash again, and no copy can be put back. Which half it was can be found: there are
 * 2,048, and only the true one gives the hash that stands there. That is the proof that nobody edited the
 * row; a row without such a proof is not healed, and then nothing is.
 */
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { chainHash, FIRST_HASH, linkedAnew, type Link } from './chain.ts';
import { linksOf } from './check.ts';
import { journalLinks } from './exchange/journal.ts';
import type { ReadableDb, WritableDb } from './open.ts';
import { prepare } from './sql.ts';

const LOST = '\uFFFD';
const FIRST_HALF = 0xd800;
const LAST_HALF = 0xdfff;

/** As JSON writes half a pair. */
const escaped = (half: number): string => `\\u${half.toString(16)}`;

/** True where the text as it is, or with one half letter in the place of one lost one, has the hash. */
const isProven = ({ prev, hash, text }: Link): boolean => {
  if (chainHash(prev, text) === hash) return true;
  for (let at = text.indexOf(LOST); at !== -1; at = text.indexOf(LOST, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    for (let half = FIRST_HALF; half <= LAST_HALF; half += 1)
      if (chainHash(prev, before + escaped(half) + after) === hash) return true;
  }
  return false;
};

const write = (db: WritableDb, table: 'change' | 'journal', links: readonly Link[]): number => {
  const put = prepare(db, `UPDATE ${table} SET prev = ?, hash = ? WHERE n = ?`);
  const anew = linkedAnew(links);
  const moved = anew.filter(({ hash }, i) => hash !== links[i]?.hash);
  for (const { n, prev, hash } of moved) put.run(prev, hash, n);
  return links.filter(({ prev, hash, text }) => chainHash(prev, text) !== hash).length;
};

/** Links the log anew over what it says now; the caller vouches for that. */
export const chainAnew = (db: WritableDb): void => void write(db, 'change', linksOf(db));

/** The first row that does not stand behind the one before, or whose text cannot be proven. */
const unproven = (links: readonly Link[]): Link | undefined =>
  links.find((link, i) => link.prev !== (links[i - 1]?.hash ?? FIRST_HASH) || !isProven(link));

export interface Healed {
  /** Rows whose text had lost half a letter. */
  readonly changes: number;
  readonly journal: number;
}

/** What would be healed; `db.heal-unproven` where a row is damaged in another way. Writes nothing. */
export const healable = (db: ReadableDb): Result<readonly [Link[], Link[]], Failure> => {
  const chains = [linksOf(db), journalLinks(db)] as const;
  for (const links of chains) {
    const bad = unproven(links);
    if (bad !== undefined) return err(failure('db.heal-unproven', { row: bad.n }));
  }
  return ok([chains[0], chains[1]]);
};

/** All or nothing, in a transaction of the caller's. */
export const heal = (db: WritableDb): Result<Healed, Failure> => {
  const found = healable(db);
  if (!found.ok) return found;
  const [changes, journal] = found.value;
  return ok({ changes: write(db, 'change', changes), journal: write(db, 'journal', journal) });
};
