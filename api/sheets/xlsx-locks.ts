/**
 * Cells that are filled in, in a sheet that is locked otherwise. The writer knows no locks: the cells get a
 * fill of their own, which also shows where to type, and the style with that fill is unlocked afterwards.
 * There is no password: it keeps from slips, and whoever wants to can lift it.
 */
import type { Sheet } from './sheet.ts';

export const FILLED_IN = '#FFFBE6';

/** Columns and rows may still be made wider and filtered. */
const PROTECTION =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0"/>';

/** Stands right behind the cells, before the filter. */
export const locksXml = ({ fillable = [] }: Sheet): string =>
  fillable.length === 0 ? '' : PROTECTION;

const COLOUR = `rgb="FF${FILLED_IN.slice(1)}"`;
const ENDING = /<\/xf>$/;

/** Styles of cells that are filled in are unlocked; all others are locked, as the format has it. */
export const unlockedStyles = (xml: string): string => {
  const fill = xml.match(/<fill>.*?<\/fill>/gs)?.findIndex((one) => one.includes(COLOUR)) ?? -1;
  if (fill < 0) return xml;
  return xml.replaceAll(/<xf [^>]*>.*?<\/xf>/gs, (style) =>
    style.includes(` fillId="${fill}"`)
      ? style
          .replace('<xf ', '<xf applyProtection="1" ')
          .replace(ENDING, '<protection locked="0"/></xf>')
      : style,
  );
};
