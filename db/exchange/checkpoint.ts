/**
 * A checkpoint, EXCHANGE §10: what the log `main` amounts to at named heads, as one hash. Both sides
 * compute it from the same entries, whatever else they hold: later entries, drafts and the common
 * ground are left out. One line `[t,r,f,v]` of JSON for each field, v as it is shown by §7, in the
 * order of t, r and f as UTF-8; SHA-256 of all lines, each with its line feed.
 */
import { createHash, type Hash } from 'node:crypto';
import type { Primitives } from '../../domain/exchange/envelope.ts';
import type { EntryOp, Head } from '../../domain/exchange/types.ts';
import { COMMON, PLACED_OPS, rowCells, type PlacedOp } from '../cells.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, prepare, sql } from '../sql.ts';
import { runThrough } from '../steps.ts';
import { payloadOf, readHeads } from './entries.ts';
import { SINCE_LEFT } from './journal.ts';
import { isSha256 } from '../../domain/kernel/sha256.ts';

export type Heads = Readonly<Record<string, Head>>;

/** The head of every log of that name known here, without holes. */
const headsIn = (db: ReadableDb, log: string): Heads =>
  Object.fromEntries(Object.entries(readHeads(db)).filter(([place]) => place.endsWith(`/${log}`)));

export const mainHeads = (db: ReadableDb): Heads => headsIn(db, 'main');

const ROW_IDS = 'SELECT DISTINCT r FROM op WHERE t = ? AND r > ? ORDER BY r LIMIT 500';
const SEALED_OPS = `${PLACED_OPS}
  WHERE op.t = ? AND op.r BETWEEN ? AND ? AND op.dead = 0 AND change.log = ?
    AND change.origin <> ${COMMON} AND entry.kid IS NOT NULL ORDER BY op.r, op.n`;

const addRow = (hash: Hash, ops: readonly PlacedOp[]): void => {
  const [first] = ops;
  if (first === undefined) return;
  const cells = rowCells(ops, '').toSorted((a, b) => (a.f < b.f ? -1 : 1));
  for (const { f, v } of cells) {
    const value = typeof v === 'number' ? v === 1 : v;
    hash.update(JSON.stringify([first.t, first.r, f, value])).update('\n');
  }
};

const addRows = (hash: Hash, ops: readonly PlacedOp[]): void => {
  let row: PlacedOp[] = [];
  for (const op of ops) {
    if (row[0] !== undefined && row[0].r !== op.r) {
      addRow(hash, row);
      row = [];
    }
    row.push(op);
  }
  addRow(hash, row);
};

const nextRows = (db: ReadableDb, t: string, after: string): string[] =>
  (prepare(db, ROW_IDS).all(t, after) as { r: string }[]).map(({ r }) => r);

/**
 * The hash of what entries up to these heads amount to: some rows at a time, so that others have their
 * turn and a log of any size fits. It ends a longer piece of work, so each step tells the share 1.
 */
export const digestSteps = function* (
  db: ReadableDb,
  heads: Heads,
  log = 'main',
): Generator<number, string> {
  const counts = ({ kid, seq }: PlacedOp): boolean =>
    (seq ?? Infinity) <= (heads[`${kid}/${log}`]?.[0] ?? 0);
  const hash = createHash('sha256');
  const tables = all<{ t: string }>(db, sql`SELECT DISTINCT t FROM op ORDER BY t`);
  for (const { t } of tables) {
    let rows = nextRows(db, t, '');
    while (rows.length > 0) {
      const [first, last = ''] = [rows[0], rows.at(-1)];
      addRows(
        hash,
        (prepare(db, SEALED_OPS).all(t, first, last, log) as PlacedOp[]).filter(counts),
      );
      yield 1;
      rows = nextRows(db, t, last);
    }
  }
  return hash.digest('hex');
};

export const digestAt = (db: ReadableDb, heads: Heads): string =>
  runThrough(digestSteps(db, heads));

/** What each log amounts to here, at what is known of it: for a comparison by hand, or another program. */
export const stateOfLogs = (
  db: ReadableDb,
  logs: readonly string[],
): { readonly log: string; readonly digest: string; readonly heads: Heads }[] =>
  logs.map((log) => {
    const heads = headsIn(db, log);
    return { log, digest: runThrough(digestSteps(db, heads, log)), heads };
  });

const STATE = 'state';

type News = Pick<EntryOp, 'k' | 'r' | 'v'>;

/** The operations that say it: one for the hash, one for each head. */
export const checkpointNews = (db: ReadableDb): News[] => {
  const heads = mainHeads(db);
  const named = Object.entries(heads).map(([place, [seq, id]]): News => ({
    k: 'checkpoint',
    r: place,
    v: `${seq}:${id}`,
  }));
  return [{ k: 'checkpoint', r: STATE, v: digestAt(db, heads) }, ...named];
};

export interface Checkpoint {
  readonly entry: string;
  readonly kid: string;
  readonly by: string;
  readonly reg: number;
  /** When it was made, by its author's clock. */
  readonly at: string;
  readonly digest: string;
  readonly heads: Heads;
}

const HEAD = /^(\d{1,15}):([A-Za-z0-9_-]{43})$/;

const read = (ops: readonly EntryOp[]): Pick<Checkpoint, 'digest' | 'heads'> | null => {
  const said = ops.filter(({ k }) => k === 'checkpoint');
  const digest = said.find(({ r }) => r === STATE)?.v;
  if (typeof digest !== 'string' || !isSha256(digest)) return null;
  const heads: [string, Head][] = [];
  for (const { r, v } of said.filter((op) => op.r !== STATE)) {
    const match = typeof v === 'string' ? HEAD.exec(v) : null;
    if (match === null) return null;
    heads.push([r, [Number(match[1]), match[2] ?? '']]);
  }
  return { digest, heads: Object.fromEntries(heads) };
};

interface Row extends Pick<Checkpoint, 'kid' | 'by' | 'reg' | 'at'> {
  readonly n: number;
  readonly id: string;
}

/** Entries of others that wrote no field are news of the exchange; the latest first. */
const NEWS_ENTRIES = `SELECT n, id, kid, by, reg, at FROM entry
  WHERE log = 'main' AND own = 0 AND status = 'applied' AND firstOp IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM op WHERE op.n = entry.firstOp)
  ORDER BY hlc DESC, id LIMIT 100`;

/** The latest checkpoint that somebody with the right to it has sent. */
export const latestCheckpoint = (db: ReadableDb, tools: Primitives): Checkpoint | null => {
  for (const { n, id, kid, by, reg, at } of prepare(db, NEWS_ENTRIES).all() as Row[]) {
    const said = read(payloadOf(db, n, tools)?.ops ?? []);
    if (said !== null) return { entry: id, kid, by, reg, at, ...said };
  }
  return null;
};

const AT = 'SELECT 1 FROM entry WHERE id = ? AND kid || ? || log = ? AND seq = ?';

/** True where everything up to the named heads is here. */
export const holdsAll = (db: ReadableDb, heads: Heads): boolean => {
  const mine = mainHeads(db);
  return Object.entries(heads).every(
    ([place, [seq, id]]) =>
      (mine[place]?.[0] ?? 0) >= seq && prepare(db, AT).get(id, '/', place, seq) !== undefined,
  );
};

/** How the last comparison with a checkpoint came out. */
export const lastComparison = (db: ReadableDb): { at: string; detail: string } | null =>
  get<{ at: string; detail: string }>(
    db,
    sql`SELECT at, detail FROM journal WHERE kind = 'checkpoint' AND n > ${SINCE_LEFT} ORDER BY n DESC LIMIT 1`,
  ) ?? null;
