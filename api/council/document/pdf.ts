/** A document of a council as PDF, with annexes merged in where there are any. */
import type { Failure } from '../../../domain/kernel/failure.ts';
import { ok, type Result } from '../../../domain/kernel/result.ts';
import { chartSvg } from '../../../domain/council/chart.ts';
import { NARROW_FROM, columnWidths } from '../../../domain/council/columns.ts';
import {
  documentTitle,
  plainTitle,
  type Block,
  type Doc,
  type DocTable,
  type ListItem,
  type Point,
} from '../../../domain/council/document.ts';
import { withSoftWords } from '../../../domain/council/long-words.ts';
import { DASH_MARKER, laidOut } from '../../../domain/council/points.ts';
import { letterheadOf, type PaperStyle } from '../../papers/style.ts';
import { compilePdf, template } from '../../pdf/compile.ts';
import type { Pdf, PdfJob, PdfStandard } from '../../pdf/typeset.ts';
import type { AnnexSheet } from '../annex/sheets.ts';

export interface PdfOptions {
  readonly standard: PdfStandard;
  readonly author: string;
  readonly annexes: readonly AnnexSheet[];
  readonly style: PaperStyle;
  /** Stops the work. */
  readonly signal?: AbortSignal | undefined;
}

const charts = (doc: Doc): Record<string, string> =>
  Object.fromEntries(
    doc.blocks
      .filter((block) => block.kind === 'chart')
      .map((chart, i) => [`/chart-${i}.svg`, chartSvg(chart)]),
  );

interface Branch {
  readonly marker: string;
  readonly text: string;
  readonly below: Branch[];
}

/** Points as a tree, which is how Typst takes them. */
const tree = (points: readonly (ListItem | Point)[], ordered: boolean): Branch[] => {
  const roots: Branch[] = [];
  const path: Branch[] = [];
  for (const [i, item] of points.entries()) {
    const { text, number = i + 1 } = item;
    const level = 'level' in item ? item.level : 0;
    const marker = 'marker' in item ? item.marker : ordered ? `${number}.` : DASH_MARKER;
    const branch = { marker, text, below: [] };
    path.length = Math.min(path.length, level);
    (path.at(-1)?.below ?? roots).push(branch);
    path.push(branch);
  }
  return roots;
};

/** Of our own font, at the sizes of document.typ. */
const lettersInLine = ({ columns }: DocTable): number => (columns.length < NARROW_FROM ? 96 : 106);

const forTypst = (block: Block) => {
  if (block.kind === 'table')
    return { ...block, widths: columnWidths(block, lettersInLine(block)) };
  return block.kind === 'list'
    ? { kind: block.kind, items: tree(block.items, block.ordered) }
    : block;
};

/** The document as Typst takes it. */
export const docJob = (
  doc: Doc,
  { standard, author, annexes, style }: Omit<PdfOptions, 'signal'>,
): PdfJob => {
  const source = template(new URL('./document.typ', import.meta.url));
  const shown = withSoftWords(laidOut(doc));
  const data = {
    spaced: plainTitle(doc.title) !== doc.title,
    doc: {
      ...shown,
      title: plainTitle(doc.title),
      layout: { ...doc.layout, letterhead: letterheadOf(doc.layout, style) },
      blocks: shown.blocks.map(forTypst),
    },
    author,
    documentTitle: documentTitle(doc),
    annexes: annexes.map(({ title, lines, pages }) => ({ title, lines, pages })),
  };
  return { source, data, files: charts(doc), standard, look: style };
};

export const docPdf = async (
  doc: Doc,
  { signal, ...options }: PdfOptions,
): Promise<Result<Pdf, Failure>> => {
  const made = await compilePdf(docJob(doc, options), signal);
  const files = options.annexes.map((annex) => annex.bytes);
  if (!made.ok || files.every((file) => file === null)) return made;
  // The core's largest library, loaded with the first annex.
  const { mergeAnnexes } = await import('./merge.ts');
  return ok(await mergeAnnexes(made.value, files));
};
