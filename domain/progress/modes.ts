import { rowIdParts } from '../kernel/row-id.ts';
import type { IndicatorMode } from './types.ts';

/** How each indicator is reported, by its id. */
export type Modes = Readonly<Record<string, IndicatorMode>>;

/** Of a report's row; null for all else, and where the plan never had the indicator. */
export const modeOfRow = (
  modes: Modes,
  { table, row }: { readonly table: string; readonly row: string },
): IndicatorMode | null => {
  const id = table === 'report' ? (rowIdParts(row)[2] ?? '') : '';
  return Object.hasOwn(modes, id) ? (modes[id] ?? null) : null;
};
