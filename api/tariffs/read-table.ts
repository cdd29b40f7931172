/**
 * Activity lines out of a table: a column list over the one reader of tables. Each row becomes a record
 * of cells under the fields' names; a heading that nobody knows keeps its own name, so that what stands
 * under it is refused and not overlooked.
 */
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, type Result } from '../../domain/kernel/result.ts';
import {
  isEmptyCell,
  isNoData,
  shownText,
  type TableCell,
} from '../../domain/kernel/table-cell.ts';
import { ALL_FIELDS, isRow, ROW_FIELDS, type FieldKind } from '../../domain/tariffs/fields.ts';
import type { Dashes } from '../../domain/kernel/dashes.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import { HOSPITAL, REPORTED, unheadedField } from '../../domain/tariffs/mapping.ts';
import type { RawLine } from '../../domain/tariffs/parse-line.ts';
import { readRowName, unfitName } from '../../domain/tariffs/read-cell.ts';
import { fieldLabel, fieldNames } from '../../domain/tariffs/text/labels.ts';
import { addedHeadings } from '../../domain/tariffs/text/results.ts';
import { columnName } from '../sheets/address.ts';
import { findTable, type ColumnList, type FieldNames, type FoundTable } from '../sheets/in/head.ts';
import { looseHeading } from '../sheets/in/heading-names.ts';
import type { AsideRows } from '../sheets/in/asides.ts';
import { dataRows } from '../sheets/in/rows.ts';
import { choiceOf } from '../sheets/mapping.ts';
import type { TableRow, Workbook } from '../sheets/in/workbook.ts';
import type { SourceLine } from './source-line.ts';

/** What our own results added to a file is no field of its lines. */
const ADDED: ReadonlySet<string> = new Set(addedHeadings().flat().map(looseHeading));
const FIELDS = [...ALL_FIELDS, HOSPITAL, REPORTED];

/** Fields that mean zero where they say nothing. */
const ZERO_FIELDS = Object.values(ROW_FIELDS)
  .flat()
  .filter(({ byDefault }) => byDefault === 0)
  .map(({ name }) => name);

const fieldsOf = (...kinds: readonly FieldKind[]): ReadonlySet<string> =>
  new Set(
    Object.values(ROW_FIELDS)
      .flat()
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name }) => name),
  );
const WHOLE_FIELDS = fieldsOf('whole');
const FIGURES: ReadonlySet<string> = new Set([...fieldsOf('whole', 'date'), REPORTED]);

/** The fields of a line, as a table's headings name them. */
export const TARIFF_FIELDS: readonly FieldNames<string>[] = FIELDS.map((key) => ({
  key,
  heading: fieldLabel(key, 'bg'),
  also: fieldNames(key),
  units: WHOLE_FIELDS.has(key) ? ['count'] : [],
  figures: FIGURES.has(key),
}));

/** What a person says of a file. */
export interface TableChoice {
  readonly mapping: Mapping;
  /** The sheet that is meant, where several have such a table. */
  readonly sheet?: string | undefined;
  /** What dashes for zeros mean, by heading. */
  readonly dashes?: Dashes | undefined;
}
export interface HeadingChoices extends TableChoice {
  /** What was said of such headings before. */
  readonly remembered?: Mapping;
}

export const tariffList = ({
  mapping,
  remembered = {},
  sheet,
  dashes = {},
}: HeadingChoices): ColumnList<string> => {
  const chosen = choiceOf(mapping);
  return {
    fields: TARIFF_FIELDS,
    needed: ['id', 'row'],
    names: [HOSPITAL],
    dashes,
    plainDashes: ZERO_FIELDS,
    counters: ['№', 'No', '№ по ред', 'Пореден №', 'Пореден номер', 'Номер по ред'],
    choose: (heading) => {
      const key = chosen(heading);
      return key === undefined && ADDED.has(looseHeading(heading)) ? null : key;
    },
    recall: choiceOf(remembered),
    ...(sheet === undefined ? {} : { chosen: sheet }),
    isRow: (cellOf) => {
      const row = cellOf('row');
      // A day that a program made of «1.3».
      return row.kind === 'date' || isRow(readRowName(row));
    },
  };
};

/** The table of a workbook by its headings and the person's choice. */
export const tariffTable = async (
  book: Workbook,
  choices: HeadingChoices,
  file: string,
): Promise<Result<FoundTable<string>, Failure>> => {
  const table = await findTable(book, tariffList(choices), file);
  if (table.ok || table.error.code !== 'sheet.no-column') return table;
  return err(failure('tariff.file.no-heads', { ...table.error.params, file }, file));
};

interface Column {
  readonly at: number;
  readonly name: string;
}

const columnsOf = ({ headings }: FoundTable<string>): Column[] =>
  headings.flatMap(({ at, key, text, leftOut }): Column[] =>
    leftOut ? [] : [{ at, name: key ?? text }],
  );

const recordOf = (
  { cells, far = [] }: TableRow,
  columns: readonly Column[],
  headed: ReadonlySet<number>,
): RawLine => {
  const raw: Record<string, TableCell> = Object.create(null) as Record<string, TableCell>;
  for (const { at, name } of columns) {
    const cell = cells[at];
    if (cell !== undefined && !isEmptyCell(cell)) raw[name] = cell;
  }
  const unheaded = (cell: TableCell, at: number): void => {
    if (!headed.has(at) && !isEmptyCell(cell)) raw[unheadedField(columnName(at))] = cell;
  };
  cells.forEach(unheaded);
  for (const { cell, at } of far) unheaded(cell, at);
  return raw;
};

/** A name that cannot be read stays among the fields, and the line is refused. */
const hospitalOf = (all: RawLine): Omit<SourceLine, 'n'> => {
  const { [HOSPITAL]: cell, ...raw } = all;
  if (cell !== undefined && unfitName(cell as TableCell) !== null)
    return { raw: all, hospital: null };
  const name =
    cell === undefined || isNoData(cell as TableCell) ? '' : shownText(cell as TableCell).trim();
  return { raw, hospital: name === '' ? null : name };
};

export async function* tableLines(
  table: FoundTable<string>,
  asides: AsideRows,
): AsyncGenerator<readonly SourceLine[], void, undefined> {
  const columns = columnsOf(table);
  const headed = new Set(table.headings.map(({ at }) => at));
  for await (const rows of dataRows(table, asides))
    yield rows.map((row) => ({
      n: row.n,
      ...hospitalOf(recordOf(row, columns, headed)),
    }));
}
