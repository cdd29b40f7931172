/**
 * What nobody did wrong alone and people should look at (EXCHANGE §8): rows that are there twice, rows
 * that name one that is not there, clocks that ran ahead, values that fit no field, and logs with two stories. Derived from the
 * merged rows; nothing waits for a decision on it, and what is on show is the same everywhere.
 *
 * The lists of `db/references.ts` say what to look for. The id of a record changes when there is
 * something new in it, so that one a person has looked at can come back.
 */
import { hash } from 'node:crypto';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import { memo } from '../memo.ts';
import type { ReadableDb } from '../open.ts';
import { get, sql } from '../sql.ts';
import { clocksAhead, type Ahead } from './ahead.ts';
import { duplicates, type Duplicate } from './duplicates.ts';
import { orphans, type Orphan } from './orphans.ts';
import { forkedLogs, type Fork } from './overview.ts';
import { misfits, type Misfit } from './misfits.ts';
import { readChain } from './registries.ts';

export interface ForkedLog extends Fork {
  readonly kind: 'fork';
  readonly unit: string;
  readonly label: string;
}

type Found = Duplicate | Orphan | Ahead | ForkedLog | Misfit;
export type Review = Found & { readonly id: string };

const forks = (db: ReadableDb): ForkedLog[] => {
  const registry = newest(readChain(db));
  return forkedLogs(db).map((fork) => {
    const key = registry === null ? undefined : keyOf(registry, fork.kid);
    return { kind: 'fork', ...fork, unit: key?.unit ?? '', label: key?.label ?? '' };
  });
};

const idOf = (found: Found): string => hash('sha256', JSON.stringify(found)).slice(0, 12);

const find = (db: ReadableDb): Review[] =>
  [...forks(db), ...misfits(db), ...duplicates(db), ...orphans(db), ...clocksAhead(db)].map(
    (found) => ({ id: idOf(found), ...found }),
  );

interface Stamp {
  readonly change: number | null;
  readonly entry: number | null;
  readonly registry: number | null;
}

/** Moves with everything that was written or taken in here. */
export const stampOfAll = (db: ReadableDb): string =>
  JSON.stringify(
    get<Stamp>(
      db,
      sql`SELECT (SELECT max(n) FROM change) AS change, (SELECT max(n) FROM entry) AS entry,
            (SELECT max(version) FROM registry) AS registry`,
    ),
  );

export const readReviews = (db: ReadableDb): readonly Review[] =>
  memo(db, 'exchange.reviews', stampOfAll(db), () => find(db));
