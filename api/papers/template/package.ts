/**
 * A Word file as its parts, after everything was looked at that a stranger's file can do: unpack without
 * end, bring programs, ask for other files, break the reader. Nothing of it is run or fetched here, but
 * what is made of it is opened in somebody's Word.
 */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { MAX_TEMPLATE_BYTES } from '../../../domain/papers/templates.ts';
import { openArchive, type Archive } from '../../sheets/in/archive.ts';
import type { Source } from '../../sheets/in/source.ts';
import { UnreadableFile } from '../../sheets/in/unreadable.ts';
import { attribute, readWholeXml } from '../../sheets/in/xml.ts';
import { untied } from './untie.ts';
import { relationsIn, relationsPart, type Relation } from './relations.ts';
import { cutText } from '../../../domain/text/cut.ts';

const MB = 1024 * 1024;
/** Unpacked: all parts, one part of XML. A letterhead with pictures has a hundredth of it. */
const MAX_UNPACKED = 100 * MB;
const MAX_XML = 4 * MB;
const MAX_PARTS = 1000;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const CFB = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from([0x50, 0x4b]);

export interface TemplateParts {
  /** The file's name, as a person knows it. */
  readonly name: string;
  readonly parts: ReadonlyMap<string, Buffer>;
  /** The name of the document among the parts. */
  readonly main: string;
  /** What the main document points to. */
  readonly relations: readonly Relation[];
}

/** One sentence for the whole file. */
class Unfit extends Error {
  readonly failure: Failure;
  constructor(code: string, file: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.failure = failure(code, { file, ...params }, file);
  }
}

const isXml = (part: string): boolean => /\.(?:xml|rels)$/i.test(part);

const readPart = async (archive: Archive, part: string, most: number, name: string) => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of archive.read(part)) {
    size += piece.length;
    if (size > most) throw new Unfit('papers.template-bomb', name);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const unpack = async (source: Source): Promise<Map<string, Buffer>> => {
  const archive = await openArchive(source);
  const { name } = source;
  try {
    const parts = new Map<string, Buffer>();
    let room = MAX_UNPACKED;
    for (const part of archive.names()) {
      const most = Math.min(room, isXml(part) ? MAX_XML : room);
      const bytes = await readPart(archive, part, most, name);
      room -= bytes.length;
      parts.set(part, bytes);
      if (parts.size > MAX_PARTS) throw new Unfit('papers.template-bomb', name);
    }
    return parts;
  } finally {
    archive.close();
  }
};

const PROGRAM = /vba|activex|macro/i;
const EMBEDDED = /(?:^|\/)embeddings\//i;
/** Fields of Word that fetch something, by the word they begin with. */
const FETCHING =
  /(?:^|\n)\s*"?\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|DATABASE|RD)\b/i;
/** A document type can name other files, and entities without end. */
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

/** Well made, and what its fields ask for. */
const readXmlPart = async (part: string, bytes: Buffer, name: string): Promise<void> => {
  if (DOCTYPE.test(bytes.toString('latin1'))) throw new Unfit('papers.template-broken', name);
  const open: string[] = [];
  let fields = '';
  let roots = 0;
  const reader = {
    open: (tag: string, attributes: () => Readonly<Record<string, string>>): void => {
      if (open.length === 0) roots += 1;
      open.push(tag);
      if (tag === 'fldChar') fields += '\n';
      if (tag === 'fldSimple') fields += `\n${attribute(attributes(), 'instr') ?? ''}\n`;
    },
    close: (tag: string): void => {
      if (open.pop() !== tag) throw new Error('nesting');
    },
    text: (text: string): void => {
      if (open.at(-1) === 'instrText') fields += text;
    },
  };
  try {
    await readWholeXml([bytes], reader);
  } catch {
    throw new Unfit('papers.template-broken', name);
  }
  if (open.length > 0 || roots !== 1) throw new Unfit('papers.template-broken', name);
  const target = FETCHING.exec(fields)?.[1];
  if (target !== undefined) throw new Unfit('papers.template-external', name, { target });
};

const HYPERLINK = /\/hyperlink$/;
/** What a part may point to and be one file with it, but is a program or another document. */
const ALIEN =
  /\/(?:oleObject|control|package|aFChunk|subDocument|vbaProject|keyMapCustomizations|wordVbaData)$/i;

const checkRelations = (all: readonly Relation[], name: string): void => {
  for (const { type, target, external } of all) {
    if (external && type.endsWith('/image'))
      throw new Unfit('papers.template-linked', name, { target: target.slice(0, 120) });
    if (external && !HYPERLINK.test(type))
      throw new Unfit('papers.template-external', name, { target: cutText(target, 120) });
    if (!external && ALIEN.test(type)) throw new Unfit('papers.template-embedded', name);
  }
};

const typeOf = async (types: Buffer | undefined, part: string): Promise<string> => {
  let found = '';
  if (types === undefined) return found;
  await readWholeXml([types], {
    open: (tag, attributes) => {
      if (tag !== 'Override') return;
      const given = attributes();
      if (attribute(given, 'PartName') === `/${part}`)
        found = attribute(given, 'ContentType') ?? '';
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
};

/** What Word calls «Strict» names its words otherwise; and so does a prefix that nobody uses. */
const isOrdinary = (document: string): boolean =>
  /<w:document[^>]*xmlns:w="http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main"/.test(
    document,
  );

const look = async (source: Source): Promise<TemplateParts> => {
  const { name } = source;
  const given = await unpack(source);
  const rels = given.get('_rels/.rels');
  if (rels === undefined || !given.has('[Content_Types].xml'))
    throw new Unfit('papers.template-kind', name);
  for (const [part, bytes] of given) {
    if (PROGRAM.test(part)) throw new Unfit('papers.template-macro', name);
    if (EMBEDDED.test(part)) throw new Unfit('papers.template-embedded', name);
    if (isXml(part)) await readXmlPart(part, bytes, name);
  }
  const parts = await untied(given);
  for (const [part, bytes] of parts)
    if (part.endsWith('.rels')) checkRelations(await relationsIn(bytes, part), name);
  const root = await relationsIn(rels, '_rels/.rels');
  const main = root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? '';
  const type = await typeOf(parts.get('[Content_Types].xml'), main);
  if (/macroEnabled/i.test(type)) throw new Unfit('papers.template-macro', name);
  const document = parts.get(main)?.toString('utf8') ?? '';
  if (type !== DOCX || !isOrdinary(document)) throw new Unfit('papers.template-kind', name);
  const own = parts.get(relationsPart(main));
  const relations = own === undefined ? [] : await relationsIn(own, relationsPart(main));
  return { name, parts, main, relations };
};

/** The parts, or the one sentence why the file is none that can be taken. */
export const openTemplate = async (source: Source): Promise<Result<TemplateParts, Failure>> => {
  const { name, size } = source;
  const refused = (code: string, params = {}) =>
    err(failure(code, { file: name, ...params }, name));
  if (size > MAX_TEMPLATE_BYTES) {
    const [mb, max] = [size, MAX_TEMPLATE_BYTES].map((bytes) => Math.ceil(bytes / MB));
    return refused('papers.template-large', { mb, max });
  }
  const head = Buffer.from(source.head(4));
  if (head.equals(CFB)) return refused('papers.template-password');
  if (!head.subarray(0, 2).equals(ZIP)) return refused('papers.template-kind');
  try {
    return ok(await look(source));
  } catch (error) {
    if (error instanceof Unfit) return err(error.failure);
    if (error instanceof UnreadableFile) return refused('papers.template-broken');
    throw error;
  }
};
