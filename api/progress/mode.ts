/** How indicators are reported, to tell a reported value in words: `1` is «да» of yes or no. */
import type { ReadableDb } from '../../db/open.ts';
import { editions, readPlan } from '../../db/plan.ts';
import { readCycle, readIndicatorSettings } from '../../db/progress/settings.ts';
import { modeOfRow, type Modes } from '../../domain/progress/modes.ts';
import { settingOf } from '../../domain/progress/settings.ts';
import type { IndicatorMode } from '../../domain/progress/types.ts';

/** By indicator id; each as the newest edition that has it says. */
export const readModes = (db: ReadableDb): Modes => {
  const [settings, cycle] = [readIndicatorSettings(db), readCycle(db)];
  const indicators = editions(db).flatMap(({ n }) =>
    (readPlan(db, n)?.measures ?? []).flatMap((measure) => measure.indicators),
  );
  return Object.fromEntries(
    indicators.map((indicator) => [indicator.id, settingOf(indicator, settings, cycle).kind]),
  );
};

/** Null for all but reports, and where no edition has the indicator. */
export const modesIn = (
  db: ReadableDb,
): ((place: { readonly table: string; readonly row: string }) => IndicatorMode | null) => {
  let modes: Modes | undefined;
  return (place) => (place.table === 'report' ? modeOfRow((modes ??= readModes(db)), place) : null);
};
