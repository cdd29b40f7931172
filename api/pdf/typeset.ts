/**
 * Typesets documents, at once, in the thread it is called in (`compile.ts` calls it in another).
 *
 * A person's text is data, never markup: it reaches the template as `/data.json`. Templates import
 * `/house.typ` (page, headings, tables). Fonts come from this folder; nothing is read from the network,
 * and the same input gives the same bytes on every machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { DEFAULT_STYLE, styleFiles, type PaperStyle } from '../papers/style.ts';
import { compactPdf } from './compact.ts';
import { coverageOf, printableJson } from './glyphs.ts';

/** PDF/UA-1 for what people read, PDF/A-2a for what is kept. Both are tagged, with fonts inside. */
export type PdfStandard = 'ua-1' | 'a-2a';

export interface PdfJob {
  /** Typst markup; see `house.typ`. */
  readonly source: string;
  /** Plain JSON, read by the template as `json("/data.json")`. */
  readonly data: unknown;
  /** More files by their absolute name in the document («/picture.svg»). */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Letterhead, letters and colour; those of an installation where nothing is set. */
  readonly look?: PaperStyle | undefined;
  readonly standard?: PdfStandard;
  /** `svg`: all pages as one picture, to be looked at before the file is made. */
  readonly as?: 'pdf' | 'svg';
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

export interface Typesetter {
  readonly typeset: (job: PdfJob) => Typeset;
  /** Gives back the memory of what so many documents had no use for; 0 of everything. */
  readonly forget: (documents: number) => void;
}

/**
 * Typst wants a folder as the root of all names; no file of it is ever read. It must be absolute, and
 * on Windows a path is so only with its drive.
 */
const ROOT = resolve('/myarka-documents');
const MAIN = join(ROOT, 'main.typ');
const FONTS = new URL('./fonts/', import.meta.url);
const HOUSE = new URL('./house.typ', import.meta.url);

const readFonts = (): Buffer[] =>
  readdirSync(FONTS)
    .filter((name) => name.endsWith('.ttf'))
    .toSorted()
    .map((name) => readFileSync(new URL(name, FONTS)));

const complaint = (error: NodeError | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? 'no result');

/** In place of all files of the document before. */
const setFiles = (compiler: NodeCompiler, files: Record<string, string | Uint8Array>): void => {
  compiler.resetShadow();
  for (const [name, content] of Object.entries(files))
    compiler.mapShadow(join(ROOT, name), Buffer.from(content as Uint8Array));
};

/** The paper of a page, at the top level of the picture. */
const PAPER =
  /^ {4}<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v [^"]*"\/>\n/gmu;

/**
 * One white ground for all pages: the library draws the paper of each page where the first page is, and so over it
 * (typst.ts 0.7.0).
 */
const onePaper = (svg: string): string => {
  const bare = svg.replaceAll(PAPER, '');
  return bare.replace(
    /(?<=^<svg [^>]*>\n)/u,
    '    <rect width="100%" height="100%" fill="#ffffff"/>\n',
  );
};

const print = (compiler: NodeCompiler, job: PdfJob): Typeset => {
  const { standard = 'ua-1', at = 0, as = 'pdf' } = job;
  const compiled = compiler.compile({ mainFilePath: MAIN, resetRead: true });
  if (compiled.result === null) return { ok: false, detail: complaint(compiled.takeError()) };
  const options = { pdfStandard: standard, creationTimestamp: at };
  try {
    const bytes =
      as === 'pdf'
        ? compactPdf(compiler.pdf(compiled.result, options))
        : Buffer.from(onePaper(compiler.plainSvg(compiled.result)));
    return { ok: true, value: { bytes: new Uint8Array(bytes), pages: compiled.result.numOfPages } };
  } catch (error) {
    return { ok: false, detail: String(error) };
  }
};

/**
 * Fonts and compiler are made once. What stays the same from one document to the next is not laid out
 * again, so a pack that is made anew after a correction takes a third of the time.
 */
export const newTypesetter = (): Typesetter => {
  const fonts = readFonts();
  const covered = coverageOf(fonts);
  const house = readFileSync(HOUSE);
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: ROOT });
  return {
    typeset: (job) => {
      const data = printableJson(job.data, covered);
      const look = styleFiles(job.look ?? DEFAULT_STYLE, (value) => printableJson(value, covered));
      const own = { ...look, '/house.typ': house, '/data.json': data, '/main.typ': job.source };
      setFiles(compiler, { ...job.files, ...own });
      return print(compiler, job);
    },
    forget: (documents) => compiler.evictCache(documents),
  };
};
