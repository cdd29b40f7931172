/**
 * The journal of this installation, EXCHANGE §14: every package taken in, sent or refused, every act
 * with a key, every decided conflict, every correction of this clock; hash-chained, its head goes into the receipts.
 */
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { chainHash, FIRST_HASH, firstBroken, type Link } from '../chain.ts';
import type { Author } from '../log.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, get, prepare, raw, sql } from '../sql.ts';

export const JOURNAL_KINDS = [
  'found',
  'request',
  'enrol',
  'retire',
  'revoke',
  'keep',
  'registry',
  'export',
  'import',
  'refuse',
  'resolve',
  'checkpoint',
  'minapp',
  'clock',
  'settle',
  'leave',
  'heal',
  'lost',
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

export interface JournalEvent {
  readonly kind: JournalKind;
  readonly at: number;
  readonly author: Author;
  readonly file?: string;
  readonly sha256?: string;
  readonly detail: object;
}

export interface JournalRow {
  readonly n: number;
  readonly at: string;
  readonly kind: JournalKind;
  readonly person: string;
  readonly unit: string;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly detail: string;
  readonly prev: string;
  readonly hash: string;
}

const textOf = (row: Omit<JournalRow, 'n' | 'prev' | 'hash'>): string =>
  JSON.stringify([row.at, row.kind, row.person, row.unit, row.file, row.sha256, row.detail]);

const ADD =
  'INSERT INTO journal (at, kind, person, unit, file, sha256, detail, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';

export const journalHead = (db: ReadableDb): { n: number; hash: string } =>
  get<{ n: number; hash: string }>(
    db,
    sql`SELECT n, hash FROM journal ORDER BY n DESC LIMIT 1`,
  ) ?? {
    n: 0,
    hash: FIRST_HASH,
  };

export const writeJournal = (db: WritableDb, event: JournalEvent): void => {
  const row = {
    at: new Date(event.at).toISOString(),
    kind: event.kind,
    person: event.author.person,
    unit: event.author.unit,
    file: event.file ?? null,
    sha256: event.sha256 ?? null,
    detail: JSON.stringify(event.detail),
  };
  const prev = journalHead(db).hash;
  const hash = chainHash(prev, textOf(row));
  prepare(db, ADD).run(
    row.at,
    row.kind,
    row.person,
    row.unit,
    row.file,
    row.sha256,
    row.detail,
    prev,
    hash,
  );
};

export const readJournal = (db: ReadableDb, limit: number): JournalRow[] =>
  all<JournalRow>(db, sql`SELECT * FROM journal ORDER BY n DESC LIMIT ${limit}`);

/** What was told of a deployment that was left does not speak of the present one. */
export const SINCE_LEFT = raw(
  "(SELECT coalesce(max(n), 0) FROM journal AS past WHERE past.kind = 'leave')",
);

/** When a file was taken in before; null where it was not. */
export const wasTakenIn = (db: ReadableDb, sha256: string): string | null =>
  get<{ at: string }>(
    db,
    sql`SELECT at FROM journal WHERE kind = 'import' AND sha256 = ${sha256} AND n > ${SINCE_LEFT} ORDER BY n LIMIT 1`,
  )?.at ?? null;

/** Numbers of the parts of one sending that were taken in. */
export const partsTakenIn = (db: ReadableDb, signer: string, made: string): number[] =>
  all<{ part: number }>(
    db,
    sql`SELECT DISTINCT json_extract(detail, '$.part') AS part FROM journal
        WHERE kind = 'import' AND json_extract(detail, '$.made') = ${made}
          AND json_extract(detail, '$.signer') = ${signer}`,
  ).map(({ part }) => part);

export const journalLinks = (db: ReadableDb): Link[] =>
  all<JournalRow>(db, sql`SELECT * FROM journal ORDER BY n`).map((row) => ({
    n: row.n,
    prev: row.prev,
    hash: row.hash,
    text: textOf(row),
  }));

export const journalProblems = (db: ReadableDb): Failure[] => {
  const broken = firstBroken(journalLinks(db));
  return broken === null ? [] : [failure('check.journal-chain', { row: broken.n })];
};
