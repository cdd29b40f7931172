/**
 * Sealing: what this installation wrote since the last time becomes signed entries, EXCHANGE §3 and
 * §17. Local numbers of predecessors become places in entries. What may not be sealed (a write from
 * before enrolment that the registry does not allow, a text beyond the limits) stays here as a draft;
 * what named it names instead what the draft itself had named.
 */
import { allowed } from '../../domain/exchange/authorise.ts';
import type { Primitives } from '../../domain/exchange/envelope.ts';
import { isName } from '../../domain/exchange/schema.ts';
import {
  LIMITS,
  MAJOR,
  SAME_ENTRY,
  type EntryOp,
  type EntryPayload,
  type Predecessor,
  type Registry,
} from '../../domain/exchange/types.ts';
import { hlcMillis, type Hlc } from '../../domain/kernel/hlc.ts';
import type { FieldValue } from '../../domain/kernel/change.ts';
import type { StoredValue } from '../cells.ts';
import { instantOf } from '../clock/times.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, get, prepare, sql } from '../sql.ts';
import { addEntry } from './entries.ts';

/** The unlocked device key: makes the compact JWS of a payload's bytes. */
export interface Sealer {
  readonly kid: string;
  readonly sealEntry: (payload: EntryPayload) => string;
}

export interface SealDeps {
  readonly tools: Primitives;
  readonly sealer: Sealer;
  readonly registry: Registry;
  readonly net: string;
  readonly now: () => number;
}

export interface Sealed {
  readonly entries: number;
  readonly ops: number;
  /** Operations that stay here as drafts. */
  readonly kept: number;
}

interface Draft {
  readonly n: number;
  readonly k: string;
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: StoredValue;
  readonly p: string;
  readonly change: number;
  readonly hlc: Hlc;
  readonly claim: string;
  readonly by: string;
  readonly act: string;
}

const DRAFTS = `SELECT op.n, op.k, op.t, op.r, op.f, op.v, op.p, op.change, change.hlc,
    coalesce(change.at, substr(change.hlc, 1, 24)) AS claim, change.by, change.act
  FROM change JOIN op ON op.change = change.n
  WHERE change.origin = 0 AND change.sealed = 0 AND change.log <> 'local' AND change.log = ? AND op.dead = 0
    AND NOT EXISTS (SELECT 1 FROM op_seal WHERE op_seal.op = op.n)
  ORDER BY op.n`;

const draftsOf = (db: ReadableDb, log: string): Draft[] => prepare(db, DRAFTS).all(log) as Draft[];

/** From the changes on (`CROSS JOIN`): left to itself SQLite reads every operation that there is. */
export const countDrafts = (db: ReadableDb): number =>
  get<{ n: number }>(
    db,
    sql`SELECT count(*) AS n FROM change CROSS JOIN op ON op.change = change.n
        WHERE change.origin = 0 AND change.sealed = 0 AND change.log <> 'local' AND change.log <> 'valuations'
          AND op.dead = 0 AND NOT EXISTS (SELECT 1 FROM op_seal WHERE op_seal.op = op.n)`,
  )?.n ?? 0;

/** Valuations made here, sealed or not. */
export const countValuations = (db: ReadableDb): number =>
  get<{ n: number }>(
    db,
    sql`SELECT count(*) AS n FROM change
        WHERE origin = 0 AND log = 'valuations' AND act = 'valuation.save'`,
  )?.n ?? 0;

interface Place {
  readonly origin: number;
  readonly dead: number;
  readonly p: string;
  readonly id: string | null;
  readonly i: number | null;
}

const PLACE = `SELECT change.origin, op.dead, op.p, entry.id, coalesce(op_seal.i, op.n - entry.firstOp) AS i
  FROM op JOIN change ON change.n = op.change
  LEFT JOIN op_seal ON op_seal.op = op.n
  LEFT JOIN entry ON entry.n = coalesce(op_seal.entry, change.entry) WHERE op.n = ?`;

/** Places in entries that a local predecessor stands for (no id: in this one); drafts are seen through. */
const placesOf = (
  db: ReadableDb,
  n: number,
  sealing: ReadonlyMap<number, number>,
  seen: Set<number>,
): { id: string | null; i: number }[] => {
  if (seen.has(n)) return [];
  seen.add(n);
  const here = sealing.get(n);
  if (here !== undefined) return [{ id: null, i: here }];
  const place = prepare(db, PLACE).get(n) as Place | undefined;
  if (place === undefined || place.origin === 2) return [];
  if (place.id !== null && place.i !== null) return [{ id: place.id, i: place.i }];
  return (JSON.parse(place.p) as number[]).flatMap((before) => placesOf(db, before, sealing, seen));
};

const fieldValue = (value: StoredValue): FieldValue =>
  typeof value === 'number' ? value === 1 : value;

const fitsLimits = ({ t, r, f, v, by, act }: Draft): boolean =>
  [t, r, f, by, act].every(isName) &&
  (typeof v !== 'string' || (v.length <= LIMITS.text && v.isWellFormed()));

/** One entry in the making. */
class Batch {
  readonly #db: ReadableDb;
  readonly first: Draft;
  readonly hlc: Hlc;
  readonly ops: EntryOp[] = [];
  readonly numbers: number[] = [];
  readonly acts: [number, string, string][] = [];
  readonly refs: string[] = [];
  readonly #mine = new Map<number, number>();
  #change = -1;

  /** `last`: the clock of the log's last entry, which no later one may lie before. */
  constructor(db: ReadableDb, first: Draft, last: string) {
    this.#db = db;
    this.first = first;
    this.hlc = (first.hlc > last ? first.hlc : last) as Hlc;
  }

  #predecessors(draft: Draft): Predecessor[] | null {
    const seen = new Set<number>();
    const places = (JSON.parse(draft.p) as number[])
      .flatMap((n) => placesOf(this.#db, n, this.#mine, seen))
      // A seal saw whatever its author had written before.
      .filter(({ id }) => draft.k !== 'seal' || id !== null);
    const ids = places.map(({ id }) => id).filter((id) => id !== null);
    const fresh = new Set(ids.filter((id) => !this.refs.includes(id)));
    if (this.refs.length + fresh.size > LIMITS.refs) return null;
    this.refs.push(...fresh);
    return places
      .slice(0, LIMITS.refs)
      .map(({ id, i }) => [id === null ? SAME_ENTRY : this.refs.indexOf(id), i]);
  }

  /** False where the entry is full, or another person's. */
  take(draft: Draft): boolean {
    if (this.ops.length >= LIMITS.ops || draft.by !== this.first.by) return false;
    const p = this.#predecessors(draft);
    if (p === null && this.ops.length > 0) return false;
    if (draft.change !== this.#change) this.acts.push([this.ops.length, draft.act, draft.claim]);
    this.#change = draft.change;
    const h = Math.max(hlcMillis(draft.hlc) - hlcMillis(this.hlc), this.ops.at(-1)?.h ?? 0);
    const { k, t, r, f } = draft;
    this.ops.push({ k, t, r, f, v: fieldValue(draft.v), p: p ?? [], h });
    this.#mine.set(draft.n, this.numbers.length);
    this.numbers.push(draft.n);
    return true;
  }
}

interface End {
  readonly seq: number;
  readonly id: string | null;
  readonly hlc: string;
}

const endOf = (db: ReadableDb, kid: string, log: string): End =>
  get<End>(
    db,
    sql`SELECT seq, id, hlc FROM entry WHERE kid = ${kid} AND log = ${log} ORDER BY seq DESC LIMIT 1`,
  ) ?? { seq: 0, id: null, hlc: '' };

const MARK = 'INSERT INTO op_seal (op, entry, i) VALUES (?, ?, ?)';

const addSealed = (
  db: WritableDb,
  log: string,
  batch: Pick<Batch, 'ops' | 'acts' | 'refs' | 'numbers'> & { hlc: string; by: string },
  { sealer, registry, net, now, tools }: SealDeps,
): void => {
  const { seq, id: prev } = endOf(db, sealer.kid, log);
  const payload: EntryPayload = {
    v: MAJOR,
    net,
    log,
    seq: seq + 1,
    prev,
    reg: registry.version,
    hlc: batch.hlc,
    by: batch.by,
    refs: batch.refs,
    acts: batch.acts,
    ops: batch.ops,
  };
  const receivedAt = instantOf(now());
  const jws = sealer.sealEntry(payload);
  const id = tools.encode(tools.sha256(jws.slice(0, jws.lastIndexOf('.'))));
  addEntry(db, { id, kid: sealer.kid, jws, own: true, receivedAt, payload, verdict: 'ok' });
  const row = get<{ n: number }>(db, sql`SELECT n FROM entry WHERE id = ${id}`);
  prepare(db, "UPDATE entry SET status = 'applied' WHERE id = ?").run(id);
  batch.numbers.forEach((n, i) => prepare(db, MARK).run(n, row?.n, i));
};

const MARK_CHANGES = `UPDATE change SET sealed = 1
  WHERE origin = 0 AND sealed = 0 AND log = ?
    AND NOT EXISTS (SELECT 1 FROM op WHERE op.change = change.n AND op.dead = 0
      AND NOT EXISTS (SELECT 1 FROM op_seal WHERE op_seal.op = op.n))`;

const sealLog = (db: WritableDb, log: string, deps: SealDeps): Sealed => {
  let entries = 0;
  let ops = 0;
  let kept = 0;
  let batch: Batch | null = null;
  const signed = { registry: deps.registry, kid: deps.sealer.kid, tools: deps.tools };
  const start = (draft: Draft): Batch => new Batch(db, draft, endOf(db, deps.sealer.kid, log).hlc);
  const close = (): void => {
    if (batch === null || batch.ops.length === 0) return;
    const { first } = batch;
    addSealed(db, log, { ...pick(batch), hlc: batch.hlc, by: first.by }, deps);
    entries += 1;
    ops += batch.ops.length;
    batch = null;
  };
  for (const draft of draftsOf(db, log)) {
    const op = { ...draft, v: fieldValue(draft.v) };
    if (!fitsLimits(draft) || allowed([op], log, signed) !== 'ok') {
      kept += 1;
      continue;
    }
    batch ??= start(draft);
    if (batch.take(draft)) continue;
    close();
    batch = start(draft);
    batch.take(draft);
  }
  close();
  prepare(db, MARK_CHANGES).run(log);
  return { entries, ops, kept };
};

const pick = ({ ops, acts, refs, numbers }: Batch) => ({ ops, acts, refs, numbers });

/** Seals the drafts of some logs; the caller holds the transaction. */
export const sealDrafts = (db: WritableDb, logs: readonly string[], deps: SealDeps): Sealed =>
  logs
    .map((log) => sealLog(db, log, deps))
    .reduce(
      (a, b) => ({ entries: a.entries + b.entries, ops: a.ops + b.ops, kept: a.kept + b.kept }),
      {
        entries: 0,
        ops: 0,
        kept: 0,
      },
    );

/** Seals news of the exchange itself (receipts, a checkpoint): operations without a local number. */
export const sealNews = (
  db: WritableDb,
  act: string,
  news: readonly Pick<EntryOp, 'k' | 'r' | 'v'>[],
  by: string,
  hlc: string,
  deps: SealDeps,
): void => {
  for (let from = 0; from < news.length; from += LIMITS.ops) {
    const ops = news
      .slice(from, from + LIMITS.ops)
      .map(({ k, r, v }): EntryOp => ({ k, t: '', r, f: '', v, p: [], h: 0 }));
    addSealed(
      db,
      'main',
      { ops, acts: [[0, act, instantOf(deps.now())]], refs: [], numbers: [], hlc, by },
      deps,
    );
  }
};

/** The last clock of an own log: what is sealed next may not lie before it. */
export const lastClock = (db: ReadableDb, kid: string): string =>
  all<{ hlc: string }>(db, sql`SELECT max(hlc) AS hlc FROM entry WHERE kid = ${kid}`)[0]?.hlc ?? '';
