/**
 * What Word ties a file to as it saves it, and a paper made of it does without. Nearly every file names the
 * template that it was made from («Normal.dotm» on somebody's disk); a picture that is in the file can name
 * the place that it came from, too; a content control can hold what another part says, which Word would
 * write over what was filled in. The file that is kept stays as it came.
 */
import { relationsIn, type Relation } from './relations.ts';

type Parts = Map<string, Buffer>;

/** `word/_rels/document.xml.rels` → `word/document.xml`. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]+)\.rels$/, '$1');

const RELATION = /<(?:[\w.-]+:)?Relationship\b[^>]*?(?:\/>|>\s*<\/(?:[\w.-]+:)?Relationship>)/g;
const ID = /\sId\s*=\s*["']([^"']*)["']/;

const without = (xml: string, ids: ReadonlySet<string>): string =>
  xml.replaceAll(RELATION, (whole) => (ids.has(ID.exec(whole)?.[1] ?? '') ? '' : whole));

const ATTACHED =
  /<w:(?:attachedTemplate|linkStyles)\b[^>]*?(?:\/>|>\s*<\/w:(?:attachedTemplate|linkStyles)>)/g;

const PICTURE = /<(?:a:blip|v:imagedata|asvg:svgBlip)\b[^>]*>/g;
/** The picture itself beside the place that it came from. */
const INSIDE = /\sr:(?:embed|id)="[^"]+"/;
const OUTSIDE = /\sr:(?:link|href)="([^"]*)"/;

/** Without the places that pictures came from, where the pictures are here; the ids of those places. */
const pictures = (xml: string): { readonly xml: string; readonly ids: ReadonlySet<string> } => {
  const ids = new Set<string>();
  const kept = new Set<string>();
  const told = xml.replaceAll(PICTURE, (tag) => {
    const id = OUTSIDE.exec(tag)?.[1];
    if (id === undefined) return tag;
    (INSIDE.test(tag) ? ids : kept).add(id);
    return INSIDE.test(tag) ? tag.replace(OUTSIDE, '') : tag;
  });
  return { xml: told, ids: new Set([...ids].filter((id) => !kept.has(id))) };
};

/** Of a content control: what it repeats from elsewhere, and that it takes letters only. */
const CONTROL = /<w:sdtPr>[\s\S]*?<\/w:sdtPr>/g;
const BOUND =
  /<(?:w|w15):(?:dataBinding|showingPlcHdr|text)(?:\s[^>]*)?(?:\/>|>\s*<\/(?:w|w15):(?:dataBinding|showingPlcHdr|text)>)/g;

const isOutside = (kind: string) => (one: Relation) =>
  one.external && one.type.endsWith(`/${kind}`);

export const untied = async (given: ReadonlyMap<string, Buffer>): Promise<Parts> => {
  const parts: Parts = new Map(given);
  const textOf = (part: string): string => parts.get(part)?.toString('utf8') ?? '';
  for (const name of given.keys()) {
    if (!name.endsWith('.rels')) continue;
    const owner = ownerOf(name);
    const relations = await relationsIn(parts.get(name) ?? Buffer.alloc(0), name);
    const dropped = new Set(relations.filter(isOutside('attachedTemplate')).map(({ id }) => id));
    if (dropped.size > 0) parts.set(owner, Buffer.from(textOf(owner).replaceAll(ATTACHED, '')));
    const linked = relations.filter(isOutside('image')).map(({ id }) => id);
    if (linked.length > 0) {
      const { xml, ids } = pictures(textOf(owner));
      for (const id of linked) if (ids.has(id)) dropped.add(id);
      parts.set(owner, Buffer.from(xml));
    }
    if (dropped.size > 0) parts.set(name, Buffer.from(without(textOf(name), dropped)));
  }
  for (const [name, bytes] of parts) {
    const xml = bytes.toString('utf8');
    if (name.endsWith('.xml') && xml.includes('<w:sdtPr>'))
      parts.set(
        name,
        Buffer.from(xml.replaceAll(CONTROL, (control) => control.replaceAll(BOUND, ''))),
      );
  }
  return parts;
};
