/** Cells of a text of rows as a workbook has them: days and numbers where the column's field is one. */
import type { TableCell } from '../../domain/kernel/table-cell.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { ROW_FIELDS, type FieldSpec } from '../../domain/tariffs/fields.ts';
import { REPORTED } from '../../domain/tariffs/mapping.ts';
import { readCellField } from '../../domain/tariffs/read-cell.ts';
import type { FoundTable } from '../sheets/in/head.ts';
import type { OutCell } from '../sheets/out/cell.ts';

const TYPED: ReadonlyMap<string, FieldSpec> = new Map(
  [...Object.values(ROW_FIELDS).flat(), { name: REPORTED, kind: 'date' } as const]
    .filter(({ kind }) => kind === 'date' || kind === 'whole')
    .map((spec) => [spec.name, spec]),
);

/** A number that is written so; «007» says more than 7. */
const PLAIN = /^\s*(?:0(?!\d)|[1-9])/u;

const typed = (cell: TableCell, spec: FieldSpec): OutCell => {
  if (cell.kind !== 'text' || !/\d/u.test(cell.text)) return cell;
  const read = readCellField(spec, cell);
  if (!read.ok) return cell;
  if (spec.kind === 'date') return { kind: 'date', date: read.value as LocalDate };
  const isPlain = typeof read.value === 'number' && PLAIN.test(cell.text);
  return isPlain ? { kind: 'number', text: String(read.value) } : cell;
};

/** What cannot be read as its field, and what has none, stays as it came. */
export const typedCells = ({
  head,
  headings,
}: FoundTable<string>): ((cell: TableCell, at: number, n: number) => OutCell) => {
  const specs = new Map(
    headings.flatMap(({ at, key }) => {
      const spec = key === null ? undefined : TYPED.get(key);
      return spec === undefined ? [] : [[at, spec] as const];
    }),
  );
  return (cell, at, n) => {
    const spec = n > head ? specs.get(at) : undefined;
    return spec === undefined ? cell : typed(cell, spec);
  };
};
