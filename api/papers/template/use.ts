/** A document as DOCX: in the template of its kind, in the one for all, or in our own form. */
import type { ReadableDb } from '../../../db/open.ts';
import type { Doc } from '../../../domain/council/document.ts';
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { PaperKind } from '../../../domain/papers/templates.ts';
import { docDocx } from '../../council/document/docx.ts';
import { readStoredFile } from '../../files.ts';
import { bytesSource } from '../../sheets/in/source.ts';
import { paperStyle, storedPaper, templateSetting } from '../stored.ts';
import type { PaperFacts } from './fill.ts';

interface Place {
  readonly db: ReadableDb;
  readonly folder: string;
}

export interface Paper {
  readonly kind: PaperKind;
  readonly doc: Doc;
  readonly facts: PaperFacts;
}

/** The code of the unit is the author in the properties of a file in our own form. */
export const paperDocx = async (
  { db, folder }: Place,
  author: string,
  { kind, doc, facts }: Paper,
): Promise<Result<Uint8Array, Failure>> => {
  const style = paperStyle(db, folder);
  const stored = storedPaper(db, templateSetting(kind)) ?? storedPaper(db, templateSetting('all'));
  if (stored === null) return ok(docDocx(doc, author, style));
  const bytes = readStoredFile(folder, stored.sha256);
  if (bytes === null)
    return err(failure('papers.template-gone', { file: stored.name }, stored.name));
  const [{ openTemplate }, { fillTemplate }] = await Promise.all([
    import('./package.ts'),
    import('./fill.ts'),
  ]);
  const template = await openTemplate(bytesSource(stored.name, bytes));
  return template.ok ? fillTemplate(template.value, doc, facts, style) : template;
};
