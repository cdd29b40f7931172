/**
 * The row of headings: found below a title, in whichever sheet has it; headings are matched whatever
 * their case, spaces, line breaks and marks. A column list says which fields there are and how people
 * call them; a person's own choice (`choose`), and the one before (`recall`), come before it.
 */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { shownText } from '../../../domain/kernel/table-cell.ts';
import { cellAddress } from '../address.ts';
import { isBlankRow } from './row-cells.ts';
import type { SourceSheet, TableRow, Workbook } from './workbook.ts';

export interface FieldNames<K extends string> {
  readonly key: K;
  /** The heading that we write ourselves. */
  readonly heading: string;
  /** What else it is called: the contract's name, English, habits. */
  readonly also: readonly string[];
}

export interface ColumnList<K extends string> {
  readonly fields: readonly FieldNames<K>[];
  /** Without these a row of headings is none. */
  readonly needed: readonly K[];
  /** The sheet's usual name; without it the first sheet with the headings is taken. */
  readonly sheet?: string;
  /** Our own sheet beside the table, which nobody is to see. */
  readonly hidden?: boolean;
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
  readonly headings: readonly Heading<K>[];
  readonly columns: ReadonlyMap<K, number>;
  /** Sheets that were not read. */
  readonly otherSheets: readonly string[];
}

const ROWS_LOOKED_AT = 30;
const NO_LETTER = /[^\p{L}\p{N}%№]+/gu;

/** A heading as it is compared. */
export const looseHeading = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(NO_LETTER, '');

/** As it is shown: one line. */
export const headingText = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

const keysByName = <K extends string>({ fields }: ColumnList<K>): ReadonlyMap<string, K> =>
  new Map(
    fields.flatMap(({ key, heading, also }) =>
      [heading, key, ...also].map((name): [string, K] => [looseHeading(name), key]),
    ),
  );

/** Fields that stand under the very heading that we write, nothing else having been chosen for it. */
const ownFields = <K extends string>(
  texts: readonly string[],
  list: ColumnList<K>,
  known: ReadonlyMap<string, K>,
): ReadonlyMap<K, string> => {
  const ours = new Set(list.fields.map(({ heading }) => looseHeading(heading)));
  return new Map(
    texts.map(looseHeading).flatMap((text): [K, string][] => {
      const key = ours.has(text) ? known.get(text) : undefined;
      return key === undefined ? [] : [[key, text]];
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
  known: ReadonlyMap<string, K>,
): Said<K>[] => {
  const chosen = texts.map((text) => (text === '' ? undefined : list.choose?.(text)));
  const taken = new Set(chosen);
  const own = ownFields(texts, list, known);
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
    return { key: before, recalled: before !== (known.get(looseHeading(text)) ?? null) };
  });
};

const headingsOf = <K extends string>(
  { cells }: TableRow,
  list: ColumnList<K>,
  known: ReadonlyMap<string, K>,
): Heading<K>[] => {
  const texts = cells.map((cell) => headingText(shownText(cell)));
  const said = saidOf(texts, list, known);
  const taken = new Set(said.map(({ key }) => key));
  return texts.flatMap((text, at): Heading<K>[] => {
    if (text === '') return [];
    const { key: choice, recalled } = said[at] ?? { key: undefined, recalled: false };
    if (choice !== undefined)
      return [{ text, at, key: choice, leftOut: choice === null, recalled }];
    const key = known.get(looseHeading(text)) ?? null;
    const free = key !== null && taken.has(key) ? null : key;
    return [{ text, at, key: free, leftOut: false, recalled: false }];
  });
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

interface Head<K extends string> {
  readonly row: number;
  readonly headings: readonly Heading<K>[];
}

const firstRows = async ({ rows }: SourceSheet): Promise<TableRow[]> => {
  const found: TableRow[] = [];
  for await (const batch of rows()) {
    found.push(...batch.slice(0, ROWS_LOOKED_AT));
    if (found.length >= ROWS_LOOKED_AT) break;
  }
  return found.slice(0, ROWS_LOOKED_AT);
};

const hasAll = <K extends string>(headings: readonly Heading<K>[], needed: readonly K[]): boolean =>
  needed.every((key) => headings.some((heading) => heading.key === key));

const headIn = <K extends string>(
  rows: readonly TableRow[],
  list: ColumnList<K>,
  known: ReadonlyMap<string, K>,
): Head<K> | null => {
  for (const row of rows) {
    const headings = headingsOf(row, list, known);
    if (hasAll(headings, list.needed)) return { row: row.n, headings };
  }
  return null;
};

/** The usual sheet first, then copies of it («Отчет (2)»), then the others as they stand. */
const inOrder = (sheets: readonly SourceSheet[], usual: string | undefined): SourceSheet[] => {
  const wanted = looseHeading(usual ?? '');
  const rank = ({ name }: SourceSheet): number => {
    const its = looseHeading(name);
    if (wanted === '' || !its.startsWith(wanted)) return 2;
    return its === wanted ? 0 : 1;
  };
  // What nobody sees comes after all that somebody does.
  return sheets.toSorted(
    (a, b) => Number(a.hidden ?? false) - Number(b.hidden ?? false) || rank(a) - rank(b),
  );
};

const missing = <K extends string>(list: ColumnList<K>, file: string): Failure => {
  const column = list.fields.find(({ key }) => key === list.needed[0])?.heading ?? '';
  return failure('sheet.no-column', { column, file });
};

/** Does anything stand below the headings? An empty form in front of the filled one has nothing there. */
const hasRows = async ({ rows }: SourceSheet, head: number): Promise<boolean> => {
  for await (const batch of rows())
    if (batch.some((row) => row.n > head && !isBlankRow(row))) return true;
  return false;
};

/**
 * The table with its headings, also where two of them are for one field: for a person to choose. Of two
 * sheets with the headings the first that holds rows is meant.
 */
export const findHeads = async <K extends string>(
  { sheets }: Workbook,
  list: ColumnList<K>,
  file: string,
): Promise<Result<FoundTable<K>, Failure>> => {
  const known = keysByName(list);
  let filled = false;
  let blank: FoundTable<K> | null = null;
  for (const sheet of inOrder(sheets, list.sheet)) {
    const rows = await firstRows(sheet);
    filled ||= rows.some((row) => !isBlankRow(row));
    const head = headIn(rows, list, known);
    if (head === null) continue;
    const { row, headings } = head;
    const table: FoundTable<K> = {
      sheet,
      head: row,
      headings,
      columns: new Map(
        headings.flatMap(({ key, at }): [K, number][] => (key === null ? [] : [[key, at]])),
      ),
      otherSheets: sheets.filter((one) => one !== sheet).map(({ name }) => name),
    };
    if (!(await hasRows(sheet, row))) blank ??= table;
    else if (sheet.hidden !== true || list.hidden === true) return ok(table);
    else return err(failure('sheet.only-hidden', { file, sheet: sheet.name }, file));
  }
  if (blank !== null) return ok(blank);
  return err(filled ? missing(list, file) : failure('sheet.empty', { file }, file));
};

export const findTable = async <K extends string>(
  book: Workbook,
  list: ColumnList<K>,
  file: string,
): Promise<Result<FoundTable<K>, Failure>> => {
  const found = await findHeads(book, list, file);
  const twice = found.ok ? repeated(found.value.headings, found.value.head) : null;
  return twice === null ? found : err(twice);
};

export interface LikelyHead {
  readonly sheet: SourceSheet;
  readonly row: TableRow;
}

const filledCells = ({ cells }: TableRow): number =>
  cells.filter((cell) => cell.kind !== 'empty').length;

/**
 * The first row that looks like headings, whatever they say: for a person to say what they mean. Sheets
 * of notes, one below another, come after those that have columns.
 */
export const likelyHead = async ({ sheets }: Workbook): Promise<LikelyHead | null> => {
  let notes: LikelyHead | null = null;
  for (const sheet of sheets) {
    const rows = await firstRows(sheet);
    const widths = rows.map(filledCells);
    const widest = Math.max(...widths);
    const row = rows[widths.findIndex((width) => width > 0 && width * 2 > widest)];
    if (row === undefined) continue;
    if (widest > 1) return { sheet, row };
    notes ??= { sheet, row };
  }
  return notes;
};
