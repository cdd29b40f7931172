/** What the window shows of a write that was overtaken: each cell, and how its values are said. */
import { withWorkplace, workplaces } from '../db/exchange/workplaces.ts';
import { OvertakenWrite } from '../db/sight.ts';
import type { Failure } from '../domain/kernel/failure.ts';
import type { Overtaken } from '../domain/kernel/overtaken.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { IndicatorMode } from '../domain/progress/types.ts';
import { modesIn } from './progress/mode.ts';
import type { Store } from './store.ts';

export interface OvertakenCell extends Omit<Overtaken, 'kid'> {
  /** Where it was written; null where that has no name. */
  readonly workplace: string | null;
  /** How the indicator is reported, where the cell is of a report. */
  readonly mode: IndicatorMode | null;
}

export interface OvertakenAnswer {
  readonly at: number;
  readonly cells: readonly OvertakenCell[];
}

export const overtakenIn = (
  cause: unknown,
  store: Result<Store, Failure>,
): OvertakenAnswer | null => {
  if (!(cause instanceof OvertakenWrite) || !store.ok) return null;
  const modeOf = modesIn(store.value.read);
  const named = withWorkplace(workplaces(store.value.read));
  return {
    at: cause.at,
    cells: cause.cells.map((cell) => ({
      ...named(cell),
      mode: modeOf({ table: cell.t, row: cell.r }),
    })),
  };
};
