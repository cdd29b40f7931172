/**
 * One spelling for one word, in the index and in the query alike: NFC, lower case, invisible characters
 * and stray combining marks (stress, soft hyphen, joiners) dropped, «ѝ» read as «и». «й» stays a letter
 * of its own, also where it came as «и» with a breve.
 *
 * Latin letters that look like Cyrillic ones become Cyrillic in a word that has a Cyrillic letter
 * («Oптимизиране»), and in a word of nothing but look-alikes («OCEAH», «EC»): nobody can see which
 * alphabet that is, so both spellings are one word. A word with any other Latin letter («eHDSI», «HL7»,
 * «FHIR», «IT») is Latin and stays so. The price: the few wholly look-alike Latin words («Tom»)
 * share a word with their Cyrillic double («том»); nothing is ever missed by it.
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** Longer words are cut, in the index and in the query. */
export const MAX_WORD = 64;

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const PLAIN = /^[а-я0-9]+$/;
const LATIN = /[a-z]/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const ONLY_LOOKALIKES = /^[abcehkmoptxy\p{N}]+$/u;

const cleaned = (word: string): string => {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower.slice(0, MAX_WORD);
  return lower
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ѝ', 'и')
    .slice(0, MAX_WORD);
};

/** Of lower-case letters: each that looks like a Cyrillic one is it. */
export const toCyrillic = (word: string): string =>
  word.replace(/[abcehkmoptxy]/g, (letter) => LOOKALIKES[letter] ?? letter);

export const foldWord = (word: string): string => {
  const clean = cleaned(word);
  if (!LATIN.test(clean)) return clean;
  return CYRILLIC.test(clean) || ONLY_LOOKALIKES.test(clean) ? toCyrillic(clean) : clean;
};

/**
 * The Latin reading of a wholly look-alike word, or null: what is being typed may go on to become a
 * Latin word («eH», then «eHDSI»), so an unfinished word is tried in both alphabets.
 */
export const latinReading = (word: string): string | null => {
  const clean = cleaned(word);
  return LATIN.test(clean) && ONLY_LOOKALIKES.test(clean) ? clean : null;
};
