/**
 * The numbers of a file's lines: each is paid once, so each stands once. Two that differ in what nobody
 * sees or minds – case, look-alike or invisible letters, spaces, zeros in front, the kind of a dash, a quote or
 * a stroke, a comma for a point, «№» before the number or a stop behind it, an answer in another language – may
 * be one line twice. Grows with the file.
 */
import { readYesNo } from '../../domain/kernel/read/yes-no.ts';
import { toCyrillic } from '../../domain/text/fold.ts';

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
/** Nothing in it that is written in two ways. */
const SIMPLE = /^[а-я]*[1-9]\d*$/;
/** Letters and marks that nobody sees, blanks among them. */
const UNSEEN = /[\s\p{C}\p{M}\u115F\u1160\u3164\u2800]+/gu;
/** Marks that people write one for another. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Pd}\u2043\u2212\u00AF_~]+/gu, '-'],
  [/[\\|\u2044\u2215]+/gu, '/'],
  [/[,;·•\u2219\u22C5]+/gu, '.'],
  [/[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`\u2032\u2033+]+/gu, ''],
];
const BEFORE = /^(?:n[o°º]\.?|номер|#)[.:]?(?=[\p{L}\p{N}])/u;
const BEHIND = /(?<=[\p{L}\p{N}])[.:]+$/u;

/** Of other alphabets, and rare letters of ours, what looks the same in one of its two sizes. */
const RARE = new Map(
  Array.from('іiјjѕsѵvѝиαаβвεеζzηнιiκкμмνnοоρрτтυуχх').flatMap((letter, i, all) =>
    i % 2 === 0 ? [[letter, all[i + 1] ?? letter] as const] : [],
  ),
);
const RARE_LETTER = /[іјѕѵѝ\u0370-\u03FF]/gu;

const answered = (word: string): string => {
  const read = /^\p{L}+$/u.test(word) ? readYesNo(word) : null;
  if (read?.ok !== true) return word;
  return read.value ? 'да' : 'не';
};

const alike = (word: string): string =>
  toCyrillic(word.replaceAll(RARE_LETTER, (letter) => RARE.get(letter) ?? letter))
    .replaceAll(/(?<=\d)о(?!\p{L})/gu, '0')
    .replaceAll(/(?<=\d)[il](?!\p{L})/gu, '1');

const folded = (id: string): string => {
  if (PLAIN.test(id)) return id;
  const small = id.toLowerCase();
  if (SIMPLE.test(small)) return small;
  const tight = small.normalize('NFKC').toLowerCase().replaceAll(UNSEEN, '');
  const plain = MARKS.reduce((text, [kinds, one]) => text.replaceAll(kinds, one), tight);
  const bare = plain.replace(BEFORE, '').replace(BEHIND, '');
  return alike(answered(bare)).replaceAll(/(?<!\d)0+(?=\d)/g, '');
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
