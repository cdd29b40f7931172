/** Rows that are named by what they hold: a set of records, the same in any order. */
export interface Hashes {
  readonly sha256: (text: string) => Uint8Array;
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is hashed: each record as JSON, the texts in their order, as JSON. */
export const textOfSet = (records: readonly unknown[]): string =>
  JSON.stringify(records.map((record) => JSON.stringify(record)).toSorted());

/** Null where the text is no list, or JSON that could be written otherwise. */
export const hashOfSet = (text: string, { sha256 }: Hashes): string | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || JSON.stringify(value) !== text) return null;
    return hex(sha256(textOfSet(value)));
  } catch {
    return null;
  }
};
