/**
 * A pack's figures as a file, named by its SHA-256 in the council's log: it travels with the log, so the
 * same pack shows the same figures on every installation, and nothing that comes or is refused later
 * changes them. Compressed JSON of `Figures`.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { ListedDecision } from '../../db/council/decisions.ts';
import type { PlanState } from '../../domain/council/plan-state.ts';
import { readStoredFile, storeFile } from '../files.ts';

const FORMAT = 'myarka-pack-figures/2';
/** More than any plan has; a file that unpacks to more is no file of ours. */
const MAX_UNPACKED = 64 * 1024 * 1024;

export interface Figures {
  readonly plan: PlanState;
  /** Of the sitting's council. */
  readonly decisions: readonly ListedDecision[];
}

interface Stored extends Figures {
  readonly format: string;
}

export const storeFigures = (folder: string, figures: Figures): string => {
  const incoming = join(folder, 'files', 'incoming');
  mkdirSync(incoming, { recursive: true });
  const path = join(incoming, `figures-${randomUUID()}`);
  writeFileSync(path, deflateSync(JSON.stringify({ format: FORMAT, ...figures } satisfies Stored)));
  return storeFile(folder, path);
};

/** Null where the file is not here yet, or comes from an application that writes it differently. */
export const readFigures = (folder: string, sha256: string): Figures | null => {
  const bytes = readStoredFile(folder, sha256);
  if (bytes === null) return null;
  try {
    const json = inflateSync(bytes, { maxOutputLength: MAX_UNPACKED }).toString();
    const { format, ...figures } = JSON.parse(json) as Stored;
    return format === FORMAT ? figures : null;
  } catch {
    return null;
  }
};
