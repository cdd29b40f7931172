/**
 * SHA-256 over the state that units share: the same entries and registries give the same digest on
 * every machine. In a deployment, what is not sealed yet is left out; without one, everything counts.
 */
import { createHash, type Hash } from 'node:crypto';
import { LOGS } from '../domain/kernel/change.ts';
import { opsOfRow, rowCells, type StoredValue } from './cells.ts';
import { countEntries } from './exchange/entries.ts';
import { ownKid, readChain } from './exchange/registries.ts';
import type { ReadableDb } from './open.ts';
import { all, get, iterate, raw, sql } from './sql.ts';
import { TABLES } from '../domain/tables/registry.ts';

interface DigestCell {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: StoredValue;
}

const SHARED = new Set(
  Object.values(TABLES)
    .filter(({ log }) => log === 'main' || log === 'council')
    .map(({ table }) => table),
);

const add = (hash: Hash, { t, r, f, v }: DigestCell): void => {
  hash.update(JSON.stringify([t, r, f, v])).update('\n');
};

const DRAFT_ROWS = sql`
  SELECT DISTINCT op.t, op.r FROM change JOIN op ON op.change = change.n
  WHERE change.origin = 0 AND change.sealed = 0 AND change.log <> 'local' AND op.dead = 0
    AND NOT EXISTS (SELECT 1 FROM op_seal WHERE op_seal.op = op.n)`;

const rowKey = (t: string, r: string): string => `${t}\n${r}`;

/** The cells of rows with drafts, as they are without them. */
const withoutDrafts = (db: ReadableDb): Map<string, DigestCell[]> =>
  new Map(
    all<{ t: string; r: string }>(db, DRAFT_ROWS).map(({ t, r }) => {
      const sealed = opsOfRow(db, t, r).filter(({ origin, kid }) => origin !== 0 || kid !== null);
      const cells = rowCells(sealed, ownKid(db) ?? '').map(({ f, v }) => ({ t, r, f, v }));
      return [rowKey(t, r), cells.toSorted((a, b) => (a.f < b.f ? -1 : 1))];
    }),
  );

const hashCells = (db: ReadableDb, instead: Map<string, DigestCell[]>): string => {
  const hash = createHash('sha256');
  for (const cell of iterate<DigestCell>(db, sql`SELECT t, r, f, v FROM cell ORDER BY t, r, f`)) {
    if (!SHARED.has(cell.t)) continue;
    const key = rowKey(cell.t, cell.r);
    const other = instead.get(key);
    if (other === undefined) add(hash, cell);
    else {
      other.forEach((one) => add(hash, one));
      instead.set(key, []);
    }
  }
  return hash.digest('hex');
};

/** Of every cell, drafts too: what a check compares. */
export const cellsDigest = (db: ReadableDb): string => hashCells(db, new Map());

const countChanges = (db: ReadableDb): number =>
  get<{ n: number }>(
    db,
    sql`SELECT count(*) AS n FROM change WHERE log IN (${raw(
      LOGS.filter((log) => log !== 'local')
        .map((log) => `'${log}'`)
        .join(', '),
    )})`,
  )?.n ?? 0;

export interface StateDigest {
  readonly digest: string;
  /** Sealed entries; changes while there is no deployment. */
  readonly entries: number;
  readonly registryVersion: number;
}

export const stateDigest = (db: ReadableDb): StateDigest => {
  const registryVersion = readChain(db).length;
  if (registryVersion === 0)
    return { digest: cellsDigest(db), entries: countChanges(db), registryVersion };
  const digest = hashCells(db, withoutDrafts(db));
  return { digest, entries: countEntries(db), registryVersion };
};
