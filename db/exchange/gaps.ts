/** What is missing here, and who has it: from numbers, from what others' manifests and receipts claim. */
import { holesOf } from '../../domain/exchange/log.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import { LIMITS, type Manifest, type Registry } from '../../domain/exchange/types.ts';
import { instantOf } from '../clock/times.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, prepare, sql } from '../sql.ts';
import { entriesOfLog } from './entries.ts';
import { holdersOf } from './receipts.ts';
import { ownKid, readChain } from './registries.ts';
import { unkeptKeys } from './waiting.ts';

export interface Gap {
  readonly unit: string;
  readonly kid: string;
  readonly log: string;
  readonly from: number;
  /** Null: from there on, as far as there is any. */
  readonly to: number | null;
  /** Units that hold the missing part. */
  readonly holders: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;

const REMEMBER = `INSERT INTO peer (kid, made, heads) VALUES (?, ?, ?)
  ON CONFLICT (kid) DO UPDATE SET made = excluded.made, heads = excluded.heads WHERE excluded.made > peer.made`;

/**
 * The newest manifest of each sender whose key is known. One that says it was made more than a day from
 * now is of now: otherwise a clock that stood a year ahead, or a lie, would keep every later one from
 * counting.
 */
export const rememberPeer = (
  db: WritableDb,
  kid: string,
  { made, heads }: Manifest,
  now: number,
): void => {
  const at = made > instantOf(now + DAY) ? instantOf(now) : made;
  prepare(db, REMEMBER).run(kid, at, JSON.stringify(heads));
};

interface Peer {
  readonly kid: string;
  readonly made: string;
  readonly heads: Manifest['heads'];
}

export const readPeers = (db: ReadableDb): Peer[] =>
  all<{ kid: string; made: string; heads: string }>(
    db,
    sql`SELECT kid, made, heads FROM peer ORDER BY kid`,
  ).map(({ kid, made, heads }) => ({ kid, made, heads: JSON.parse(heads) as Manifest['heads'] }));

interface Claim {
  readonly kid: string;
  readonly seq: number;
}

/**
 * Who claims to hold a log up to where. Nothing vouches for a claim: it counts while its author's key is
 * in force, and only up to what one package could hold beyond what is known.
 */
const claimsOf = (db: ReadableDb, place: string, registry: Registry, known: number): Claim[] => {
  const manifests = readPeers(db).flatMap(({ kid, heads }) => {
    const head = Object.hasOwn(heads, place) ? heads[place] : undefined;
    return head === undefined ? [] : [{ kid, seq: head[0] }];
  });
  const receipts = all<Claim>(db, sql`SELECT kid, seq FROM receipt WHERE place = ${place}`);
  return [...manifests, ...receipts].filter(
    ({ kid, seq }) => keyOf(registry, kid)?.status === 'active' && seq <= known + LIMITS.entries,
  );
};

const placesOf = (db: ReadableDb): { kid: string; log: string }[] => {
  const known = all<{ place: string }>(
    db,
    sql`SELECT DISTINCT kid || '/' || log AS place FROM entry WHERE log <> ''
        UNION SELECT place FROM receipt`,
  ).map(({ place }) => place);
  const claimed = readPeers(db).flatMap(({ heads }) => Object.keys(heads));
  return [...new Set([...known, ...claimed])].toSorted().map((place) => {
    const at = place.indexOf('/');
    return { kid: place.slice(0, at), log: place.slice(at + 1) };
  });
};

/** Of keys whose entries came before they were listed, more than there was room for. */
const unkeptGaps = (db: ReadableDb, registry: Registry): Gap[] =>
  unkeptKeys(db).flatMap((kid) => {
    const unit = keyOf(registry, kid)?.unit;
    if (unit === undefined) return [];
    const last = Math.max(0, ...entriesOfLog(db, kid, 'main').map(({ seq }) => seq));
    return [{ unit, kid, log: 'main', from: last + 1, to: null, holders: [unit] }];
  });

/** `mine`: logs that this installation is meant to receive. */
export const readGaps = (db: ReadableDb, mine: (log: string) => boolean): Gap[] => {
  const registry = newest(readChain(db));
  if (registry === null) return [];
  const unitOf = (kid: string): string => keyOf(registry, kid)?.unit ?? kid;
  const own = ownKid(db);
  const holes = placesOf(db)
    // A log of a key that nobody has listed is no gap: the registry may be behind, which is told elsewhere.
    .filter(({ kid, log }) => mine(log) && keyOf(registry, kid) !== undefined)
    .flatMap(({ kid, log }) => {
      const place = `${kid}/${log}`;
      const seqs = entriesOfLog(db, kid, log).map(({ seq }) => seq);
      const claims = claimsOf(db, place, registry, Math.max(0, ...seqs));
      const until = Math.max(0, ...seqs, ...claims.map(({ seq }) => seq));
      return holesOf(seqs, until).map(({ from, to }): Gap => {
        const holders = [
          ...claims.filter(({ seq }) => seq >= to).map((claim) => claim.kid),
          ...holdersOf(db, place, to),
        ];
        const units = new Set(holders.filter((one) => one !== own).map(unitOf));
        return { unit: unitOf(kid), kid, log, from, to, holders: [...units].toSorted() };
      });
    });
  return [...holes, ...unkeptGaps(db, registry)];
};
