/** A code written with letters of the other alphabet, digits for letters, or in another case. */
import { foldWord } from './fold.ts';

const DIGITS: Readonly<Record<string, string>> = { 3: 'з', 0: 'о' };

const seen = (text: string): string =>
  foldWord(text.replaceAll(/\s+/gu, '')).replaceAll(/[03]/g, (digit) => DIGITS[digit] ?? digit);

export interface Alike {
  readonly near: string;
  /** The letters that are not those of the code, though they look it; empty where only the case differs. */
  readonly letters: string;
}

/** The known code that looks the same; null where none does. */
export const alikeCode = (text: string, known: Iterable<string>): Alike | null => {
  for (const near of known) {
    if (near === text || seen(near) !== seen(text)) continue;
    const own = new Set(near.toLowerCase());
    const letters = [...new Set(text)].filter(
      (letter) => letter.trim() !== '' && !own.has(letter.toLowerCase()),
    );
    return { near, letters: letters.join(', ') };
  }
  return null;
};
