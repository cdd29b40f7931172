/** The small words of WordprocessingML that a document is written with. */

// What XML 1.0 cannot hold, and halves of pairs, become the mark of a missing letter.
const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const escapeXml = (text: string): string =>
  text
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(UNPRINTABLE, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export interface RunStyle {
  readonly bold?: boolean;
  readonly colour?: string;
  /** Letters apart, as in the title of a protocol. */
  readonly spaced?: boolean;
}

const runProperties = ({ bold = false, colour, spaced = false }: RunStyle): string => {
  const parts = `${bold ? '<w:b/>' : ''}${colour === undefined ? '' : `<w:color w:val="${colour}"/>`}${spaced ? '<w:spacing w:val="100"/>' : ''}`;
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
};

/** Line breaks of a text stay line breaks. */
export const run = (text: string, style: RunStyle = {}): string =>
  text
    .split('\n')
    .map((line, i) => {
      const start = i === 0 ? '' : '<w:br/>';
      return `<w:r>${runProperties(style)}${start}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`;
    })
    .join('');

export interface ParagraphOptions {
  readonly style?: string;
  readonly number?: { readonly id: number; readonly level: number };
  readonly align?: 'left' | 'right' | 'center' | 'both';
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

/** `inner` is XML. */
export const paragraph = (inner: string, options: ParagraphOptions = {}): string => {
  const { style, number, align, keepNext = false, pageBreakBefore = false } = options;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    number === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${number.level}"/><w:numId w:val="${number.id}"/></w:numPr>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
};

const mark = (type: 'begin' | 'separate' | 'end', dirty = false): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"${dirty ? ' w:dirty="true"' : ''}/></w:r>`;

export const fieldStart = (instruction: string, dirty = false): string =>
  `${mark('begin', dirty)}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}`;
export const fieldEnd = (): string => mark('end');

/** A field and what it last showed. */
export const field = (instruction: string, shown: string): string =>
  `${fieldStart(instruction)}${run(shown)}${fieldEnd()}`;

export const bookmark = (id: number, name: string, inner: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;
