/** Parts of a whole in per cent: one decimal, half up, never a false «0 %» or «100 %». */
import type { Minor } from '../kernel/money.ts';

const NBSP = '\u00A0';

/** Tenths of a per cent, or null where there is no whole. */
const shareOf = (part: Minor, whole: Minor): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000);

const decimal = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : `${Math.trunc(tenths / 10)},${tenths % 10}`;

/** «43,5 %», «100 %», «< 0,1 %», «–» where there is no whole. */
export const formatShare = (part: Minor, whole: Minor): string => {
  const tenths = shareOf(part, whole);
  if (tenths === null) return '–';
  if (tenths === 0 && part > 0) return `<${NBSP}0,1${NBSP}%`;
  if (tenths === 1000 && part < whole) return `>${NBSP}99,9${NBSP}%`;
  return `${decimal(tenths)}${NBSP}%`;
};
