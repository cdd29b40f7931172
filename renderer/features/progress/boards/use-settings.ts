/** What the boards remember while the window lives: which board, from which day, how narrowed. */
import { useSessionStorage } from '@mantine/hooks';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import type { BoardId } from '../../../../domain/progress/board-texts.ts';
import type { Periodicity } from '../../../../domain/progress/period.ts';
import { NO_FILTER, type LightFilter } from './boards-context.ts';

export interface BoardsSettings {
  readonly board: BoardId;
  /** Null is today. */
  readonly on: LocalDate | null;
  readonly known: LocalDate | null;
  readonly filter: LightFilter;
  readonly days: number;
  readonly months: number;
  readonly unit: string | null;
  readonly period: string | null;
  readonly everyUnit: boolean;
  /** Null is the year of the day the boards look from. */
  readonly year: number | null;
  readonly periodicity: Periodicity | null;
}

const DEFAULTS: BoardsSettings = {
  board: 'lights',
  on: null,
  known: null,
  filter: NO_FILTER,
  days: 90,
  months: 12,
  unit: null,
  period: null,
  everyUnit: false,
  year: null,
  periodicity: null,
};

const KEY = 'myarka.boards';

/** Before the boards are opened: what they will show. */
export const askBoards = (patch: Partial<BoardsSettings>): void =>
  sessionStorage.setItem(KEY, JSON.stringify({ ...DEFAULTS, ...patch } satisfies BoardsSettings));

export const useSettings = () => {
  const [settings, set] = useSessionStorage<BoardsSettings>({
    key: KEY,
    defaultValue: DEFAULTS,
    getInitialValueInEffect: false,
  });
  const change = (patch: Partial<BoardsSettings>): void =>
    set((before) => ({ ...before, ...patch }));
  return { settings, change };
};
export type ChangeSettings = ReturnType<typeof useSettings>['change'];
