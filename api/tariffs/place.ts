/** Where the lines of a file stand, as a person finds them there: the sheet, the column of each field. */
import { unheadedLetters } from '../../domain/tariffs/mapping.ts';
import { columnName } from '../sheets/address.ts';
import type { Asides } from '../sheets/in/asides.ts';
import type { OpenedFile } from './read-file.ts';

export interface TablePlace {
  readonly sheet: string;
  /** The letters of the column that a field stands in. */
  readonly columns: Readonly<Record<string, string>>;
  /** Rows that are none of the table. */
  readonly asides: Asides;
}

/** Once the file is read through; null for JSON Lines, which have no columns. */
export const placeOf = ({ table, asides }: OpenedFile): TablePlace | null =>
  table === null
    ? null
    : {
        sheet: table.sheet.name,
        columns: Object.fromEntries(
          table.headings.map(({ key, text, at }) => [key ?? text, columnName(at)]),
        ),
        asides: asides(),
      };

/** «C7» for a field in a row of the file; empty where it has no column. */
export const placeText = (
  columns: TablePlace['columns'] | undefined,
  field: string | undefined,
  n: number,
): string => {
  const letters =
    field === undefined ? undefined : (columns?.[field] ?? unheadedLetters(field) ?? undefined);
  return letters === undefined ? '' : `${letters}${n}`;
};
