/** Papers looked into, each file once as long as the data is open: what was found follows from its bytes. */
import { memo } from '../../../db/memo.ts';
import type { ReadableDb } from '../../../db/open.ts';
import { fateOf, NOT_PDF, STRANGE, type PaperExam } from '../../../domain/council/paper-exam.ts';
import type { Paper } from '../../../domain/council/types.ts';
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { fileStamp, readStoredFile } from '../../files.ts';

const PDF_MIME = 'application/pdf';

/** Null where the file is not on this machine. */
export const examOf = async (
  db: ReadableDb,
  folder: string,
  { sha256, mime }: Pick<Paper, 'sha256' | 'mime'>,
): Promise<PaperExam | null> => {
  if (mime !== PDF_MIME) return NOT_PDF;
  const stamp = fileStamp(folder, sha256);
  if (stamp === null) return null;
  return memo(db, `paper-exam/${sha256}`, stamp, async () => {
    const bytes = readStoredFile(folder, sha256);
    if (bytes === null) return null;
    // The core's largest library, loaded with the first paper.
    const { examinePdf } = await import('./examine.ts');
    const exam = await examinePdf(bytes);
    return exam.ok ? exam.value : STRANGE;
  });
};

const REFUSALS = { broken: 'council.paper-broken', 'no-pages': 'council.paper-no-pages' } as const;

/** A paper on its way in; refused where it shows nothing whole. */
export const examNew = async (
  folder: string,
  { name, mime, sha256 }: Pick<Paper, 'name' | 'mime' | 'sha256'>,
): Promise<Result<PaperExam, Failure>> => {
  const bytes = mime === PDF_MIME ? readStoredFile(folder, sha256) : null;
  if (bytes === null) return ok(NOT_PDF);
  const { examinePdf } = await import('./examine.ts');
  const exam = await examinePdf(bytes);
  return exam.ok ? exam : err(failure(REFUSALS[exam.error], { name }, name));
};

/** As the window and the command line hear it. */
export const told = (exam: PaperExam) => ({ ...exam, fate: fateOf(exam) });
