/**
 * Sealed rows of the council's log, EXCHANGE §7: a pure function of the set of applied operations, like
 * everything of the merge.
 *
 * A seal names every operation of its row that its author had here. Under it count those, the author's
 * own earlier ones, and the common ground; whatever else is written to the row does not count, however
 * early its clock, and is *late*: shown to people, never lost. In force are the first seals, those that
 * had no other before them. Seals made apart each keep their own version of the row: where the versions
 * differ the field is a conflict, as two values are anywhere.
 */
import {
  compareOps,
  followsUp,
  livesOf,
  mergeField,
  registerOf,
  type Lives,
  type MergeOp,
  type Register,
} from './merge.ts';

export interface Sealing {
  /** Of one author's view each; at least one. */
  readonly seals: readonly Seal[];
  readonly late: readonly MergeOp[];
}

interface Seal {
  readonly op: MergeOp;
  readonly named: ReadonlySet<number>;
}

const sealOf = (op: MergeOp): Seal => ({ op, named: new Set(op.p) });

const saw = ({ op, named }: Seal, other: MergeOp): boolean =>
  other.author === null || named.has(other.n) || followsUp(op, other);

const isSeal = ({ v }: MergeOp): boolean => v === 1;

/** How a row is sealed, given the operations on its mark and on everything else; null where it is open. */
export const sealingOf = (
  marks: readonly MergeOp[],
  others: readonly MergeOp[],
): Sealing | null => {
  const all = marks.filter(isSeal).toSorted(compareOps).map(sealOf);
  if (all.length === 0) return null;
  const seals = all.filter((seal) => !all.some(({ op }) => op !== seal.op && saw(seal, op)));
  const written = [...others, ...marks.filter((mark) => !isSeal(mark))];
  const late = written.filter((op) => !seals.some((seal) => saw(seal, op)));
  return { seals, late: late.toSorted(compareOps) };
};

/** What deletions mean in the version of each seal. */
export const sealedLives = (marks: readonly MergeOp[], { seals }: Sealing): Lives[] =>
  seals.map((seal) =>
    livesOf(
      marks,
      marks.filter((mark) => saw(seal, mark)),
    ),
  );

/** One field of a sealed row: the versions of all seals side by side. */
export const sealedField = (
  ops: readonly MergeOp[],
  { seals }: Sealing,
  lives: readonly Lives[] = [],
): Register | null => {
  const versions = seals.map((seal, i) =>
    mergeField(
      ops.filter((op) => saw(seal, op)),
      lives[i],
    ),
  );
  return registerOf([...new Set(versions.flatMap((version) => version?.heads ?? []))]);
};
