/**
 * How a converted amount is rounded is a property of the amount's kind, not of the application: wages,
 * benefits and pensions round up, everything else by the third decimal. Tariffs pay for activities and
 * set the averages by which funds are reckoned; both follow the general rule.
 */
import { eurOfBgn, type Minor, type RoundingRule } from '../kernel/money.ts';

const ROUNDING = { activity: 'half-up', average: 'half-up' } as const satisfies Record<
  string,
  RoundingRule
>;
export type AmountKind = keyof typeof ROUNDING;

export const inEuro = (bgn: Minor, kind: AmountKind = 'activity'): Minor =>
  eurOfBgn(bgn, ROUNDING[kind]);

/** The averages of points 7 and 7a are criteria for a fund, not pay. */
export const kindOfRow = (row: string): AmountKind => (row[0] === '7' ? 'average' : 'activity');
