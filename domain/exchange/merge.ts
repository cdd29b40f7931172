/**
 * What the operations on a row amount to, EXCHANGE §7 and §8: a pure function of the set of applied
 * operations, in whatever order they came.
 *
 * A field is a multi-value register. Its heads are the operations that no other names as a predecessor
 * and that their own author did not follow up; one value among them is the value, several are a
 * conflict, of which the last by clock stands on show. The common ground (the seed) lies beneath: any
 * operation of a person replaces it.
 *
 * A deletion names the heads of every field of its row; a head it did not name is an edit that its author
 * did not see, and keeps the row alive as a conflict. A deletion that was answered (another operation on
 * the mark replaced it) took away for good what it covers, so that a row written again holds only what was
 * written since; but one that was *withdrawn* (an undo, or the decision to keep the row) never was.
 */
import { compareText } from '../kernel/compare.ts';

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
  /** On the mark of deletion: takes the deletions that it names back. */
  readonly withdraws: boolean;
}

/** What the marks of deletion on a row mean for everything else on it. */
export interface Lives {
  /** How many marks its author had written on the row before: nobody follows up across one of his own. */
  readonly lifeOf: (op: MergeOp) => number;
  /** A deletion that was answered took it away. */
  readonly isGone: (op: MergeOp) => boolean;
}

const ONE_LIFE: Lives = { lifeOf: () => 0, isGone: () => false };

export interface Register {
  readonly heads: readonly MergeOp[];
  readonly winner: MergeOp;
}

export const registerOf = (heads: readonly MergeOp[]): Register | null => {
  const sorted = heads.toSorted(compareOps);
  const winner = sorted.at(-1);
  return winner === undefined ? null : { heads: sorted, winner };
};

/** Winner rule: the greatest clock, then key, log, sequence number, index. */
export const compareOps = (a: MergeOp, b: MergeOp): number =>
  compareText(a.stamp, b.stamp) ||
  compareText(a.author ?? '', b.author ?? '') ||
  compareText(a.log, b.log) ||
  a.seq - b.seq ||
  a.i - b.i;

/** A later operation of the same author, who knew the earlier one. */
export const followsUp = (a: MergeOp, b: MergeOp): boolean =>
  a.author === b.author && (a.seq > b.seq || (a.seq === b.seq && a.i > b.i));

const authorOf = (op: MergeOp, { lifeOf }: Lives): string => `${lifeOf(op)} ${op.author ?? ''}`;

const latestOf = (ops: readonly MergeOp[], lives: Lives): Map<string, MergeOp> => {
  const latest = new Map<string, MergeOp>();
  for (const op of ops) {
    const author = authorOf(op, lives);
    const known = latest.get(author);
    if (known === undefined || followsUp(op, known)) latest.set(author, op);
  }
  return latest;
};

/** One field; null where nothing applies to it. */
export const mergeField = (ops: readonly MergeOp[], lives: Lives = ONE_LIFE): Register | null => {
  const [only] = ops;
  if (ops.length === 1 && only !== undefined)
    return lives.isGone(only) ? null : { heads: ops, winner: only };
  const people = ops.filter(({ author }) => author !== null);
  const counted = people.length > 0 ? people : ops;
  const replaced = new Set(counted.flatMap(({ p }) => p));
  const latest = latestOf(counted, lives);
  const isHead = (op: MergeOp): boolean =>
    !replaced.has(op.n) && latest.get(authorOf(op, lives)) === op && !lives.isGone(op);
  return registerOf(counted.filter(isHead));
};

const covers = (deletion: MergeOp, op: MergeOp, { lifeOf }: Pick<Lives, 'lifeOf'>): boolean =>
  op.author === null ||
  deletion.p.includes(op.n) ||
  (followsUp(deletion, op) && lifeOf(deletion) === lifeOf(op));

const isDeletion = ({ v }: MergeOp): boolean => v === 1;

type Place = Pick<MergeOp, 'seq' | 'i'>;

const isBefore = (a: Place, b: Place): boolean => a.seq < b.seq || (a.seq === b.seq && a.i < b.i);

/** How many of an author's marks come before a place; theirs are in order. */
const countBefore = (marks: readonly MergeOp[], place: Place): number => {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark !== undefined && isBefore(mark, place)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const byAuthor = (marks: readonly MergeOp[]): Map<string | null, MergeOp[]> => {
  const authors = new Map<string | null, MergeOp[]>();
  for (const mark of marks.toSorted((a, b) => a.seq - b.seq || a.i - b.i)) {
    const list = authors.get(mark.author);
    if (list === undefined) authors.set(mark.author, [mark]);
    else list.push(mark);
  }
  return authors;
};

const lifeName = (life: number, { author }: MergeOp): string => `${life} ${author ?? ''}`;

/** Deletions that others followed and none took back. */
const answeredOf = (marks: readonly MergeOp[], { lifeOf }: Pick<Lives, 'lifeOf'>): MergeOp[] => {
  const heads = new Set(mergeField(marks)?.heads);
  const withdrawals = marks.filter(({ withdraws }) => withdraws);
  const named = new Set(withdrawals.flatMap(({ p }) => p));
  const followed = new Set(withdrawals.map((mark) => lifeName(lifeOf(mark) - 1, mark)));
  const isTakenBack = (mark: MergeOp): boolean =>
    named.has(mark.n) || followed.has(lifeName(lifeOf(mark), mark));
  return marks.filter((mark) => isDeletion(mark) && !heads.has(mark) && !isTakenBack(mark));
};

/** The lives of a row, by all operations on its mark of deletion; `marks` are those that count. */
export const livesOf = (all: readonly MergeOp[], marks: readonly MergeOp[] = all): Lives => {
  if (all.length === 0) return ONE_LIFE;
  const authors = byAuthor(all);
  const lifeOf = (op: MergeOp): number => countBefore(authors.get(op.author) ?? [], op);
  const answered = answeredOf(marks, { lifeOf });
  if (answered.length === 0) return { lifeOf, isGone: ONE_LIFE.isGone };
  const named = new Set(answered.flatMap(({ p }) => p));
  const ended = new Set(answered.map((mark) => lifeName(lifeOf(mark), mark)));
  const isGone = (op: MergeOp): boolean =>
    op.author === null || named.has(op.n) || ended.has(lifeName(lifeOf(op), op));
  return { lifeOf, isGone };
};

/**
 * The deletion mark of a row, given its own register and the heads of all other fields. Where an edit
 * stands that no deletion covers, that edit is a head of the mark, too, and wins: the row is alive.
 */
export const mergeDeletion = (
  register: Register,
  others: readonly MergeOp[],
  lives: Lives,
): { readonly register: Register; readonly alive: boolean } => {
  if (!isDeletion(register.winner)) return { register, alive: true };
  const deletions = register.heads.filter(isDeletion);
  const unseen = others.filter((op) => !deletions.some((deletion) => covers(deletion, op, lives)));
  if (unseen.length === 0) return { register, alive: false };
  const heads = [...register.heads, ...unseen.toSorted(compareOps)];
  return { register: { heads, winner: register.winner }, alive: true };
};

/** Equal values are no conflict. */
export const isConflict = ({ heads }: Register): boolean =>
  new Set(heads.map(({ v }) => v)).size > 1;
