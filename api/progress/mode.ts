/** How the indicator of a report is reported, to tell its value in words: `1` is «да» of yes or no. */
import type { ReadableDb } from '../../db/open.ts';
import { editions, readPlan } from '../../db/plan.ts';
import { readCycle, readIndicatorSettings } from '../../db/progress/settings.ts';
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import type { Indicator } from '../../domain/plan/plan.ts';
import { settingOf } from '../../domain/progress/settings.ts';
import type { IndicatorMode } from '../../domain/progress/types.ts';

export type ModeOf = (place: {
  readonly table: string;
  readonly row: string;
}) => IndicatorMode | null;

/** The indicator as the newest edition that has it says. */
const indicatorIn = (db: ReadableDb, id: string): Indicator | undefined => {
  for (const { n } of editions(db).toReversed()) {
    const measures = readPlan(db, n)?.measures ?? [];
    const found = measures.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Null for all but reports, and where no edition has the indicator. */
export const modesIn = (db: ReadableDb): ModeOf => {
  const known = new Map<string, IndicatorMode | null>();
  const read = (id: string): IndicatorMode | null => {
    const indicator = indicatorIn(db, id);
    return indicator === undefined
      ? null
      : settingOf(indicator, readIndicatorSettings(db), readCycle(db)).kind;
  };
  return ({ table, row }) => {
    if (table !== 'report') return null;
    const id = rowIdParts(row)[2] ?? '';
    const mode = known.get(id) ?? read(id);
    known.set(id, mode);
    return mode;
  };
};
