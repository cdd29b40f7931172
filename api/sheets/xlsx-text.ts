/**
 * Text as a spreadsheet file can carry it. XML 1.0 has no place for most control characters and turns
 * CR LF into LF; the format writes them as `_x000D_`, and therefore a literal `_x0041_` as
 * `_x005F_x0041_`. Excel refuses to open a file with a longer text than 32 767 letters.
 */
const MAX_LETTERS = 32_767;
const LITERAL = /_(?=x[0-9A-Fa-f]{4}_)/g;
const UNFIT = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const hex = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export const xlsxText = (text: string): string => {
  const encoded = text.replaceAll(LITERAL, '_x005F_').replaceAll(UNFIT, hex);
  return encoded.length <= MAX_LETTERS ? encoded : `${encoded.slice(0, MAX_LETTERS - 1)}…`;
};
