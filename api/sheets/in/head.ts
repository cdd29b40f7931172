/**
 * The row of headings: found below a title, in whichever sheet has it; headings are matched whatever
 * their case, spaces, line breaks and marks. A column list says which fields there are and how people
 * call them; a person's own choice (`choose`), and the one before (`recall`), come before it.
 */
import type { DashMeaning, Dashes } from '../../../domain/kernel/dashes.ts';
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { EMPTY, type TableCell } from '../../../domain/kernel/table-cell.ts';
import { cellAddress } from '../address.ts';
import { dashMeanings } from './dashes.ts';
import { firstRows, hasRows } from './first-rows.ts';
import { garbledIn } from './garbled.ts';
import { headRows, type HeadText } from './head-rows.ts';
import { unfitHeading, unitBeside, type FieldUnits } from './head-units.ts';
import { cellHeading, keyReader, looseHeading } from './heading-names.ts';
import { noSuchSheet, sheetsOf } from './sheet-order.ts';
import { textRow, type TextRow } from './text-row.ts';
import type { SourceSheet, TableRow, Workbook } from './workbook.ts';

export interface FieldNames<K extends string> {
  readonly key: K;
  /** The heading that we write ourselves. */
  readonly heading: string;
  /** What else it is called: the contract's name, English, habits. */
  readonly also: readonly string[];
  /** What its figures may be said to be in, beside what its names say; none where nothing stands here. */
  readonly units?: FieldUnits;
  /** May be amounts: what a row above the headings or a note says they are in is said of them, too. */
  readonly amounts?: boolean;
  /** Dates, counts, amounts: words alone are no value of it. */
  readonly figures?: boolean;
}

export interface ColumnList<K extends string> {
  readonly fields: readonly FieldNames<K>[];
  /** Without these a row of headings is none. */
  readonly needed: readonly K[];
  /** Headings of a running number: beside another column for its field such a one is left out. */
  readonly counters?: readonly string[];
  /** What else names a row: a word of sums there is asked about, as in what is needed. */
  readonly names?: readonly K[];
  /** The sheet's usual name; without it the first sheet with the headings is taken. */
  readonly sheet?: string;
  /** The sheet that a person chose, where several have such a table. */
  readonly chosen?: string;
  /** The headings of our own sheet of instructions, which is never the table. */
  readonly guide?: readonly string[];
  /** Our own sheet beside the table, which nobody is to see. */
  readonly hidden?: boolean;
  /** Is the row surely one of the table, by its cells of a field? Without it, what has a key is one. */
  readonly isRow?: (cellOf: (key: K) => TableCell) => boolean;
  /** What zeros that are shown as dashes mean, by heading. */
  readonly dashes?: Dashes;
  /** Of these fields nothing and zero are one: nobody is asked. */
  readonly plainDashes?: readonly K[];
  readonly choose?: Choose<K>;
  /** What was chosen for such a heading before; a heading of our own writing for the same field wins. */
  readonly recall?: Choose<K>;
}
/** A field, null for a column to be left out, undefined where nothing was said. */
export type Choose<K extends string> = (heading: string) => K | null | undefined;

export interface Heading<K extends string> {
  readonly text: string;
  readonly at: number;
  readonly key: K | null;
  /** The person chose to leave it out. */
  readonly leftOut: boolean;
  /** As it was chosen for an earlier file. */
  readonly recalled: boolean;
}

export interface FoundTable<K extends string> {
  readonly sheet: SourceSheet;
  /** The number of the row of headings. */
  readonly head: number;
  /** Rows with something in them above the headings. */
  readonly above: readonly TextRow[];
  readonly headings: readonly Heading<K>[];
  readonly columns: ReadonlyMap<K, number>;
  /** By column. */
  readonly fields: ReadonlyMap<number, FieldNames<K>>;
  /** Sheets that were not read. */
  readonly otherSheets: readonly string[];
  /** Those of them that have such a table with rows, too. */
  readonly alike: readonly string[];
  /** Where the fields stand without which a row is none. */
  readonly keys: readonly number[];
  /** Where else its name stands, too. */
  readonly labels: readonly number[];
  /** What was said of dashes for zeros, and the columns of which it is asked. */
  readonly dashes: ReadonlyMap<number, DashMeaning>;
  readonly dashesAsked: ReadonlySet<number>;
  /** A row that is surely meant as one. */
  readonly isRow: (row: TableRow) => boolean;
  /** The field that a heading is known to stand for. */
  readonly keyOf: KeyOf<K>;
}

type KeyOf<K extends string> = (heading: string) => K | null;

/** Fields that stand under the very heading that we write, nothing else having been chosen for it. */
const ownFields = <K extends string>(
  texts: readonly string[],
  list: ColumnList<K>,
  keyOf: KeyOf<K>,
): ReadonlyMap<K, string> => {
  const ours = new Set(list.fields.map(({ heading }) => looseHeading(heading)));
  return new Map(
    texts.map(looseHeading).flatMap((text): [K, string][] => {
      const key = ours.has(text) ? keyOf(text) : null;
      return key === null ? [] : [[key, text]];
    }),
  );
};

interface Said<K extends string> {
  readonly key: K | null | undefined;
  readonly recalled: boolean;
}

/** What a person said of each heading, now or before. */
const saidOf = <K extends string>(
  texts: readonly string[],
  list: ColumnList<K>,
  keyOf: KeyOf<K>,
): Said<K>[] => {
  const chosen = texts.map((text) => (text === '' ? undefined : list.choose?.(text)));
  const taken = new Set(chosen);
  const own = ownFields(texts, list, keyOf);
  const keys = new Set<K | null>([...list.fields.map(({ key }) => key), null]);
  return texts.map((text, at): Said<K> => {
    const choice = chosen[at];
    if (choice !== undefined || text === '') return { key: choice, recalled: false };
    const before = list.recall?.(text);
    const holder = own.get(before ?? ('' as K));
    const isFree = holder === undefined || holder === looseHeading(text);
    if (
      before === undefined ||
      !keys.has(before) ||
      (before !== null && (taken.has(before) || !isFree))
    )
      return { key: undefined, recalled: false };
    return { key: before, recalled: before !== keyOf(text) };
  });
};

/** «№» counts the rows of the paper where another column names them: nobody chose it. */
const withoutCounters = <K extends string>(
  headings: readonly Heading<K>[],
  said: readonly Said<K>[],
  counters: readonly string[] = [],
): Heading<K>[] => {
  const loose = new Set(counters.map(looseHeading));
  const isCounter = ({ text, at }: Heading<K>): boolean =>
    said[at]?.key === undefined && loose.has(looseHeading(text));
  return headings.map((one) => {
    const isBeside =
      one.key !== null &&
      isCounter(one) &&
      headings.some((other) => other.key === one.key && !isCounter(other));
    return isBeside ? { ...one, key: null, leftOut: true } : one;
  });
};

const headingsOf = <K extends string>(
  heads: readonly HeadText[],
  list: ColumnList<K>,
  keyOf: KeyOf<K>,
): Heading<K>[] => {
  const texts = heads.map(({ text }) => text);
  const said = saidOf(texts, list, keyOf);
  const taken = new Set(said.map(({ key }) => key));
  const headings = heads.flatMap(({ text, names }, at): Heading<K>[] => {
    if (text === '') return [];
    const { key: choice, recalled } = said[at] ?? { key: undefined, recalled: false };
    if (choice !== undefined)
      return [{ text, at, key: choice, leftOut: choice === null, recalled }];
    const key = names.reduce<K | null>((found, name) => found ?? keyOf(name), null);
    const free = key !== null && taken.has(key) ? null : key;
    return [{ text, at, key: free, leftOut: false, recalled: false }];
  });
  return withoutCounters(headings, said, list.counters);
};

/** A row that somebody takes for the headings: those of them that are known are. */
export const headingsIn = <K extends string>(
  { cells }: TableRow,
  list: ColumnList<K>,
): Heading<K>[] => {
  const texts = cells.map(cellHeading).map((text) => ({ text, names: [text] }));
  return headingsOf(texts, list, keyReader(list.fields));
};

/** Two columns of one name: which is meant, nobody can say. */
const repeated = <K extends string>(
  headings: readonly Heading<K>[],
  row: number,
): Failure | null => {
  const seen = new Map<string, Heading<K>>();
  for (const heading of headings) {
    if (heading.key === null) continue;
    const first = seen.get(heading.key);
    if (first !== undefined)
      return failure('sheet.repeated-column', {
        column: first.text,
        other: heading.text,
        first: cellAddress(row - 1, first.at),
        second: cellAddress(row - 1, heading.at),
      });
    seen.set(heading.key, heading);
  }
  return null;
};

const hasAll = <K extends string>(headings: readonly Heading<K>[], needed: readonly K[]): boolean =>
  needed.every((key) => headings.some((heading) => heading.key === key));

/** Which of the needed headings no row has: of the row that has most of them. */
const missing = <K extends string>(
  rows: readonly TableRow[],
  { fields, needed }: ColumnList<K>,
  keyOf: KeyOf<K>,
): readonly string[] => {
  const lacking = (keys: ReadonlySet<K | null>): readonly K[] =>
    needed.filter((key) => !keys.has(key));
  const keysOf = ({ cells }: TableRow): ReadonlySet<K | null> =>
    new Set(cells.map((cell) => keyOf(cellHeading(cell))));
  const best = rows.map(keysOf).toSorted((a, b) => b.size - a.size)[0];
  const lacks = best === undefined ? needed : lacking(best);
  return fields.filter(({ key }) => lacks.includes(key)).map(({ heading }) => heading);
};

interface Search<K extends string> {
  readonly list: ColumnList<K>;
  readonly keyOf: KeyOf<K>;
}

type Place<K extends string> = Omit<FoundTable<K>, 'otherSheets' | 'alike'>;

const tableIn = async <K extends string>(
  sheet: SourceSheet,
  rows: readonly TableRow[],
  { list, keyOf }: Search<K>,
): Promise<Place<K> | null> => {
  const isHead = (texts: readonly HeadText[]): boolean =>
    hasAll(headingsOf(texts, list, keyOf), list.needed);
  const { merged = [] } = (await sheet.layout?.()) ?? {};
  const found = headRows(rows, merged, list.needed, { keyOf, isHead });
  if (found === null) return null;
  const headings = headingsOf(found.texts, list, keyOf);
  const columns = new Map(
    headings.flatMap(({ key, at }): [K, number][] => (key === null ? [] : [[key, at]])),
  );
  const keys = list.needed.map((key) => columns.get(key) ?? 0);
  const cellOf = ({ cells }: TableRow, at: number | undefined): TableCell =>
    cells[at ?? -1] ?? EMPTY;
  return {
    sheet,
    head: found.row,
    above: rows.filter(({ n }) => n < found.top).map(textRow),
    headings,
    columns,
    fields: new Map(
      list.fields.flatMap((field): [number, FieldNames<K>][] => {
        const at = columns.get(field.key);
        return at === undefined ? [] : [[at, field]];
      }),
    ),
    keys,
    labels: [...keys, ...(list.names ?? []).flatMap((key) => columns.get(key) ?? [])],
    dashes: dashMeanings(headings, list.dashes),
    dashesAsked: new Set(
      headings
        .filter(({ key }) => key !== null && list.plainDashes?.includes(key) !== true)
        .map(({ at }) => at),
    ),
    isRow: (row) => list.isRow?.((key) => cellOf(row, columns.get(key))) ?? true,
    keyOf,
  };
};

/** A second table of the kind has more than the key in common, and a row that is surely one. */
const isAlike = <K extends string>({ sheet, head, columns, isRow }: Place<K>): Promise<boolean> =>
  columns.size < 2 ? Promise.resolve(false) : hasRows(sheet, head, isRow);

const isGuide = (top: TableRow | undefined, guide: readonly string[] = []): boolean =>
  guide.length > 0 &&
  guide.every(
    (text, i) => looseHeading(cellHeading(top?.cells[i] ?? EMPTY)) === looseHeading(text),
  );

/**
 * The table with its headings, also where two of them are for one field, or two sheets have it: for a
 * person to choose. A sheet with the headings and no rows is not meant where another has rows.
 */
export const findHeads = async <K extends string>(
  book: Workbook,
  list: ColumnList<K>,
  file: string,
): Promise<Result<FoundTable<K>, Failure>> => {
  const { sheets } = book;
  const keyOf = keyReader(list.fields);
  const all: TableRow[] = [];
  const filled: Place<K>[] = [];
  let blank: Place<K> | null = null;
  let guides = 0;
  const wanted = sheetsOf(book, list);
  if (wanted.length === 0 && list.chosen !== undefined)
    return err(noSuchSheet(file, list.chosen, sheets));
  for (const sheet of wanted) {
    const isUnseen = sheet.hidden === true && list.hidden !== true;
    if (isUnseen && filled.length > 0) break;
    const rows = await firstRows(sheet);
    if (isGuide(rows[0], list.guide)) {
      guides += 1;
      continue;
    }
    all.push(...rows);
    const table = await tableIn(sheet, rows, { list, keyOf });
    if (table === null) continue;
    if (!(await hasRows(sheet, table.head))) blank ??= table;
    else if (isUnseen) return err(failure('sheet.only-hidden', { file, sheet: sheet.name }, file));
    else if (filled.length === 0 || (await isAlike(table))) filled.push(table);
    if (list.hidden === true && filled.length > 0) break;
  }
  const [found = blank] = filled;
  if (found === null) {
    if (all.length + guides === 0) return err(failure('sheet.empty', { file }, file));
    const garbled = garbledIn(all);
    if (garbled !== null) return err(failure('sheet.garbled', { file, shown: garbled }, file));
    const column = missing(all, list, keyOf).join('“, „');
    return err(failure('sheet.no-column', { column, file }));
  }
  const otherSheets = sheets.filter((one) => one !== found.sheet).map(({ name }) => name);
  return ok({ ...found, otherSheets, alike: filled.slice(1).map(({ sheet }) => sheet.name) });
};

/** Which of several is meant, nobody but a person can say. */
const several = <K extends string>({ sheet, alike }: FoundTable<K>, file: string): Failure | null =>
  alike.length === 0
    ? null
    : failure('sheet.several', { file, sheets: [sheet.name, ...alike].join('“, „') }, file);

export const findTable = async <K extends string>(
  book: Workbook,
  list: ColumnList<K>,
  file: string,
): Promise<Result<FoundTable<K>, Failure>> => {
  const found = await findHeads(book, list, file);
  if (!found.ok) return found;
  const { headings, head, above, fields } = found.value;
  const amiss =
    several(found.value, file) ??
    repeated(headings, head) ??
    unfitHeading(headings, list.fields, head) ??
    unitBeside(above, headings, fields);
  return amiss === null ? found : err(amiss);
};
