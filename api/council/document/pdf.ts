/** A document of a council as PDF, with annexes merged in where there are any. */
import type { Failure } from '../../../domain/kernel/failure.ts';
import { ok, type Result } from '../../../domain/kernel/result.ts';
import { chartSvg } from '../../../domain/council/chart.ts';
import type { Doc } from '../../../domain/council/document.ts';
import { compilePdf, template } from '../../pdf/compile.ts';
import type { Pdf, PdfStandard } from '../../pdf/typeset.ts';
import { mergeAnnexes, type AnnexFile } from './merge.ts';

export interface PdfOptions {
  readonly standard: PdfStandard;
  readonly author: string;
  readonly annexes: readonly AnnexFile[];
  /** Stops the work. */
  readonly signal?: AbortSignal | undefined;
}

const charts = (doc: Doc): Record<string, string> =>
  Object.fromEntries(
    doc.blocks
      .filter((block) => block.kind === 'chart')
      .map((chart, i) => [`/chart-${i}.svg`, chartSvg(chart)]),
  );

const documentTitle = ({ title, under }: Doc): string => [title, under[0] ?? ''].join(' – ');

export const docPdf = async (
  doc: Doc,
  { standard, author, annexes, signal }: PdfOptions,
): Promise<Result<Pdf, Failure>> => {
  const source = template(new URL('./document.typ', import.meta.url));
  const data = {
    doc,
    author,
    documentTitle: documentTitle(doc),
    annexes: annexes.map(({ title, detail, pages }) => ({ title, detail, pages })),
  };
  const made = await compilePdf({ source, data, files: charts(doc), standard }, signal);
  if (!made.ok || annexes.length === 0) return made;
  return ok(await mergeAnnexes(made.value, annexes));
};
