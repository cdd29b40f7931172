/** A document as DOCX: in the template of its kind, in the one for all, or in our own form. */
import type { Doc } from '../../../domain/council/document.ts';
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { PaperKind } from '../../../domain/papers/templates.ts';
import { docDocx } from '../../council/document/docx.ts';
import { bytesSource } from '../../sheets/in/source.ts';
import type { Dress } from '../stored.ts';
import type { PaperFacts } from './fill.ts';

export interface Paper {
  readonly kind: PaperKind;
  readonly doc: Doc;
  readonly facts: PaperFacts;
  /** In which it was sealed; null for the one of today. */
  readonly sealed: Dress | null;
}

/** The code of the unit is the author in the properties of a file in our own form. */
export const paperDocx = async (
  { style, template }: Dress,
  author: string,
  { doc, facts }: Pick<Paper, 'doc' | 'facts'>,
): Promise<Result<Uint8Array, Failure>> => {
  if (template === null) return ok(docDocx(doc, author, style));
  const { name, bytes } = template;
  if (bytes === null) return err(failure('papers.template-gone', { file: name }, name));
  const [{ openTemplate }, { fillTemplate }] = await Promise.all([
    import('./package.ts'),
    import('./fill.ts'),
  ]);
  const opened = await openTemplate(bytesSource(name, bytes));
  return opened.ok ? fillTemplate(opened.value, doc, facts, style) : opened;
};
