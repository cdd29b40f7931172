/**
 * What the operations on a row amount to, EXCHANGE §7 and §8: a pure function of the set of applied
 * operations, in whatever order they came.
 *
 * A field is a multi-value register. Its heads are the operations that no other names as a predecessor
 * and that their own author did not follow up; one value among them is the value, several are a
 * conflict, of which the last by clock stands on show. The common ground (the seed) lies beneath: any
 * operation of a person replaces it. A deletion names the heads of every field of its row; a head it
 * did not name is an edit that its author did not see, and keeps the row alive as a conflict.
 */
export interface MergeOp {
  /** What predecessors name it by. */
  readonly n: number;
  readonly v: string | number | null;
  readonly p: readonly number[];
  /** The key that made it; null for the common ground. */
  readonly author: string | null;
  /** Place among one author's operations: sequence number and index. */
  readonly seq: number;
  readonly i: number;
  /** Its own clock as text: entry's clock plus the op's milliseconds. */
  readonly stamp: string;
  readonly log: string;
}

export interface Register {
  readonly heads: readonly MergeOp[];
  readonly winner: MergeOp;
}

export const registerOf = (heads: readonly MergeOp[]): Register | null => {
  const sorted = heads.toSorted(compareOps);
  const winner = sorted.at(-1);
  return winner === undefined ? null : { heads: sorted, winner };
};

const text = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Winner rule: the greatest clock, then key, log, sequence number, index. */
export const compareOps = (a: MergeOp, b: MergeOp): number =>
  text(a.stamp, b.stamp) ||
  text(a.author ?? '', b.author ?? '') ||
  text(a.log, b.log) ||
  a.seq - b.seq ||
  a.i - b.i;

/** A later operation of the same author, who knew the earlier one. */
export const followsUp = (a: MergeOp, b: MergeOp): boolean =>
  a.author === b.author && (a.seq > b.seq || (a.seq === b.seq && a.i > b.i));

const latestOf = (ops: readonly MergeOp[]): Map<string | null, MergeOp> => {
  const latest = new Map<string | null, MergeOp>();
  for (const op of ops) {
    const known = latest.get(op.author);
    if (known === undefined || followsUp(op, known)) latest.set(op.author, op);
  }
  return latest;
};

/** One field; null where nothing applies to it. */
export const mergeField = (ops: readonly MergeOp[]): Register | null => {
  const [only] = ops;
  if (ops.length === 1 && only !== undefined) return { heads: ops, winner: only };
  const people = ops.filter(({ author }) => author !== null);
  const counted = people.length > 0 ? people : ops;
  const replaced = new Set(counted.flatMap(({ p }) => p));
  const latest = latestOf(counted);
  return registerOf(counted.filter((op) => !replaced.has(op.n) && latest.get(op.author) === op));
};

const covers = (deletion: MergeOp, head: MergeOp): boolean =>
  head.author === null || deletion.p.includes(head.n) || followsUp(deletion, head);

/**
 * The deletion mark of a row, given its own register and the heads of all other fields. Where an edit
 * stands that no deletion covers, that edit is a head of the mark, too, and wins: the row is alive.
 */
export const mergeDeletion = (
  register: Register,
  others: readonly MergeOp[],
): { readonly register: Register; readonly alive: boolean } => {
  if (register.winner.v !== 1) return { register, alive: true };
  const deletions = register.heads.filter(({ v }) => v === 1);
  const unseen = others.filter((head) => !deletions.some((deletion) => covers(deletion, head)));
  if (unseen.length === 0) return { register, alive: false };
  const heads = [...register.heads, ...unseen.toSorted(compareOps)];
  return { register: { heads, winner: register.winner }, alive: true };
};

/** Equal values are no conflict. */
export const isConflict = ({ heads }: Register): boolean =>
  new Set(heads.map(({ v }) => v)).size > 1;
