/**
 * The numbers of a file's lines: each is paid once, so each stands once. Two that differ in what nobody
 * sees or minds – case, look-alike or invisible letters, spaces, zeros in front – may be one line twice.
 * Grows with the file.
 */
import { foldWord, MAX_WORD } from '../../domain/text/fold.ts';

export interface NumberBefore {
  /** The line that had the number before. */
  readonly first: number;
  /** As the number stood there, where it was spelt otherwise; else null. */
  readonly spelt: string | null;
}
export interface Numbers {
  /** Null where this line is the first with the number (it has it from now on). */
  readonly before: (id: string | null, n: number) => NumberBefore | null;
}

const PLAIN = /^[1-9]\d*$/;

const folded = (id: string): string => {
  if (PLAIN.test(id)) return id;
  const tight = id.normalize('NFKC').replaceAll(/[\s\p{Cf}]+/gu, '');
  const word = tight.length <= MAX_WORD ? foldWord(tight) : tight.toLowerCase();
  return word.replaceAll(/(?<!\d)0+(?=\d)/g, '');
};

export const lineNumbers = (): Numbers => {
  const seen = new Map<string, number>();
  const spelt = new Map<string, string>();
  return {
    before: (id, n) => {
      if (id === null) return null;
      const key = folded(id);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, n);
        if (key !== id) spelt.set(key, id);
        return null;
      }
      const other = spelt.get(key) ?? key;
      return { first, spelt: other === id ? null : other };
    },
  };
};
