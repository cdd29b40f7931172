// Two suspicions about the healing of broken words.
const WORD = /[\p{L}\d]+/gu;

const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase());

const countWords = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Neighbours parted by white space only: «здраве опазване». */
const neighbours = (text: string): [string, string][] => {
  const tokens = text.split(/\s+/).map((token) => token.toLowerCase());
  return tokens.slice(1).map((token, i) => [tokens[i] ?? '', token]);
};

const bare = (token: string): string => token.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');

/** Pairs that make a known word together, while one of them never stands anywhere else. */
export const splitSuspects = (texts: readonly string[]): string[] => {
  const words = countWords(texts);
  const pairs = new Map<string, { a: string; b: string; count: number }>();
  for (const [left, right] of texts.flatMap(neighbours)) {
    const [a, b] = [bare(left), bare(right)];
    if (!a || !b || !left.endsWith(a) || !right.startsWith(b)) continue;
    pairs.set(`${a} ${b}`, { a, b, count: (pairs.get(`${a} ${b}`)?.count ?? 0) + 1 });
  }
  const onlyHere = (word: string, count: number) => (words.get(word) ?? 0) <= count;
  return [...pairs.values()]
    .filter(({ a, b }) => words.has(a + b))
    .filter(({ a, b, count }) => onlyHere(a, count) || onlyHere(b, count))
    .map(({ a, b }) => `${a} ${b}`);
};

/** Rare words that two known words make together: a lost space. */
export const joinSuspects = (texts: readonly string[]): string[] => {
  const counts = countWords(texts);
  const cuts = (word: string) =>
    Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3);
  return [...counts.keys()].filter(
    (word) =>
      (counts.get(word) ?? 0) <= 2 &&
      cuts(word).some((cut) => counts.has(word.slice(0, cut)) && counts.has(word.slice(cut))),
  );
};

/** Words with both Latin and Cyrillic letters, or letters glued to digits. */
export const mixedWords = (text: string): string[] =>
  (text.match(WORD) ?? []).filter(
    (word) =>
      (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)) ||
      (/\d/.test(word) && /\p{Script=Cyrillic}/u.test(word)),
  );
