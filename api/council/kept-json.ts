/** JSON as a file among the stored ones, compressed, that says which form it has. */
import { randomUUID } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { readStoredFile, storeBytes } from '../files.ts';

/** More than anything of ours has; a file that unpacks to more is none of ours. */
const MAX_UNPACKED = 64 * 1024 * 1024;

/** Its SHA-256. */
export const keepJson = (folder: string, format: string, value: object): string =>
  storeBytes(folder, `kept-${randomUUID()}`, deflateSync(JSON.stringify({ format, ...value })));

/** Null where the file is not here yet, or comes from an application that writes it differently. */
export const keptJson = (
  folder: string,
  format: string,
  sha256: string,
): Readonly<Record<string, unknown>> | null => {
  const bytes = readStoredFile(folder, sha256);
  if (bytes === null) return null;
  try {
    const json = inflateSync(bytes, { maxOutputLength: MAX_UNPACKED }).toString();
    const { format: written, ...value } = JSON.parse(json) as Record<string, unknown>;
    return written === format ? value : null;
  } catch {
    return null;
  }
};
