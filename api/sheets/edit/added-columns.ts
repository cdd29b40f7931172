/**
 * The workbook that came, with columns added to one of its sheets and a sheet added at the end. Parts
 * that are not concerned are copied as they are, so that styles, formulas, other sheets, pictures and
 * what nobody here knows of come back. Macros do not: a file of results is a plain workbook.
 */
import { openArchive, partName, type Archive } from '../in/archive.ts';
import type { Source } from '../in/source.ts';
import type { RowBatches } from '../in/workbook.ts';
import { readXlsxBook, relationsPart, workbookPart, type XlsxBook } from '../in/xlsx-book.ts';
import { unreadable, UnreadableFile } from '../in/unreadable.ts';
import { sheetXml, type StreamedSheet } from '../out/xlsx-stream.ts';
import { zipStream, type ZipEntry } from '../out/zip-stream.ts';
import { asPlainBook, isMacroPart, withSheet, withStyles } from './book-parts.ts';
import { widenedTables } from './tables.ts';
import { editedSheet, usedColumns, type AddedCells } from './sheet.ts';
import { NO_STYLES, withOurFormats } from './styles.ts';
import { NotEditable, partText, type Anew } from './text-part.ts';

const KINDS = '[Content_Types].xml';
const MAX_COLUMNS = 16_384;
/** From the first day of the one calendar to that of the other. */
const DAYS_TO_1904 = 1462;

export interface AddedTo {
  readonly sheet: string;
  /** The rows of that sheet. */
  readonly rows: RowBatches;
  readonly added: AddedCells;
  readonly totals: StreamedSheet;
  /** What an earlier edit of ours left: its columns make room, its sheets hold the new one. */
  readonly replaced?: {
    readonly columns: { readonly from: number; readonly until: number } | null;
    readonly sheets: readonly string[];
  };
}
export interface BookEdit {
  readonly bytes: () => AsyncGenerator<Buffer>;
  readonly close: () => void;
}

const newPart = (archive: Archive, stem: string): string => {
  for (let i = 1; ; i += 1) {
    const part = `${stem}${i}.xml`;
    if (!archive.has(part)) return part;
  }
};

/** Trouble of an archive or its XML in the middle of copying it. */
async function* guarded(texts: AsyncGenerator<string>, file: string): AsyncGenerator<string> {
  try {
    yield* texts;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : unreadable('sheet.damaged', file);
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

async function* textOf(text: string): AsyncGenerator<string> {
  yield text;
}

/** A «strict» book names its elements otherwise, all of them. */
async function* alike(texts: AsyncGenerator<string>, book: string): AsyncGenerator<string> {
  const isStrict = book.includes(STRICT_MAIN);
  for await (const text of texts) yield isStrict ? text.replace(MAIN, STRICT_MAIN) : text;
}

interface Opened {
  readonly archive: Archive;
  readonly bookPart: string;
  readonly book: XlsxBook;
  readonly file: string;
}

const entriesOf = async (
  { archive, bookPart, book, file }: Opened,
  { sheet, rows, added, totals, replaced }: AddedTo,
): Promise<ZipEntry[]> => {
  const target = book.sheets.find(({ name }) => name === sheet)?.part;
  if (target === undefined) throw new NotEditable();
  const relationsAt = relationsPart(bookPart);
  const used = await usedColumns(archive.read(target), added.head);
  const room = replaced?.columns ?? { from: used, until: used };
  const first = room.from;
  const last = first + added.widths.length;
  // What stands behind the columns of an earlier result would have to move.
  if (room.until < used && last > room.until) throw new NotEditable('behind');
  if (last > MAX_COLUMNS) throw new NotEditable('full');
  const stylesPart = book.styles ?? newPart(archive, 'xl/styles');
  const styles = withOurFormats(
    book.styles === null ? NO_STYLES : await partText(archive, book.styles),
  );
  const old = book.sheets.find(
    ({ name, part }) => replaced?.sheets.includes(name) && part !== target,
  );
  const totalsPart = old?.part ?? newPart(archive, 'xl/worksheets/totals');
  const plain = asPlainBook({
    book: await partText(archive, bookPart),
    relations: await partText(archive, relationsAt),
    kinds: await partText(archive, KINDS),
  });
  const came = book.styles === null ? withStyles(plain, stylesPart) : plain;
  const texts = old === undefined ? withSheet(came, { name: totals.name, part: totalsPart }) : came;
  const dayShift = book.calendar === 1904 ? DAYS_TO_1904 : 0;
  const behind = room.until < used ? room.until : MAX_COLUMNS;
  const edit = { added, first, until: room.until, behind, formats: styles.formats, dayShift };
  const edited = new Map<string, ZipEntry['content']>([
    [partName(bookPart), [texts.book]],
    [partName(relationsAt), [texts.relations]],
    [partName(KINDS), [texts.kinds]],
    [partName(stylesPart), [styles.text]],
    ...(await widenedTables(archive, target, {
      first,
      until: room.until,
      head: added.head,
      headings: added.headings,
    })),
    [partName(target), guarded(editedSheet(archive.read(target), rows, edit), file)],
  ]);
  return [
    ...archive
      .names()
      .filter((name) => !isMacroPart(name) && partName(name) !== partName(totalsPart))
      .map((name) => ({ name, content: edited.get(partName(name)) ?? archive.read(name) })),
    ...(book.styles === null
      ? [{ name: stylesPart, content: alike(textOf(styles.text), texts.book) }]
      : []),
    // After the lines: what it sums up is told with them.
    { name: totalsPart, content: alike(sheetXml(totals, styles.formats), texts.book) },
  ];
};

const opened = async (source: Source): Promise<Opened | null> => {
  const archive = await openArchive(source);
  const bookPart = await workbookPart(archive);
  if (bookPart === null) {
    archive.close();
    return null;
  }
  const { name: file } = source;
  return { archive, bookPart, book: await readXlsxBook(archive, bookPart, file), file };
};

const isZip = (source: Source): boolean => Buffer.from(source.head(2)).toString('latin1') === 'PK';

/** Where the file is no XLSX, or one that cannot be added to, why its rows are written anew. */
export const openBookEdit = async (source: Source, to: AddedTo): Promise<BookEdit | Anew> => {
  if (!isZip(source)) return 'form';
  const book = await opened(source);
  if (book === null) return 'form';
  const { close } = book.archive;
  try {
    const entries = await entriesOf(book, to);
    return { bytes: () => zipStream(entries), close };
  } catch (error) {
    close();
    if (error instanceof NotEditable) return error.why;
    throw error;
  }
};
