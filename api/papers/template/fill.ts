/**
 * Fills the places of a Word template (domain/papers/places.ts) by docxtemplater, which finds them however
 * Word has cut them into runs, in headers and footers too. Same template, same document, same bytes.
 */
import { documentTitle, plainTitle, type Doc } from '../../../domain/council/document.ts';
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { BODY, type PlaceName } from '../../../domain/papers/places.ts';
import { escapeXml } from '../../council/document/docx-xml.ts';
import { zipBytes } from '../../council/document/zip.ts';
import { letterheadOf, type PaperStyle } from '../style.ts';
import type { TemplateParts } from './package.ts';
import { transplant } from './transplant.ts';
import { firstLetters } from '../../../domain/text/cut.ts';

/** What a document does not say by itself. */
export interface PaperFacts {
  readonly number: string;
  /** As it is read. */
  readonly date: string;
  readonly council: string;
  readonly unit: string;
  /** Who makes it. */
  readonly person: string;
}

/** Nothing that XML cannot hold; the marks of XML are written by the library. */
const printable = (text: string): string =>
  escapeXml(text)
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

const valuesOf = (
  doc: Doc,
  facts: PaperFacts,
  style: PaperStyle,
): Readonly<Record<Exclude<PlaceName, 'тяло'>, string>> => ({
  заглавие: plainTitle(doc.title),
  подзаглавие: [...doc.under, ...doc.lead].join('\n'),
  номер: facts.number,
  дата: facts.date,
  орган: facts.council,
  звено: facts.unit,
  бланка: letterheadOf(doc.layout, style).join('\n'),
  адрес: style.address,
  контакти: style.contacts,
  изготвил: facts.person,
  колонтитул: [doc.footer, style.footer].filter((line) => line !== '').join('\n'),
});

interface Marked {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly context?: string;
    readonly errors?: readonly Marked[];
  };
}

const ALONE = new Set(['raw_xml_tag_should_be_only_text_in_paragraph', 'raw_tag_outerxml_invalid']);

/** What the library says of a template, in our words. */
const complaint = (error: unknown, file: string): Failure => {
  const { properties = {} } = error as Marked;
  const first = properties.errors?.[0]?.properties ?? properties;
  if (first.id === undefined) throw error;
  const near = firstLetters(first.xtag ?? first.context ?? '', 60);
  return ALONE.has(first.id)
    ? failure('papers.template-body-alone', { file }, file)
    : failure('papers.template-marks', { file, near }, file);
};

const libraries = async () => {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ]);
  return { Docxtemplater, PizZip };
};

/** `{тяло}` is XML, though no mark before its name says so. Each document wants a module of its own. */
const bodyIsXml = () => ({
  name: 'MyarkaBody',
  optionsTransformer: <Options>(options: Options, doc: { modules: readonly object[] }): Options => {
    for (const module of doc.modules)
      if ('name' in module && module.name === 'RawXmlModule')
        Object.assign(module, { prefix: new RegExp(`^(${BODY})$`) });
    return options;
  },
});

/** The places are found as it is made; throws `Marked` where their braces are wrong. */
const opened = async (parts: ReadonlyMap<string, Buffer>) => {
  const { Docxtemplater, PizZip } = await libraries();
  const zip = new PizZip();
  for (const [name, bytes] of parts) zip.file(name, bytes);
  return new Docxtemplater(zip, {
    modules: [bodyIsXml()],
    errorLogging: false,
    linebreaks: true,
    paragraphLoop: true,
    nullGetter: () => '',
  });
};

interface Tags {
  readonly tags: object;
}
/** The library's own list, which its types do not name. */
interface Listing {
  readonly getTags: () => {
    readonly headers: readonly Tags[];
    readonly footers: readonly Tags[];
    readonly document: Tags;
  };
}

const namesIn = (tags: object): string[] =>
  Object.entries(tags).flatMap(([name, below]) => [name, ...namesIn(below as object)]);

/** Every place of the file: text, headers, footers, footnotes. */
export const placesIn = async ({
  parts,
  name,
}: TemplateParts): Promise<Result<string[], Failure>> => {
  try {
    const doc = await opened(parts);
    const { headers, footers, document } = (doc as unknown as Listing).getTags();
    return ok([...headers, ...footers, document].flatMap(({ tags }) => namesIn(tags)));
  } catch (error) {
    return err(complaint(error, name));
  }
};

const TITLE = /(<dc:title>)[\s\S]*?(<\/dc:title>)|<dc:title\/>/;
const CREATOR = /(<dc:creator>)[\s\S]*?(<\/dc:creator>)|<dc:creator\/>/;

/** Whose file it was before is not told on. */
const core = (xml: string, doc: Doc, author: string): string =>
  xml
    .replace(TITLE, () => `<dc:title>${escapeXml(documentTitle(doc))}</dc:title>`)
    .replace(CREATOR, () => `<dc:creator>${escapeXml(author)}</dc:creator>`);

export const fillTemplate = async (
  template: TemplateParts,
  doc: Doc,
  facts: PaperFacts,
  style: PaperStyle,
): Promise<Result<Uint8Array, Failure>> => {
  const { parts, body } = transplant(template, doc, style);
  try {
    const filling = await opened(parts);
    const values = Object.fromEntries(
      Object.entries(valuesOf(doc, facts, style)).map(([name, text]) => [name, printable(text)]),
    );
    filling.render({ ...values, [BODY]: body });
    const zip = filling.getZip();
    const files = [...parts.keys()].map((name) => {
      const bytes = zip.file(name)?.asUint8Array() ?? new Uint8Array();
      const isCore = name === 'docProps/core.xml';
      return { name, bytes: isCore ? core(Buffer.from(bytes).toString(), doc, facts.unit) : bytes };
    });
    return ok(zipBytes(files));
  } catch (error) {
    return err(complaint(error, template.name));
  }
};
