/**
 * Packages on their way to the window: each file lies in `outgoing/` of the data folder until the next
 * one is made, so that a package of many parts need not be held in memory at once.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { writeWhole } from '../../db/whole-file.ts';
import type { Put } from './send.ts';
import { isSha256 } from '../../domain/kernel/sha256.ts';

const placeOf = (folder: string): string => join(folder, 'outgoing');

/** Empties the folder; what is put from then on lies there. */
export const outgoing = (folder: string): Put => {
  const place = placeOf(folder);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return ({ sha256 }, bytes) => writeWhole(join(place, sha256), bytes);
};

export const outgoingPart = (folder: string, sha256: string): Result<Buffer, Failure> => {
  try {
    if (isSha256(sha256)) return ok(readFileSync(join(placeOf(folder), sha256)));
  } catch {
    // Falls through: another package was made meanwhile.
  }
  return err(failure('exchange.part-gone'));
};
