/**
 * Small edits in the parts of a Word file, in its text: what is not touched stays letter for letter. The
 * parts were read as XML before (`package.ts`), and their words begin with «w:».
 */

/** Before the end of the root, or in its stead where the root is empty. */
export const withLast = (xml: string, root: string, more: string): string => {
  const end = xml.lastIndexOf(`</${root}>`);
  return end < 0
    ? xml.replace(
        new RegExp(`<${root}([^>]*)/>`),
        (_, given: string) => `<${root}${given}>${more}</${root}>`,
      )
    : xml.slice(0, end) + more + xml.slice(end);
};

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

export interface WordStyle {
  readonly id: string;
  /** In Word's own, English names, lower case. */
  readonly name: string;
  readonly type: string;
  readonly isDefault: boolean;
  readonly xml: string;
}

export const stylesIn = (xml: string): WordStyle[] =>
  Array.from(xml.matchAll(/<w:style\s[^>]*>[\s\S]*?<\/w:style>/g), ([whole]) => {
    const tag = whole.slice(0, whole.indexOf('>'));
    const name = attributeOf(/<w:name\s[^>]*>/.exec(whole)?.[0] ?? '', 'w:val') ?? '';
    return {
      id: attributeOf(tag, 'w:styleId') ?? '',
      name: name.toLowerCase(),
      type: attributeOf(tag, 'w:type') ?? 'paragraph',
      isDefault: ['1', 'true', 'on'].includes(attributeOf(tag, 'w:default') ?? ''),
      xml: whole,
    };
  });

/** The highest number of this attribute in the part; 0 where there is none. */
export const highest = (xml: string, attribute: string): number =>
  Array.from(xml.matchAll(new RegExp(`\\s${attribute}="(\\d+)"`, 'g')), ([, n]) =>
    Number(n),
  ).reduce((most, n) => Math.max(most, n), 0);

/**
 * The width between the margins where the body comes, in twentieths of a point: of the first section that
 * ends behind it. Null where the file does not say.
 */
export const textWidth = (xml: string, mark: string): number | null => {
  const from = Math.max(0, xml.indexOf(mark));
  const sections = Array.from(xml.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g));
  const section = sections.find(({ index }) => index > from) ?? sections.at(-1);
  if (section === undefined) return null;
  const of = (tag: string, name: string): number =>
    Number(attributeOf(new RegExp(`<w:${tag}\\s[^>]*>`).exec(section[0])?.[0] ?? '', name));
  const width = of('pgSz', 'w:w') - of('pgMar', 'w:left') - of('pgMar', 'w:right');
  return Number.isFinite(width) && width > 0 ? Math.round(width) : null;
};
