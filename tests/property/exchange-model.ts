/**
 * The reference: what entries and registries amount to, by brute force from docs/exchange.md. Written
 * apart from the product's code and as slow and plain as can be; the product must agree with it.
 */
import type { Entry, EntryOp, Registry } from '../../domain/exchange/types.ts';
import { FITS, judge, own, TABLES } from './exchange-model-judge.ts';

export interface ModelState {
  readonly statuses: Record<string, string>;
  readonly cells: Record<string, string | boolean | null>;
  readonly conflicts: string[];
  /** Rows that are there: with a cell of a known field, and not deleted. */
  readonly rows: string[];
  /** Of the council's rows, clocks and forks. */
  readonly reviews: string[];
}

interface Placed extends EntryOp {
  readonly name: string;
  readonly kid: string;
  readonly at: readonly [seq: number, i: number];
  readonly order: string;
  readonly time: number;
  readonly names: readonly string[];
  /** How many operations on `_del` of its row its author made before it. */
  readonly life: number;
}

// §7: what operations on a field amount to.
const follows = (a: Placed, b: Placed): boolean =>
  a.kid === b.kid && (a.at[0] > b.at[0] || (a.at[0] === b.at[0] && a.at[1] > b.at[1]));

const isMarkBefore = (mark: Placed, op: Placed): boolean =>
  mark.f === '_del' && mark.t === op.t && mark.r === op.r && follows(op, mark);

const byOrder = (a: Placed, b: Placed): number => (a.order < b.order ? -1 : 1);

const headsOf = (ops: readonly Placed[]): Placed[] =>
  ops
    .filter(
      (op) =>
        !ops.some(
          (other) =>
            other.names.includes(op.name) ||
            (follows(other, op) && (op.f === '_del' || other.life === op.life)),
        ),
    )
    .toSorted(byOrder);

// §7: what a deletion covers, and the deletions that were answered and not withdrawn.
const covers = (deletion: Placed, op: Placed): boolean =>
  deletion.names.includes(op.name) || (follows(deletion, op) && deletion.life === op.life);

const goneOf = (marks: readonly Placed[]): ((op: Placed) => boolean) => {
  const heads = headsOf(marks);
  const answered = marks.filter(
    (mark) =>
      mark.v === true &&
      !heads.includes(mark) &&
      !marks.some(
        (other) =>
          other.k === 'resolve' &&
          other.v === false &&
          (other.names.includes(mark.name) ||
            (follows(other, mark) && other.life === mark.life + 1)),
      ),
  );
  return (op) => answered.some((deletion) => covers(deletion, op));
};

// §7: a seal keeps what its author had; the first seals hold.
const saw = (seal: Placed, op: Placed): boolean =>
  seal.names.includes(op.name) || follows(seal, op);

const sealsOf = (row: readonly Placed[]): Placed[] => {
  const seals = row.filter(({ f, v }) => f === '_seal' && v === true);
  return seals.filter((seal) => !seals.some((other) => other !== seal && saw(seal, other)));
};

/** What one field amounts to: once for each seal, where there are any. */
const valueOf = (row: readonly Placed[], f: string, seals: readonly Placed[]): Placed[] => {
  const version = (seen: readonly Placed[]): Placed[] => {
    const isGone = f === '_del' ? () => false : goneOf(seen.filter((op) => op.f === '_del'));
    return headsOf(seen.filter((op) => op.f === f)).filter((op) => !isGone(op));
  };
  if (seals.length === 0) return version(row);
  const versions = seals.flatMap((seal) => version(row.filter((op) => saw(seal, op))));
  return [...new Set(versions)].toSorted(byOrder);
};

const several = (heads: readonly Placed[]): boolean => new Set(heads.map(({ v }) => v)).size > 1;

const pad = (n: number): string => String(n).padStart(6, '0');

const sorted = (lines: Iterable<string>): string[] =>
  [...new Set(lines)].toSorted((a, b) => (a < b ? -1 : 1));

const DAY = 24 * 3_600_000;

// §8: what people look at, of the merged rows.
const isKnownField = (cell: string): boolean =>
  own(TABLES, cell.slice(0, cell.indexOf(' ')))?.includes(cell.slice(cell.lastIndexOf(' ') + 1)) ??
  false;

const liveRows = (cells: ModelState['cells']): string[] =>
  sorted(
    Object.keys(cells)
      .filter(isKnownField)
      .map((cell) => cell.slice(0, cell.lastIndexOf(' '))),
  ).filter((row) => cells[`${row} _del`] !== true);

const reviewsOf = (
  cells: ModelState['cells'],
  live: readonly string[],
  shown: readonly Placed[],
  logs: readonly Entry[],
  statuses: Record<string, string>,
  now: number,
): string[] => {
  const sittings = live.filter((row) => row.startsWith('sitting '));
  const numbered = sittings.filter((row) => typeof cells[`${row} number`] === 'string');
  const identity = (row: string): string =>
    JSON.stringify([cells[`${row} number`], cells[`${row} council`] ?? null]);
  const twice = numbered.filter((row) =>
    numbered.some((other) => other !== row && identity(other) === identity(row)),
  );
  const items = live.filter((row) => row.startsWith('agenda_item '));
  const lost = items
    .map((row) => cells[`${row} sitting`] ?? null)
    .filter((name) => name !== null && !sittings.includes(`sitting ${String(name)}`));
  const councils = sittings.map((row) => cells[`${row} council`] ?? null).filter(Boolean);
  // What a note is of says nothing by itself.
  const isTold = ({ t, f }: Placed): boolean => t !== 'note' || !['unit', 'measure'].includes(f);
  // §4: kept, and told.
  const misfits = live
    .filter((row) => row.startsWith('report '))
    .flatMap((row) => Object.keys(FITS).map((f) => [row, f] as const))
    .filter(([row, f]) => {
      const value = cells[`${row} ${f}`] ?? null;
      return value !== null && !(typeof value === 'string' && FITS[f]!.test(value));
    });
  const ahead = shown.filter((op) => op.time > now + DAY && isTold(op));
  const forked = logs.filter(({ id }) => statuses[id] === 'forked');
  const place = ({ kid, payload }: Entry): string => `${kid}/${payload.log}`;
  const first = (entry: Entry): number =>
    Math.min(
      ...forked.filter((one) => place(one) === place(entry)).map(({ payload }) => payload.seq),
    );
  return sorted([
    ...misfits.map(([row, f]) => `misfit ${row} ${f}`),
    ...twice.map((row) => `duplicate ${row}`),
    ...lost.map((name) => `orphan agenda_item sitting ${String(name)}`),
    ...councils.map((name) => `orphan sitting council ${String(name)}`),
    ...ahead.map(({ t, r, f }) => `clock ${t} ${r} ${f}`),
    ...forked.map((entry) => `fork ${place(entry)} ${first(entry)}`),
  ]);
};

export const modelOf = (
  entries: readonly Entry[],
  chain: readonly Registry[],
  now: number,
): ModelState => {
  const known = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const statuses: Record<string, string> = {};
  for (const place of new Set(known.map(({ kid, payload }) => `${kid}/${payload.log}`))) {
    const log = known.filter(({ kid, payload }) => `${kid}/${payload.log}` === place);
    Object.assign(statuses, judge(log, chain, log[0]!.kid));
  }
  const ops = known
    .filter(({ id }) => statuses[id] === 'applied')
    .flatMap(({ id, kid, payload }) =>
      payload.ops.map((op, i): Placed => {
        const time = Date.parse(payload.hlc.slice(0, 24)) + op.h;
        const order = [
          new Date(time).toISOString(),
          payload.hlc.slice(24),
          kid,
          payload.log,
          pad(payload.seq),
          pad(i),
        ].join(' ');
        const names = op.p.map(([ref, n]) => `${ref === -1 ? id : payload.refs[ref]}#${n}`);
        const at = [payload.seq, i] as const;
        return { ...op, name: `${id}#${i}`, kid, at, order, time, names, life: 0 };
      }),
    )
    .filter(({ k }) => k !== 'receipt')
    .map((op, _, all) => ({ ...op, life: all.filter((one) => isMarkBefore(one, op)).length }));
  const cells: Record<string, string | boolean | null> = {};
  const conflicts: string[] = [];
  const shown: Placed[] = [];
  for (const row of new Set(ops.map(({ t, r }) => `${t} ${r}`))) {
    const mine = ops.filter(({ t, r }) => `${t} ${r}` === row);
    const seals = sealsOf(mine);
    const valueIn = (f: string): Placed[] => valueOf(mine, f, seals);
    const others: Placed[] = [];
    for (const f of new Set(mine.map((op) => op.f).filter((f) => f !== '_del' && f !== '_seal'))) {
      const heads = valueIn(f);
      if (heads.length === 0) continue;
      others.push(...heads);
      shown.push(heads.at(-1)!);
      cells[`${row} ${f}`] = heads.at(-1)!.v;
      if (several(heads)) conflicts.push(`${row} ${f}`);
    }
    const mark = seals.length > 0 ? seals : valueIn('_seal');
    if (mark.length > 0) cells[`${row} _seal`] = mark.at(-1)!.v;
    shown.push(...mark.slice(-1));
    if (seals.length === 0 && several(mark)) conflicts.push(`${row} _seal`);
    const isLate = (op: Placed): boolean =>
      !(op.f === '_seal' && op.v === true) && !seals.some((seal) => saw(seal, op));
    if (seals.length > 0 && mine.some(isLate)) conflicts.push(`${row} _seal`);
    const marks = valueIn('_del');
    if (marks.length === 0) continue;
    const deletions = marks.filter(({ v }) => v === true);
    const unseen = others.filter((head) => !deletions.some((mark) => covers(mark, head)));
    const contested = marks.at(-1)!.v === true && unseen.length > 0;
    cells[`${row} _del`] = contested ? false : marks.at(-1)!.v;
    if (!contested) shown.push(marks.at(-1)!);
    if (contested || several(marks)) conflicts.push(`${row} _del`);
  }
  const rows = liveRows(cells);
  const reviews = reviewsOf(cells, rows, shown, known, statuses, now);
  return { statuses, cells, conflicts: sorted(conflicts), rows, reviews };
};
