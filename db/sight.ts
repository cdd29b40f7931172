/**
 * What a writer had before him (docs/decisions/027). A window names the last change it had read; where
 * somebody else wrote to a cell after that, three values meet: the one read, theirs, and mine.
 *
 * What the writer did not change never overwrites: a form hands over all of its fields, and of these the
 * untouched ones stay as the other left them. Where both changed a cell and differ, nothing is written
 * and the window asks. Undo has a rule of its own (db/undo.ts).
 */
import {
  DELETED_FIELD,
  SEALED_FIELD,
  type FieldValue,
  type Write,
} from '../domain/kernel/change.ts';
import { failure } from '../domain/kernel/failure.ts';
import { cellName, type Overtaken, type Seen } from '../domain/kernel/overtaken.ts';
import { tellsSomething } from '../domain/plan/history-texts.ts';
import { KID_OF_OP } from './cells.ts';
import type { ReadableDb } from './open.ts';
import { storedValue } from './project.ts';
import { RefusedWrite } from './refused.ts';
import { get, prepare, sql } from './sql.ts';

export interface Sight extends Seen {
  /** This window wrote the change itself. */
  readonly isOwn: (change: number) => boolean;
  /** Told of every change that this window writes. */
  readonly wrote: (change: number) => void;
}

/** Nothing was written; a person chooses, and the window writes again with what was chosen. */
export class OvertakenWrite extends RefusedWrite {
  /** How far the log had come: what the person sees who chooses. */
  readonly at: number;
  readonly cells: readonly Overtaken[];
  constructor(at: number, cells: readonly Overtaken[]) {
    super(failure('log.overtaken', { count: cells.length }));
    this.at = at;
    this.cells = cells;
  }
}

type Stored = string | number | null;

interface Newer {
  readonly f: string;
  readonly v: Stored;
  readonly change: number;
  readonly by: string;
  readonly unit: string;
  readonly kid: string | null;
  readonly at: string;
  readonly origin: number;
}

const TAKEN_IN = 1;

/** Cells of a row as they stand, with who wrote them; of several heads, each. */
const NEWER = `SELECT cell.f, cell.v, change.n AS change, change.by, change.unit, change.claimed AS at,
    change.origin, ${KID_OF_OP.raw} AS kid
  FROM cell
  JOIN op ON op.n = cell.op OR op.n IN (SELECT value FROM json_each(coalesce(cell.heads, '[]')))
  JOIN change ON change.n = op.change
  WHERE cell.t = ? AND cell.r = ? AND change.n > ? ORDER BY change.n DESC`;

const WRITTEN =
  'SELECT v, change FROM op WHERE t = ? AND r = ? AND f = ? AND dead = 0 ORDER BY n DESC';

const fieldValue = (stored: Stored): FieldValue =>
  typeof stored === 'number' ? stored === 1 : stored;

export const lastChange = (db: ReadableDb): number =>
  get<{ n: number | null }>(db, sql`SELECT max(n) AS n FROM change`)?.n ?? 0;

/** What the cell held when the writer read it, or wrote it himself after that. */
const readThen = (
  db: ReadableDb,
  sight: Sight,
  { t, r, f }: Pick<Write, 't' | 'r' | 'f'>,
): Stored => {
  const written = prepare(db, WRITTEN).all(t, r, f) as { v: Stored; change: number }[];
  const known = written.find(({ change }) => change <= sight.at || sight.isOwn(change));
  return known?.v ?? null;
};

const fieldsOf = (db: ReadableDb, t: string, r: string): Record<string, FieldValue> =>
  Object.fromEntries(
    (
      prepare(db, 'SELECT f, v FROM cell WHERE t = ? AND r = ?').all(t, r) as Pick<
        Newer,
        'f' | 'v'
      >[]
    ).map(({ f, v }) => [f, fieldValue(v)]),
  );

interface Row {
  readonly t: string;
  readonly r: string;
  /** What others changed in it since it was read, by field. */
  readonly newer: ReadonlyMap<string, Newer>;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

const readRow = (db: ReadableDb, sight: Sight, { t, r }: Write): Row => {
  const found = prepare(db, NEWER).all(t, r, sight.at) as Newer[];
  const foreign = found
    .filter(({ change }) => !sight.isOwn(change))
    .filter((one) => readThen(db, sight, { t, r, f: one.f }) !== one.v);
  const newer = new Map(foreign.toReversed().map((one) => [one.f, one]));
  return { t, r, newer, fields: newer.size === 0 ? {} : fieldsOf(db, t, r) };
};

const overtaken = (
  { t, r, fields }: Row,
  { f, v, by, unit, kid, at, origin }: Newer,
  kind: Overtaken['kind'],
  mine: FieldValue,
): Overtaken => {
  const [theirs, taken] = [fieldValue(v), origin === TAKEN_IN];
  return { t, r, f, by, unit, kid, at, kind, mine, theirs, taken, fields };
};

/** Fields that serve the application follow those that a person wrote. */
const tells = ({ t, f, mine, theirs }: Overtaken): boolean =>
  tellsSomething({ table: t, field: f, from: theirs, to: mine });

interface Judged {
  /** False where the writer did not change the field. */
  readonly stays: boolean;
  readonly overtaken: readonly Overtaken[];
}

const STAYS: Judged = { stays: true, overtaken: [] };

const judge = (db: ReadableDb, sight: Sight, row: Row, { t, r, f, v }: Write): Judged => {
  const mark = row.newer.get(DELETED_FIELD);
  if (f === SEALED_FIELD) return STAYS;
  if (f === DELETED_FIELD) {
    if (v !== true) return STAYS;
    const written = [...row.newer.values()]
      .filter((one) => one.f !== DELETED_FIELD && one.f !== SEALED_FIELD)
      .map((one) => overtaken(row, one, 'row-kept', null));
    return { stays: true, overtaken: written.filter(tells) };
  }
  if (mark?.v === 1) return { stays: true, overtaken: [overtaken(row, mark, 'row-gone', v)] };
  const newer = row.newer.get(f);
  if (newer === undefined || newer.v === storedValue(v)) return STAYS;
  if (readThen(db, sight, { t, r, f }) === storedValue(v)) return { stays: false, overtaken: [] };
  return { stays: true, overtaken: [overtaken(row, newer, 'value', v)].filter(tells) };
};

const leaving = ({ leaves }: Sight): ((write: Write) => boolean) => {
  const left = new Set(leaves.map(cellName));
  return ({ t, r, f }) =>
    left.has(cellName({ t, r, f })) || left.has(cellName({ t, r, f: DELETED_FIELD }));
};

/** What is written in the end, or a refusal that names every cell to be chosen. */
export const inSight = (
  db: ReadableDb,
  sight: Sight,
  writes: readonly Write[],
): readonly Write[] => {
  const isLeft = leaving(sight);
  const wanted = sight.leaves.length === 0 ? writes : writes.filter((write) => !isLeft(write));
  const last = lastChange(db);
  if (last <= sight.at) return wanted;
  const rows = new Map<string, Row>();
  const kept: Write[] = [];
  const met: Overtaken[] = [];
  for (const write of wanted) {
    const name = `${write.t}\n${write.r}`;
    const row = rows.get(name) ?? readRow(db, sight, write);
    rows.set(name, row);
    const judged = row.newer.size === 0 ? STAYS : judge(db, sight, row, write);
    if (judged.stays) kept.push(write);
    met.push(...judged.overtaken);
  }
  // One question for a row that is gone, whatever was to be written to it.
  const asked = new Map(met.map((one) => [cellName(one), one]));
  if (asked.size > 0) throw new OvertakenWrite(last, [...asked.values()]);
  return kept;
};
