/**
 * Cuts what is to be sent into files that stay within the limits (EXCHANGE §3, §12). Entries keep their
 * order, and the files that an entry names follow it, in a later part where they no longer fit. Each
 * part is a package of its own; whoever gets some of them, in any order, sees by the gaps what is missing.
 */
export interface PartLimits {
  readonly bytes: number;
  readonly entries: number;
  /** Bytes of attached files. */
  readonly blobs: number;
}

export interface EntryItem {
  readonly n: number;
  readonly size: number;
  /** SHA-256 and size of the files here that it is the first to name. */
  readonly blobs: readonly { readonly sha256: string; readonly size: number }[];
}

export interface Part<T extends EntryItem> {
  readonly entries: T[];
  readonly blobs: string[];
}

export interface Cut<T extends EntryItem> {
  /** At least one, which may be empty. */
  readonly parts: readonly Part<T>[];
  /** Files that no part can hold. */
  readonly leftOut: number;
}

/** As JSON writes a member: quotes, a comma, and the name of a blob. */
const FRAME = 80;
const inBase64 = (bytes: number): number => Math.ceil((bytes * 4) / 3) + FRAME;

/** `base`: bytes that every part carries anyway (manifest, registries). */
export const cutParts = <T extends EntryItem>(
  items: readonly T[],
  base: number,
  limits: PartLimits,
): Cut<T> => {
  const parts: Part<T>[] = [{ entries: [], blobs: [] }];
  let [bytes, blobs] = [base, 0];
  let leftOut = 0;
  const last = (): Part<T> => parts.at(-1) ?? { entries: [], blobs: [] };
  const isEmpty = ({ entries, blobs: held }: Part<T>): boolean =>
    entries.length + held.length === 0;
  const makeRoom = (size: number, blob: number): void => {
    const full =
      bytes + size > limits.bytes ||
      (blob > 0 ? blobs + blob > limits.blobs : last().entries.length >= limits.entries);
    if (full && !isEmpty(last())) {
      parts.push({ entries: [], blobs: [] });
      [bytes, blobs] = [base, 0];
    }
    bytes += size;
    blobs += blob;
  };
  for (const item of items) {
    makeRoom(item.size + FRAME, 0);
    last().entries.push(item);
    for (const { sha256, size } of item.blobs) {
      if (size > limits.blobs || base + inBase64(size) > limits.bytes) {
        leftOut += 1;
        continue;
      }
      makeRoom(inBase64(size), size);
      last().blobs.push(sha256);
    }
  }
  return { parts, leftOut };
};
