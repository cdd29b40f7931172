/**
 * The body of a document of ours, moved into somebody's Word file: its words for headings, captions,
 * tables and quotations are the file's own where it has them, and ours are added where it has not. Numbers
 * of lists, drawings and bookmarks go behind those that are there.
 */
import type { Doc } from '../../../domain/council/document.ts';
import { BODY } from '../../../domain/papers/places.ts';
import { chartXml } from '../../council/document/docx-chart.ts';
import { TEXT_WIDTH, docxBody } from '../../council/document/docx-body.ts';
import { numberingXml, stylesXml } from '../../council/document/docx-styles.ts';
import type { PaperStyle } from '../style.ts';
import type { TemplateParts } from './package.ts';
import { relationsPart } from './relations.ts';
import { highest, stylesIn, textWidth, withLast, type WordStyle } from './xml-edit.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What we add bears this, so that it meets nothing of the file's own. */
const MARK = 'Myarka';
/** Far behind the numbers that Word gives. */
const FIRST_ID = 90_000;

/** Tables look as the file has them: by a style of this name, else the one that every Word has. */
const TABLE_STYLES = ['таблица на мярка', 'table grid'];

/** The file's style for each of ours, and those of ours that it has not. */
const styleIds = (theirs: readonly WordStyle[], ours: readonly WordStyle[]) => {
  const ids = new Map<string, string>();
  const added: WordStyle[] = [];
  for (const style of ours) {
    if (style.isDefault) continue;
    const names = style.type === 'table' ? TABLE_STYLES : [style.name];
    const same = names
      .map((name) => theirs.find((one) => one.name === name && one.type === style.type))
      .find((one) => one !== undefined);
    ids.set(style.id, same?.id ?? MARK + style.id);
    if (same === undefined) added.push(style);
  }
  return { ids, added };
};

const NAMED = /<w:(pStyle|tblStyle|basedOn|next) w:val="([^"]*)"\/>/g;

const renamed = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replaceAll(NAMED, (_, tag: string, id: string) => `<w:${tag} w:val="${ids.get(id) ?? id}"/>`);

/** Of ours, without what the file decides: its letters and its numbers. */
const addedStyle = ({ xml, id }: WordStyle, ids: ReadonlyMap<string, string>): string =>
  renamed(
    xml
      .replace(`w:styleId="${id}"`, `w:styleId="${MARK}${id}" w:customStyle="1"`)
      .replaceAll(/<w:numPr>[\s\S]*?<\/w:numPr>/g, ''),
    ids,
  );

const HEADING = /<w:pStyle w:val="Heading([123])"\/>(<w:pageBreakBefore\/>)?(?!<w:numPr>)/g;

/** Numbers that our heading styles bear stand in the headings themselves: the file's styles have none. */
const numberedHeadings = (xml: string): string =>
  xml.replaceAll(
    HEADING,
    (whole, level: string) =>
      `${whole}<w:numPr><w:ilvl w:val="${Number(level) - 1}"/><w:numId w:val="1"/></w:numPr>`,
  );

interface Numbers {
  /** Behind the highest of the file's own. */
  readonly numbering: number;
  readonly share: number;
}

const WIDTHS = /(<w:(?:tcW|gridCol|tblW) w:w=")(\d+)"/g;
const EXTENT = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/g;

const moved = (xml: string, { numbering, share }: Numbers): string =>
  xml
    .replaceAll(
      WIDTHS,
      (_, tag: string, width: string) => `${tag}${Math.round(Number(width) * share)}"`,
    )
    .replaceAll(
      EXTENT,
      (_, cx: string, cy: string) =>
        `<wp:extent cx="${Math.round(Number(cx) * share)}" cy="${Math.round(Number(cy) * share)}"/>`,
    )
    .replaceAll(
      /<w:numId w:val="([1-9]\d*)"\/>/g,
      (_, id: string) => `<w:numId w:val="${Number(id) + numbering}"/>`,
    )
    .replaceAll(
      /(<wp:docPr id=|<w:bookmark(?:Start|End) w:id=)"(\d+)"/g,
      (_, tag: string, id: string) => `${tag}"${FIRST_ID + Number(id)}"`,
    )
    .replaceAll(
      /(w:name|w:anchor)="_Toc(\d+)"/g,
      (_, tag: string, n: string) => `${tag}="_Toc${FIRST_ID + Number(n)}"`,
    )
    .replaceAll(/r:id="chart(\d+)"/g, `r:id="${MARK}$1"`);

const DEFINITIONS = /<w:abstractNum [\s\S]*<\/w:abstractNum>/;
const USES = /<w:num [\s\S]*<\/w:num>/;

/** Definitions stand before uses, behind the file's own. */
const withNumbering = (theirs: string, ours: string, by: number): string => {
  const shifted = ours
    .replaceAll(
      /(w:abstractNumId=|w:numId=|<w:abstractNumId w:val=)"(\d+)"/g,
      (_, tag: string, id: string) => `${tag}"${Number(id) + by}"`,
    )
    .replaceAll(/<w:pStyle [^>]*\/>/g, '');
  const definitions = DEFINITIONS.exec(shifted)?.[0] ?? '';
  const uses = USES.exec(shifted)?.[0] ?? '';
  const first = /<w:num /.exec(theirs)?.index;
  const defined =
    first === undefined
      ? withLast(theirs, 'w:numbering', definitions)
      : theirs.slice(0, first) + definitions + theirs.slice(first);
  const last = defined.lastIndexOf('</w:num>');
  return last < 0
    ? withLast(defined, 'w:numbering', uses)
    : defined.slice(0, last + 8) + uses + defined.slice(last + 8);
};

const EMPTY_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;

/** The parts of a file, and what is to be added to its lists of parts in the end. */
interface Bench {
  readonly textOf: (part: string, otherwise?: string) => string;
  readonly put: (part: string, text: string) => void;
  /** A new part beside the document, which points to it. */
  readonly add: (part: string, relation: string, type: string, text: string) => void;
  /** The part of this kind that the document points to; null where it has none. */
  readonly known: (kind: string) => string | null;
  readonly finish: () => Map<string, Buffer>;
}

const TYPES = '[Content_Types].xml';

const benchOf = ({ parts: given, main, relations }: TemplateParts): Bench => {
  const parts = new Map(given);
  const folder = main.includes('/') ? main.slice(0, main.lastIndexOf('/') + 1) : '';
  const [added, types]: [string[], string[]] = [[], []];
  const textOf = (part: string, otherwise = ''): string =>
    parts.get(part)?.toString('utf8') ?? otherwise;
  const put = (part: string, text: string): void => void parts.set(part, Buffer.from(text));
  return {
    textOf,
    put,
    add: (part, relation, type, text) => {
      put(folder + part, text);
      const id = `${MARK}${added.length + 1}`;
      added.push(`<Relationship Id="${id}" Type="${REL}/${relation}" Target="${part}"/>`);
      types.push(`<Override PartName="/${folder}${part}" ContentType="${type}"/>`);
    },
    known: (kind) =>
      relations.find(({ type, target }) => type.endsWith(`/${kind}`) && parts.has(target))
        ?.target ?? null,
    finish: () => {
      const rels = relationsPart(main);
      put(rels, withLast(textOf(rels, EMPTY_RELATIONS), 'Relationships', added.join('')));
      put(TYPES, withLast(textOf(TYPES), 'Types', types.join('')));
      return parts;
    },
  };
};

/** Ours beside the file's own; the file's style for each of ours. */
const settleStyles = (bench: Bench, doc: Doc, style: PaperStyle) => {
  const own = stylesXml(doc.layout, style);
  const part = bench.known('styles');
  if (part === null) {
    bench.add(`${MARK}-styles.xml`, 'styles', `${TYPE}.styles+xml`, own);
    return { ids: new Map<string, string>(), numbersItself: false };
  }
  const xml = bench.textOf(part);
  const theirs = stylesIn(xml);
  const { ids, added } = styleIds(theirs, stylesIn(own));
  const normal = theirs.find(({ isDefault, type }) => isDefault && type === 'paragraph');
  if (normal !== undefined) ids.set('Normal', normal.id);
  bench.put(part, withLast(xml, 'w:styles', added.map((one) => addedStyle(one, ids)).join('')));
  const heading = theirs.find(({ id }) => id === ids.get('Heading1'));
  return { ids, numbersItself: heading?.xml.includes('<w:numPr>') === true };
};

/** By how much our numbers move. */
const settleNumbers = (bench: Bench, ours: string): number => {
  const part = bench.known('numbering');
  if (part === null) {
    bench.add(`${MARK}-numbering.xml`, 'numbering', `${TYPE}.numbering+xml`, ours);
    return 0;
  }
  const theirs = bench.textOf(part);
  const by = Math.max(highest(theirs, 'w:abstractNumId'), highest(theirs, 'w:numId'));
  bench.put(part, withNumbering(theirs, ours, by));
  return by;
};

/** The parts of the file with room for the body, and the body as XML for its place. */
export interface Transplant {
  readonly parts: Map<string, Buffer>;
  readonly body: string;
}

export const transplant = (template: TemplateParts, doc: Doc, style: PaperStyle): Transplant => {
  const bench = benchOf(template);
  // First, since their relations are counted from one.
  for (const [i, chart] of doc.blocks.filter((block) => block.kind === 'chart').entries())
    bench.add(`charts/${MARK}-chart${i + 1}.xml`, 'chart', CHART, chartXml(chart));
  const { ids, numbersItself } = settleStyles(bench, doc, style);
  const { xml, lists } = docxBody(doc, style);
  const numbering = settleNumbers(bench, numberingXml(lists));
  const plain = doc.layout.numbering === 'none' || numbersItself;
  const width = textWidth(bench.textOf(template.main), `{${BODY}}`) ?? TEXT_WIDTH;
  const body = moved(renamed(plain ? xml : numberedHeadings(xml), ids), {
    numbering,
    share: width / TEXT_WIDTH,
  });
  return { parts: bench.finish(), body };
};
