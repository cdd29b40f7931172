/** One more sheet in a workbook: named in the book, its relations and the package's list of kinds. */
import { escaped } from '../out/xlsx-cells.ts';
import { elementOf, NotEditable, withMore, type Element } from './text-part.ts';

const LONGEST_NAME = 31;
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The macros of a book, and books that are patterns for others: what goes out is a plain workbook. */
const OTHER_BOOKS =
  /application\/vnd\.(?:ms-excel\.(?:sheet|template)\.macroEnabled|openxmlformats-officedocument\.spreadsheetml\.template)\.main\+xml/g;
const CHILD =
  /<(?:[\w.-]+:)?(?:Relationship|Override)\s(?:[^"'>]|"[^"]*"|'[^']*')*?(?:\/>|>\s*<\/[\w.:-]+\s*>)/g;

export const isMacroPart = (part: string): boolean => /vbaproject/i.test(part);

const withoutMacros = (text: string): string =>
  text.replaceAll(CHILD, (child) => (isMacroPart(child) ? '' : child));

const needed = (text: string, name: string): Element => {
  const element = elementOf(text, name);
  if (element === null) throw new NotEditable();
  return element;
};

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const USUAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationsOf = (book: string): string => (book.includes(STRICT) ? STRICT : USUAL);

const NAME = /\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** «Общо», or «Общо 2» where there is one. */
const freeName = (wanted: string, sheets: string): string => {
  const taken = new Set(
    [...sheets.matchAll(NAME)].map(([, double, single]) => (double ?? single ?? '').toLowerCase()),
  );
  for (let i = 1; ; i += 1) {
    const tail = i === 1 ? '' : ` ${i}`;
    const name = `${wanted.slice(0, LONGEST_NAME - tail.length)}${tail}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

export interface NewSheet {
  readonly name: string;
  readonly part: string;
}

export interface BookTexts {
  readonly book: string;
  readonly relations: string;
  readonly kinds: string;
}

/** A plain workbook, whatever came. */
export const asPlainBook = ({ book, relations, kinds }: BookTexts): BookTexts => ({
  book,
  relations: withoutMacros(relations),
  kinds: withoutMacros(kinds).replaceAll(OTHER_BOOKS, `${KIND}.sheet.main+xml`),
});

const freeId = (relations: string, wanted: string): string => {
  let id = wanted;
  while (relations.includes(`"${id}"`) || relations.includes(`'${id}'`)) id += '1';
  return id;
};

/** The book and the package know of one more part. */
const withPart = (
  { book, relations, kinds }: BookTexts,
  { id, part, kind }: { readonly id: string; readonly part: string; readonly kind: string },
): BookTexts => ({
  book,
  relations: withMore(needed(relations, 'Relationships'), 'Relationships', [
    `<Relationship Id="${id}" Type="${relationsOf(book)}/${kind}" Target="/${part}"/>`,
  ]),
  kinds: withMore(needed(kinds, 'Types'), 'Types', [
    `<Override PartName="/${part}" ContentType="${KIND}.${kind}+xml"/>`,
  ]),
});

export const withStyles = (texts: BookTexts, part: string): BookTexts =>
  withPart(texts, { id: freeId(texts.relations, 'myarkaStyles'), part, kind: 'styles' });

export const withSheet = (texts: BookTexts, { name, part }: NewSheet): BookTexts => {
  const { book, relations } = texts;
  const sheets = needed(book, 'sheets');
  const ids = [...sheets.content.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)];
  const sheetId = Math.max(0, ...ids.map(([, id]) => Number(id))) + 1;
  const id = freeId(relations, 'myarka');
  const type = relationsOf(book);
  const own = escaped(freeName(name, sheets.content));
  return {
    ...withPart(texts, { id, part, kind: 'worksheet' }),
    book: withMore(sheets, 'sheets', [
      `<sheet name="${own}" sheetId="${sheetId}" xmlns:mr="${type}" mr:id="${id}"/>`,
    ]),
  };
};
