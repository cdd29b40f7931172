/** The beginning of a text. Half a letter (one of two surrogates, a mark without its letter) breaks what holds it. */
const LETTERS = new Intl.Segmenter('bg', { granularity: 'grapheme' });
/** One letter may bear marks without end: a text of `most` letters takes no more units than this many times that. */
const UNITS_A_LETTER = 8;

/** Its first letters, as people count them. */
export const firstLetters = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let [kept, n] = ['', 0];
  for (const { segment } of LETTERS.segment(text)) {
    if (n === most || kept.length + segment.length > most * UNITS_A_LETTER) break;
    kept += segment;
    n += 1;
  }
  return kept;
};

/** With the mark of what is left out. */
export const cutText = (text: string, most: number): string => {
  const kept = firstLetters(text, most);
  return kept.length === text.length ? text : `${kept.trimEnd()}…`;
};
