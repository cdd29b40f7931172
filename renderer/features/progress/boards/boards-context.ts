/** What every board is given: the plan, the day it looks from, and ways to the rows behind a number. */
import { createContext, use } from 'react';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import type { BoardId } from '../../../../domain/progress/board-texts.ts';
import type { Period } from '../../../../domain/progress/period.ts';
import type { IndicatorMode, LightColour, MoneyKind } from '../../../../domain/progress/types.ts';

/** `on` is the day taken for today; `asKnownOn` what was recorded by then. */
export interface ViewInput {
  readonly on: LocalDate;
  readonly asKnownOn?: LocalDate;
}

export interface LightFilter {
  readonly goal: string | null;
  readonly colour: LightColour | null;
}
export const NO_FILTER: LightFilter = { goal: null, colour: null };

/** The rows that a dialog lists. */
export type Rows =
  | {
      readonly of: 'reports';
      readonly periods: readonly Period[];
      readonly unit: string | null;
      readonly title: string;
    }
  | {
      readonly of: 'money';
      readonly year: number | null;
      readonly measure: string | null;
      readonly kind: MoneyKind;
      readonly title: string;
    };

export interface Boards {
  /** Whose boards these are; its rows stand first. */
  readonly unit: string;
  readonly plan: Plan;
  readonly view: ViewInput;
  readonly measures: ReadonlyMap<string, Measure>;
  /** How each indicator is reported; empty until it is known. */
  readonly modes: ReadonlyMap<string, IndicatorMode>;
  readonly filter: LightFilter;
  readonly setFilter: (filter: LightFilter) => void;
  readonly open: (board: BoardId) => void;
  readonly showRows: (rows: Rows) => void;
}

export const BoardsContext = createContext<Boards | null>(null);

export const useBoards = (): Boards => {
  const boards = use(BoardsContext);
  if (boards === null) throw new Error('A board stands outside of the boards page');
  return boards;
};
