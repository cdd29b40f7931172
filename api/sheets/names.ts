/** Names of the sheets of one workbook: Excel refuses two of one name, and some letters in them. */
const MAX_NAME = 31;

export const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set<string>();
  return wanted.map((one) => {
    const plain = one.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, MAX_NAME);
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) {
      const mark = ` (${n})`;
      name = plain.slice(0, MAX_NAME - mark.length) + mark;
    }
    taken.add(name.toLowerCase());
    return name;
  });
};
