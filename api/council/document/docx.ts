/**
 * A document as DOCX, the form that a secretary edits: real headings with one outline, styles,
 * captions and numbers of Word's own, repeated table heads, names of tables and words for charts, so
 * that a screen reader gets along. Written directly: the same document gives the same bytes.
 */
import { documentTitle, type Doc } from '../../../domain/council/document.ts';
import type { Picture } from '../../papers/picture.ts';
import type { PaperStyle } from '../../papers/style.ts';
import { zipBytes, type ZipFile } from './zip.ts';
import { docxBody, docxPage } from './docx-body.ts';
import { chartXml } from './docx-chart.ts';
import { numberingXml, stylesXml } from './docx-styles.ts';
import { escapeXml, field, paragraph, run } from './docx-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const typesXml = (charts: number, emblem: Picture | null): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${emblem === null ? '' : `<Default Extension="${emblem.kind}" ContentType="image/${emblem.kind}"/>`}<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${Array.from(
    { length: charts },
    (_, i) =>
      `<Override PartName="/word/charts/chart${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  ).join('')}</Types>`;

const ROOT_RELS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="doc" Type="${REL}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const SETTINGS = `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="bg-BG"/></w:settings>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;

const documentRels = (charts: number, emblem: Picture | null): string => {
  const parts = Array.from({ length: charts }, (_, i) =>
    relation(`chart${i + 1}`, 'chart', `charts/chart${i + 1}.xml`),
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
    relation('styles', 'styles', 'styles.xml'),
    relation('numbering', 'numbering', 'numbering.xml'),
    relation('settings', 'settings', 'settings.xml'),
    relation('footer', 'footer', 'footer1.xml'),
    ...(emblem === null ? [] : [relation('emblem', 'image', `media/emblem.${emblem.kind}`)]),
    ...parts,
  ].join('')}</Relationships>`;
};

const footer = (doc: Doc, { footer: more }: PaperStyle): string => {
  const second = more === '' ? '' : run(`\n${more}`);
  return `${HEAD}<w:ftr ${W} ${R}>${paragraph(
    `${run(doc.footer)}<w:r><w:tab/></w:r>${run(doc.lang === 'en' ? 'p. ' : 'стр. ')}${field('PAGE', '1')}${run(' / ')}${field('NUMPAGES', '1')}${second}`,
    { style: 'Footer' },
  )}</w:ftr>`;
};

const core = (doc: Doc, author: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(documentTitle(doc))}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>${doc.lang === 'en' ? 'en-GB' : 'bg-BG'}</dc:language></cp:coreProperties>`;

export const docDocx = (doc: Doc, author: string, style: PaperStyle): Uint8Array => {
  const { emblem } = style;
  const body = docxBody(doc, style);
  const charts = doc.blocks.filter((block) => block.kind === 'chart');
  const files: ZipFile[] = [
    { name: '[Content_Types].xml', bytes: typesXml(charts.length, emblem) },
    { name: '_rels/.rels', bytes: ROOT_RELS },
    { name: 'docProps/core.xml', bytes: core(doc, author) },
    {
      name: 'word/document.xml',
      bytes: `${HEAD}<w:document ${W} ${R}><w:body>${body.head}${body.xml}${docxPage}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', bytes: documentRels(charts.length, emblem) },
    { name: 'word/styles.xml', bytes: stylesXml(doc.layout, style, doc.lang) },
    { name: 'word/numbering.xml', bytes: numberingXml(body.lists) },
    { name: 'word/settings.xml', bytes: SETTINGS },
    { name: 'word/footer1.xml', bytes: footer(doc, style) },
    ...(emblem === null ? [] : [{ name: `word/media/emblem.${emblem.kind}`, bytes: emblem.bytes }]),
    ...charts.map((chart, i) => ({
      name: `word/charts/chart${i + 1}.xml`,
      bytes: chartXml(chart),
    })),
  ];
  return zipBytes(files);
};
