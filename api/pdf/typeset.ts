/**
 * Typesets one document, at once, in the thread it is called in (`compile.ts` calls it in another).
 *
 * A person's text is data, never markup: it reaches the template as `/data.json`. Templates import
 * `/house.typ` (page, headings, tables). Fonts come from this folder; nothing is read from the network,
 * and the same input gives the same bytes on every machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { coverageOf, printable } from './glyphs.ts';

/** PDF/UA-1 for what people read, PDF/A-2a for what is kept. Both are tagged, with fonts inside. */
export type PdfStandard = 'ua-1' | 'a-2a';

export interface PdfJob {
  /** Typst markup; see `house.typ`. */
  readonly source: string;
  /** Plain JSON, read by the template as `json("/data.json")`. */
  readonly data: unknown;
  /** More files by their absolute name in the document («/picture.svg»). */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly standard?: PdfStandard;
  /** Seconds since 1970, written into the file; 0 where it is left out. */
  readonly at?: number;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

type Typeset =
  | { readonly ok: true; readonly value: Pdf }
  | { readonly ok: false; readonly detail: string };

/** Typst wants a folder as the root of all names; no file of it is ever read. */
const ROOT = '/myarka-documents';
const FONTS = new URL('./fonts/', import.meta.url);
const HOUSE = new URL('./house.typ', import.meta.url);

const readFonts = (): Buffer[] =>
  readdirSync(FONTS)
    .filter((name) => name.endsWith('.ttf'))
    .toSorted()
    .map((name) => readFileSync(new URL(name, FONTS)));

const compilerWith = (fonts: Buffer[]): NodeCompiler =>
  NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: ROOT });

const complaint = (error: NodeError | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? 'no result');

const addFiles = (compiler: NodeCompiler, { data, files = {} }: PdfJob, fonts: Buffer[]): void => {
  const add = (name: string, content: string | Uint8Array): void =>
    compiler.mapShadow(`${ROOT}${name}`, Buffer.from(content as Uint8Array));
  add('/house.typ', readFileSync(HOUSE));
  add('/data.json', JSON.stringify(printable(data, coverageOf(fonts))));
  for (const [name, content] of Object.entries(files)) add(name, content);
};

export const typeset = (job: PdfJob): Typeset => {
  const fonts = readFonts();
  const compiler = compilerWith(fonts);
  addFiles(compiler, job, fonts);
  compiler.addSource(`${ROOT}/main.typ`, job.source);
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/main.typ` });
  if (compiled.result === null) return { ok: false, detail: complaint(compiled.takeError()) };
  const options = { pdfStandard: job.standard ?? 'ua-1', creationTimestamp: job.at ?? 0 };
  try {
    const bytes = compiler.pdf(compiled.result, options);
    return { ok: true, value: { bytes: new Uint8Array(bytes), pages: compiled.result.numOfPages } };
  } catch (error) {
    return { ok: false, detail: String(error) };
  } finally {
    compiler.evictCache(0);
  }
};
