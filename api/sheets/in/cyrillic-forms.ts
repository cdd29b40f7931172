/**
 * Which of the old forms of Cyrillic text the bytes of a file are: windows-1251 is what Excel saves in
 * Bulgaria, and old programs of hospitals save others that read as other letters in it. In the right form
 * most letters are the usual ones, and no small letter stands before a capital or beside a Latin one.
 */
export type OldForm = 'windows-1251' | 'dos' | 'mik' | 'mac' | 'koi8' | 'iso';

const ALPHABET = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
const USUAL = new Set('аиоетнрсвлдкп');
const OF_BULGARIAN = /[а-ъьюя]/iu;
/** Marks of a text, which stand beside letters as they like. */
const MARK = /[^\p{L}\p{So}\p{Sm}\p{Sk}]|№/u;

/** Nothing where the program's own tables lack the form: then it is never found. */
const decoded = (form: string): string[] => {
  try {
    const decoder = new TextDecoder(form);
    return Array.from({ length: 128 }, (_, i) => decoder.decode(Uint8Array.of(i + 128)));
  } catch {
    return [];
  }
};

/** The letters of the bytes from 128 on; «МИК» of Bulgarian programs for DOS is known to no library. */
const TABLES: Readonly<Record<OldForm, () => readonly string[]>> = {
  'windows-1251': () => decoded('windows-1251'),
  dos: () => decoded('ibm866'),
  mik: () =>
    Array.from(ALPHABET).concat(Array.from({ length: 64 }, (_, i) => (i === 21 ? '№' : '│'))),
  mac: () => decoded('x-mac-cyrillic'),
  koi8: () => decoded('koi8-r'),
  iso: () => decoded('iso-8859-5'),
};

/** Counts neighbours, of whom one at least is no letter of ASCII. */
export class Neighbours {
  readonly counts = new Uint32Array(256 * 256);
  #left: number;
  #last = 0;
  constructor(most: number) {
    this.#left = most;
  }

  add(bytes: Uint8Array): void {
    const end = Math.min(bytes.length, this.#left);
    this.#left -= end;
    for (let i = 0; i < end; i += 1) {
      const byte = bytes[i] ?? 0;
      if (byte > 127 || this.#last > 127) {
        const at = this.#last * 256 + byte;
        this.counts[at] = (this.counts[at] ?? 0) + 1;
      }
      this.#last = byte;
    }
  }
}

const isLatin = (letter: string): boolean => /^[A-Za-z]$/.test(letter);
const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Two neighbours that no Bulgarian text has. */
const isWrong = (a: string, b: string): boolean => {
  const [first, second] = [OF_BULGARIAN.test(a), OF_BULGARIAN.test(b)];
  if (first && second) return isSmall(a) && isCapital(b);
  if (!first && !second) return false;
  const other = first ? b : a;
  return isLatin(other) || (other.charCodeAt(0) > 127 && !MARK.test(other));
};

interface Score {
  /** Of Bulgarian texts some 0.8 in their own form, below 0.5 in any other. */
  readonly score: number;
  readonly letters: number;
}

const scoreOf = ({ counts }: Neighbours, letters: readonly string[]): Score => {
  const letterOf = (byte: number): string =>
    byte > 127 ? (letters[byte - 128] ?? '') : String.fromCharCode(byte);
  let [all, usual, wrong] = [0, 0, 0];
  counts.forEach((count, at) => {
    if (count === 0) return;
    const [a, b] = [letterOf(at >> 8), letterOf(at & 255)];
    if ((at & 255) > 127 && !MARK.test(b)) {
      all += count;
      if (USUAL.has(b.toLowerCase())) usual += count;
    }
    if (isWrong(a, b)) wrong += count;
  });
  return { score: (usual - 2 * wrong) / Math.max(1, all), letters: all };
};

const ENOUGH = 8;
const [POOR, BETTER] = [0.3, 0.1];

/** Null where it is none of them; windows-1251 where there are too few letters to tell. */
export const oldForm = (neighbours: Neighbours): OldForm | null => {
  const usual = scoreOf(neighbours, TABLES['windows-1251']());
  if (usual.letters < ENOUGH) return 'windows-1251';
  const scores = Object.entries(TABLES).map(
    ([form, table]) => [form as OldForm, scoreOf(neighbours, table()).score] as const,
  );
  const [form, best] = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (best < POOR) return null;
  return best - usual.score > BETTER ? form : 'windows-1251';
};
