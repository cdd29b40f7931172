/** The tree of tags: what each element is by the roles, and which marked content it holds. */
import { isDict, textOf, word, type Dict, type Pdf, type Value } from './file.ts';

export interface Tag {
  readonly dict: Dict;
  /** As written, and as the standard knows it. */
  readonly name: string;
  readonly role: string;
  readonly parent: Tag | null;
  readonly children: readonly Tag[];
  /** «page ref#MCID». */
  readonly contents: readonly string[];
  /** Annotations and other objects. */
  readonly objects: readonly string[];
}

export const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl
   LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu
   WT WP Figure Formula Form`.split(/\s+/),
);

const nameOf = (value: Value | undefined): string => word(value ?? '').replace(/^\//, '');

/** By the map of roles; empty where it goes round in a circle. */
export const roleOf = (pdf: Pdf, name: string): string => {
  const map = pdf.dict(pdf.dict(pdf.root['/StructTreeRoot'])['/RoleMap']);
  const seen = new Set<string>();
  let role = name;
  while (!STANDARD.has(role)) {
    if (seen.has(role)) return '';
    seen.add(role);
    const next = nameOf(map[`/${role}`]);
    if (next === '') return role;
    role = next;
  }
  return role;
};

const kidsOf = (pdf: Pdf, dict: Dict): readonly Value[] => {
  const kids = pdf.at(dict['/K']);
  if (kids === null) return [];
  return Array.isArray(kids) ? (kids as readonly Value[]) : [dict['/K'] ?? null];
};

const tagOf = (pdf: Pdf, dict: Dict, page: string, parent: Tag | null): Tag => {
  const own = word(dict['/Pg'] ?? page);
  const children: Tag[] = [];
  const contents: string[] = [];
  const objects: string[] = [];
  const name = nameOf(dict['/S']);
  const tag = { dict, name, role: roleOf(pdf, name), parent, children, contents, objects };
  for (const kid of kidsOf(pdf, dict)) {
    const found = pdf.at(kid);
    if (typeof found === 'number') contents.push(`${own}#${found}`);
    if (!isDict(found)) continue;
    if (found['/Type'] === '/MCR')
      contents.push(`${word(found['/Pg'] ?? own)}#${word(found['/MCID'])}`);
    else if (found['/Type'] === '/OBJR') objects.push(word(found['/Obj']));
    else children.push(tagOf(pdf, found, own, tag));
  }
  return tag;
};

export const tagsOf = (pdf: Pdf): Tag[] => {
  const roots = kidsOf(pdf, pdf.dict(pdf.root['/StructTreeRoot'])).map((kid) =>
    tagOf(pdf, pdf.dict(kid), '', null),
  );
  const under = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(under)];
  return roots.flatMap(under);
};

export const isEmptyText = (value: Value | undefined): boolean => textOf(value).trim() === '';

/** A value of the element's attributes, whoever owns them. */
export const attributeOf = (pdf: Pdf, tag: Tag, key: string): Value => {
  const given = pdf.at(tag.dict['/A']);
  const all = Array.isArray(given) ? (given as readonly Value[]) : [given];
  for (const one of all) {
    const value = pdf.dict(one)[key];
    if (value !== undefined) return pdf.at(value);
  }
  return null;
};
