/**
 * How the columns share a printed page. Each has the millimetres in which its words stay whole; what is left goes
 * to the long texts. Where landscape A4 is too narrow for the least of all, the paper is A3.
 */
import type { ColumnId } from '../../../../domain/plan/register-columns.ts';
import { LOOKS } from './cells.tsx';

const A4_MM = 277;
const A3_MM = 400;

const sumOf = (columns: readonly ColumnId[], part: (id: ColumnId) => number): number =>
  columns.reduce((sum, id) => sum + part(id), 0);

const takesOf = (id: ColumnId): number => LOOKS[id].takes ?? 0;

interface Paper {
  readonly large: boolean;
  /** The column's part of the table's width, in percent. */
  readonly percent: (id: ColumnId) => number;
}

export const paperOf = (columns: readonly ColumnId[]): Paper => {
  const least = sumOf(columns, (id) => LOOKS[id].paper);
  const takes = sumOf(columns, takesOf);
  const large = least > A4_MM;
  const left = Math.max((large ? A3_MM : A4_MM) - least, 0);
  const width = (id: ColumnId): number =>
    LOOKS[id].paper + (takes === 0 ? 0 : (left * takesOf(id)) / takes);
  const whole = sumOf(columns, width);
  return { large, percent: (id) => (width(id) / whole) * 100 };
};
