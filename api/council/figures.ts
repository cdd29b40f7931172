/**
 * A pack's figures as a file, named by its SHA-256 in the council's log: it travels with the log, so the
 * same pack shows the same figures on every installation, and nothing that comes or is refused later
 * changes them.
 */
import type { ListedDecision } from '../../db/council/decisions.ts';
import type { PlanState } from '../../domain/council/plan-state.ts';
import { keepJson, keptJson } from './kept-json.ts';

const FORMAT = 'myarka-pack-figures/2';

export interface Figures {
  readonly plan: PlanState;
  /** Of the sitting's council. */
  readonly decisions: readonly ListedDecision[];
}

export const storeFigures = (folder: string, figures: Figures): string =>
  keepJson(folder, FORMAT, figures);

export const readFigures = (folder: string, sha256: string): Figures | null =>
  keptJson(folder, FORMAT, sha256) as Figures | null;
