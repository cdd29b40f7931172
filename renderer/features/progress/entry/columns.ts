/** The columns of the entry grid, in order; three of them are filled in. */
export const COLUMNS = [
  'no',
  'indicator',
  'mode',
  'baseline',
  'target',
  'previous',
  'value',
  'degree',
  'note',
  'evidence',
  'state',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

export const FIELDS = ['value', 'degree', 'note'] as const;
/** A column that a unit writes. */
export type Field = (typeof FIELDS)[number];

export const isField = (column: ColumnId | undefined): column is Field =>
  FIELDS.some((field) => field === column);

/** As the grid's cursor asks. */
export const isFieldAt = (col: number): boolean => isField(COLUMNS[col]);

export const columnAt = (index: number): ColumnId => COLUMNS[index] ?? 'no';
export const indexOfColumn = (column: ColumnId): number => COLUMNS.indexOf(column);

/** Pixels; the indicator takes what is left. */
export const WIDTHS: Readonly<Record<ColumnId, number>> = {
  no: 50,
  indicator: 190,
  mode: 84,
  baseline: 62,
  target: 62,
  previous: 80,
  value: 88,
  degree: 62,
  note: 136,
  evidence: 66,
  state: 160,
};
