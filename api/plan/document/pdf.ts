/** The adopted document as PDF; texts reach Typst as data only. */
import type { Failure } from '../../../domain/kernel/failure.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Part } from '../../../domain/plan/document/document.ts';
import { HEADS } from '../../../domain/plan/document/form.ts';
import { compilePdf, template } from '../../pdf/compile.ts';
import type { PaperStyle } from '../../papers/style.ts';
import type { Pdf } from '../../pdf/typeset.ts';
import type { DocumentTexts } from './docx.ts';

const forTypst = (part: Part) => {
  switch (part.kind) {
    case 'table':
      return {
        kind: part.kind,
        rows: part.rows.map((cells) => cells.map(({ pieces, note }) => ({ pieces, note }))),
      };
    case 'entry':
      return { ...part, label: part.label.pieces, text: part.text.pieces };
    case 'heading':
    case 'paragraph':
      return { ...part, text: part.text.pieces };
    default:
      return part satisfies never;
  }
};

export const planPdf = (
  parts: readonly Part[],
  { title, footer }: DocumentTexts,
  look: PaperStyle,
): Promise<Result<Pdf, Failure>> =>
  compilePdf({
    look,
    source: template(new URL('./document.typ', import.meta.url)),
    data: {
      title,
      footer,
      parts: parts.map(forTypst),
      columns: HEADS.flatMap(({ share, parts: below }) =>
        below.length === 0 ? [share] : below.map(() => share / below.length),
      ),
      heads: HEADS.map(({ text, parts: below }) => ({ text, parts: below.length })),
      subheads: HEADS.flatMap(({ parts: below }) => below),
    },
  });
