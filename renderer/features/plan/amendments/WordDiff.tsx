import type { DiffPart } from '../../../../domain/text/word-diff.ts';

interface DiffProps {
  readonly parts: readonly DiffPart[];
  readonly side: 'before' | 'after';
}

/** One side of a difference: what falls away is struck, what comes is underlined. */
export const WordDiff = ({ parts, side }: DiffProps) => {
  const other = side === 'before' ? 'added' : 'removed';
  return parts
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text }, i) => {
      const key = `${i}/${text}`;
      if (kind === 'removed') return <del key={key}>{text}</del>;
      if (kind === 'added') return <ins key={key}>{text}</ins>;
      return <span key={key}>{text}</span>;
    });
};
