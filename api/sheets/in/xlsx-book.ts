/** What an XLSX file says about itself: where its sheets are, its calendar, its number formats. */
import type { Calendar } from '../../../domain/kernel/table-cell.ts';
import { partName, type Archive } from './archive.ts';
import { formatOf, type CellFormat } from './number-format.ts';
import { unreadable } from './unreadable.ts';
import { attribute, readWholeXml } from './xml.ts';

interface Relation {
  readonly type: string;
  readonly target: string;
}
type Relations = ReadonlyMap<string, Relation>;

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** «../sharedStrings.xml» from the folder of the part that names it; «/xl/…» from the top. */
const resolved = (folder: string, target: string): string => {
  const path = partName(/^[/\\]/.test(target) ? target : `${folder}${target}`);
  const steps: string[] = [];
  for (const step of path.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
};

/** Where the relations of a part are named. */
export const relationsPart = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

/** What a part points to. */
export const relationsOf = async (archive: Archive, part: string): Promise<Relations> => {
  const folder = folderOf(part);
  const rels = relationsPart(part);
  const found = new Map<string, Relation>();
  if (!archive.has(rels)) return found;
  await readWholeXml(archive.read(rels), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const given = attributes();
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((key) =>
        attribute(given, key),
      );
      found.set(id, { type, target: resolved(folder, target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
};

const ofType = (relations: Relations, type: string): string | undefined =>
  [...relations.values()].find((one) => one.type.endsWith(`/${type}`))?.target;

/** The workbook's part, or null where the archive is something else. */
export const workbookPart = async (archive: Archive): Promise<string | null> => {
  const named = ofType(await relationsOf(archive, ''), 'officeDocument');
  const part = [named, 'xl/workbook.xml'].find((one) => one !== undefined && archive.has(one));
  return part ?? null;
};

interface NamedSheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}
export interface XlsxBook {
  readonly sheets: readonly NamedSheet[];
  readonly calendar: Calendar;
  /** Whoever wrote it left the formulas to be calculated on opening: a stored 0 is no result. */
  readonly uncalculated: boolean;
  /** By the number of a cell's style. */
  readonly formats: readonly CellFormat[];
  /** Where the shared texts are; null where there are none. */
  readonly texts: string | null;
  readonly styles: string | null;
}

const FALSE = /^(?:0|false|off)$/i;
const MAX_STYLES = 64 * 1024 * 1024;

const formatsOf = async (archive: Archive, part: string, file: string): Promise<CellFormat[]> => {
  if (archive.sizeOf(part) > MAX_STYLES) throw unreadable('sheet.damaged', file);
  const codes = new Map<number, string>();
  const cells: { readonly id: number; readonly font: number }[] = [];
  const struck: boolean[] = [];
  let inFonts = false;
  let inCells = false;
  let inFormats = false;
  await readWholeXml(archive.read(part), {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmts') inFormats = true;
      else if (name === 'fonts') inFonts = true;
      else if (inFonts && name === 'font') struck.push(false);
      else if (inFonts && name === 'strike')
        struck[struck.length - 1] = !FALSE.test(attribute(attributes(), 'val') ?? '');
      else if (name === 'numFmt' && inFormats) {
        const given = attributes();
        codes.set(Number(attribute(given, 'numFmtId')), attribute(given, 'formatCode') ?? '');
      } else if (name === 'xf' && inCells) {
        const [id, font] = ['numFmtId', 'fontId'].map((key) =>
          Number(attribute(attributes(), key) ?? 0),
        );
        cells.push({ id: id ?? 0, font: font ?? 0 });
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
      else if (name === 'numFmts') inFormats = false;
      else if (name === 'fonts') inFonts = false;
    },
    text: () => undefined,
  });
  return cells.map(({ id, font }) => {
    const format = formatOf(id, codes.get(id));
    return struck[font] === true ? { ...format, struck: true } : format;
  });
};

const TRUE = /^(?:1|true|on)$/i;

export const readXlsxBook = async (
  archive: Archive,
  part: string,
  file: string,
): Promise<XlsxBook> => {
  const relations = await relationsOf(archive, part);
  const named: { name: string; id: string; hidden: boolean }[] = [];
  let uncalculated = false;
  let calendar: Calendar = 1900;
  await readWholeXml(archive.read(part), {
    open: (name, attributes) => {
      // Newer programs add a second element of that name which says nothing of the calendar.
      if (name === 'workbookPr' && TRUE.test(attribute(attributes(), 'date1904') ?? ''))
        calendar = 1904;
      if (name === 'calcPr' && TRUE.test(attribute(attributes(), 'fullCalcOnLoad') ?? ''))
        uncalculated = true;
      if (name !== 'sheet') return;
      const given = attributes();
      named.push({
        name: attribute(given, 'name') ?? '',
        id: attribute(given, 'id') ?? '',
        hidden: /hidden$/i.test(attribute(given, 'state') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  // Charts and macro sheets hold no rows.
  const sheets = named.flatMap(({ name, id, hidden }): NamedSheet[] => {
    const relation = relations.get(id);
    const isSheet = relation?.type.endsWith('/worksheet') === true;
    return isSheet && archive.has(relation.target) ? [{ name, part: relation.target, hidden }] : [];
  });
  const [styles, texts] = ['styles', 'sharedStrings'].map((type) => ofType(relations, type));
  return {
    sheets,
    calendar,
    uncalculated,
    formats:
      styles !== undefined && archive.has(styles) ? await formatsOf(archive, styles, file) : [],
    texts: texts !== undefined && archive.has(texts) ? texts : null,
    styles: styles !== undefined && archive.has(styles) ? styles : null,
  };
};
