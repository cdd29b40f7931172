/**
 * Turns entries that count into operations, cells and typed rows, and takes them back where a registry
 * or a fork says so. Rows that are touched are held in memory: a new field, or one whose heads the
 * operation names, is set at once; everything else is merged anew from all its operations.
 */
import { correctedClaim, type Correction } from '../../domain/clock/correction.ts';
import { isWrite } from '../../domain/exchange/authorise.ts';
import { composeHlc, hlcMillis, type Hlc } from '../../domain/kernel/hlc.ts';
import { legible } from '../../domain/kernel/legible.ts';
import { SAME_ENTRY, type EntryOp, type EntryPayload } from '../../domain/exchange/types.ts';
import { chainHash, FIRST_HASH } from '../chain.ts';
import { readCorrections } from '../clock/corrections.ts';
import { claimOf, knownAt } from '../clock/times.ts';
import type { WritableDb } from '../open.ts';
import { storedValue } from '../project.ts';
import { get, prepare, sql } from '../sql.ts';
import { TouchedRows } from './touched.ts';
import type { EntryRow } from './entries.ts';

const ADD_CHANGE = `INSERT INTO change (n, log, hlc, by, unit, act, undoes, prev, hash, origin, entry, part, at, seen, claimed, known)
  VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, 1, ?, ?, ?, ?, ?, ?)`;
const ADD_OP = 'INSERT INTO op (n, change, k, t, r, f, v, p, h) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
const PLACE = 'SELECT n, firstOp, own, ops FROM entry WHERE id = ?';
const OWN_OP = 'SELECT op FROM op_seal WHERE entry = ? AND i = ?';
const IS_OP = 'SELECT n AS op FROM op WHERE n = ?';
const MISSING =
  'SELECT i, op, t, r, p FROM missing_ref JOIN op ON op.n = missing_ref.op WHERE entry = ?';
const ADD_MISSING = 'INSERT OR IGNORE INTO missing_ref (entry, i, op) VALUES (?, ?, ?)';

/**
 * The text that a taken-in change adds to the hash chain: its entry, and what the clock here said when
 * it came, where that was kept. The entry says the rest.
 */
export const takenInText = (entryId: string, part: number, seen: string | null): string =>
  JSON.stringify(['entry', entryId, part, ...(seen === null ? [] : [seen])]);

interface RefPlace {
  readonly n: number;
  readonly firstOp: number | null;
  readonly own: number;
  readonly ops: number;
}

interface Waiting {
  readonly i: number;
  readonly op: number;
  readonly t: string;
  readonly r: string;
  readonly p: string;
}

const NOTHING: [number[], [string, number][]] = [[], []];

interface Appended {
  readonly entry: EntryRow;
  readonly payload: EntryPayload;
  readonly unit: string;
  readonly places: readonly (RefPlace | undefined)[];
}

export class Application {
  readonly #db: WritableDb;
  readonly #rows: TouchedRows;
  readonly #seen: string;
  readonly #known: string;
  readonly #corrections: readonly Correction[];
  #change: number;
  #hash: string;
  #nextOp: number;

  /** `self` is the author of this installation's unsealed work; `seen` what its clock says now. */
  constructor(db: WritableDb, self: string, seen: string) {
    const last = get<{ n: number; hash: string }>(
      db,
      sql`SELECT n, hash FROM change ORDER BY n DESC LIMIT 1`,
    );
    this.#db = db;
    this.#rows = new TouchedRows(db, self);
    this.#seen = seen;
    this.#known = knownAt(db, seen);
    this.#corrections = readCorrections(db);
    this.#change = last?.n ?? 0;
    this.#hash = last?.hash ?? FIRST_HASH;
    this.#nextOp = (get<{ n: number | null }>(db, sql`SELECT max(n) AS n FROM op`)?.n ?? 0) + 1;
  }

  /**
   * The local number of an operation of an entry; null where it is not here (or names nothing). A
   * taken-in entry has the numbers from `firstOp` on to itself.
   */
  #local(place: RefPlace | undefined, i: number): number | null {
    if (place === undefined) return null;
    const { n, firstOp, own, ops } = place;
    const isTaken = firstOp !== null && i < ops;
    if (own === 0 && !isTaken) return null;
    const row =
      own === 1
        ? prepare(this.#db, OWN_OP).get(n, i)
        : prepare(this.#db, IS_OP).get((firstOp ?? 0) + i);
    return (row as { op: number } | undefined)?.op ?? null;
  }

  #place(id: string): RefPlace | undefined {
    return prepare(this.#db, PLACE).get(id) as RefPlace | undefined;
  }

  /** What an operation names: local numbers, and what is not here yet; `first` is its entry's own. */
  #predecessors(
    op: EntryOp,
    { payload, places }: Appended,
    first: number,
  ): [number[], [string, number][]] {
    const found: number[] = [];
    const missing: [string, number][] = [];
    for (const [ref, i] of op.p) {
      const local = ref === SAME_ENTRY ? first + i : this.#local(places[ref], i);
      if (local === null) missing.push([payload.refs[ref] ?? '', i]);
      else found.push(local);
    }
    return [found, missing];
  }

  #addChange({ entry, payload, unit }: Appended, part: number): void {
    const [from, act] = payload.acts[part] ?? [0, ''];
    const millis = hlcMillis(payload.hlc as Hlc) + (payload.ops[from]?.h ?? 0);
    const hlc = `${composeHlc(millis, 0).slice(0, 24)}${payload.hlc.slice(24)}`;
    const prev = this.#hash;
    this.#hash = chainHash(prev, takenInText(entry.id, part, this.#seen));
    this.#change += 1;
    const { log, by } = payload;
    const values = [
      this.#change,
      log,
      hlc,
      legible(by),
      unit,
      act,
      prev,
      this.#hash,
      entry.n,
      part,
    ];
    const claim = { workplace: entry.kid, at: claimOf(payload, part), stamp: hlc };
    const claimed = correctedClaim(claim, this.#corrections);
    const at = payload.acts[part]?.[2] ?? null;
    prepare(this.#db, ADD_CHANGE).run(...values, at, this.#seen, claimed, this.#known);
  }

  #addOp(op: EntryOp, i: number, first: number, appended: Appended): void {
    const { k, t, r, f, h } = op;
    const n = first + i;
    const v = storedValue(op.v);
    const [p, missing] = op.p.length === 0 ? NOTHING : this.#predecessors(op, appended, first);
    const named = p.length === 0 ? '[]' : JSON.stringify(p);
    prepare(this.#db, ADD_OP).run(n, this.#change, k, t, r, f, v, named, h);
    for (const [id, place] of missing) prepare(this.#db, ADD_MISSING).run(id, place, n);
    this.#rows.touch(n, op, v, p);
  }

  /** Operations that came before what they name: now they can be told what it is here. */
  #settle(entry: EntryRow): void {
    const waiting = prepare(this.#db, MISSING).all(entry.id) as Waiting[];
    if (waiting.length === 0) return;
    const place = this.#place(entry.id);
    const named = new Map<number, number[]>();
    for (const { i, op, t, r, p } of waiting) {
      const local = this.#local(place, i);
      if (local === null) continue;
      const known = named.get(op) ?? (JSON.parse(p) as number[]);
      named.set(op, [...known, local]);
      this.#rows.touchWhole(t, r);
    }
    for (const [op, p] of named)
      prepare(this.#db, 'UPDATE op SET p = ? WHERE n = ?').run(JSON.stringify(p), op);
    prepare(this.#db, 'DELETE FROM missing_ref WHERE entry = ?').run(entry.id);
  }

  /** Takes the operations of an entry in; a change for each act that wrote something. */
  append(entry: EntryRow, payload: EntryPayload, unit: string): void {
    const appended = { entry, payload, unit, places: payload.refs.map((id) => this.#place(id)) };
    const first = this.#nextOp;
    let part = -1;
    let written = -1;
    payload.ops.forEach((op, i) => {
      if (payload.acts[part + 1]?.[0] === i) part += 1;
      if (!isWrite(op.k)) return;
      if (written !== part) this.#addChange(appended, part);
      written = part;
      this.#addOp(op, i, first, appended);
    });
    this.#nextOp = first + payload.ops.length;
    prepare(this.#db, 'UPDATE entry SET firstOp = ? WHERE n = ?').run(first, entry.n);
    this.#settle(entry);
  }

  /** Writes out the rows that were touched, when there are many. */
  *makeRoom(): Generator<void, void> {
    if (this.#rows.areMany) yield* this.#rows.flush();
  }

  /** Puts the operations of an entry that was applied once out of force, or back. */
  setDead(entry: EntryRow, dead: boolean): void {
    const range =
      entry.own === 1
        ? 'n IN (SELECT op FROM op_seal WHERE entry = ?)'
        : 'change IN (SELECT n FROM change WHERE entry = ?)';
    const places = prepare(this.#db, `SELECT DISTINCT t, r FROM op WHERE ${range}`).all(entry.n);
    for (const { t, r } of places as { t: string; r: string }[]) this.#rows.touchWhole(t, r);
    prepare(this.#db, `UPDATE op SET dead = ? WHERE ${range}`).run(Number(dead), entry.n);
  }

  /** The operation of an own draft that came back sealed is not ours to send again. */
  dropDraft(n: number, t: string, r: string): void {
    prepare(this.#db, 'UPDATE op SET dead = 1 WHERE n = ?').run(n);
    this.#rows.touchWhole(t, r);
  }

  finish(): ReturnType<TouchedRows['finish']> {
    return this.#rows.finish();
  }
}
