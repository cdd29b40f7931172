/** The sheets of a pack's annexes: what each is, and why a file stands beside the pack and not in it. */
import type { ReadableDb } from '../../../db/open.ts';
import { annexes, type Annex } from '../../../domain/council/pack-items.ts';
import { fateOf, type Fate, type PaperExam } from '../../../domain/council/paper-exam.ts';
import { sheetReasons } from '../../../domain/council/paper-exam-texts.ts';
import type { SittingRecord } from '../../../domain/council/types.ts';
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { formatDecimal } from '../../../domain/progress/value.ts';
import { readStoredFile } from '../../files.ts';
import { examOf } from './exams.ts';

export interface AnnexSheet {
  readonly title: string;
  readonly lines: readonly string[];
  /** Pages that follow the sheet. */
  readonly pages: number;
  /** Null where no page follows. */
  readonly bytes: Uint8Array | null;
}

export interface Annexes {
  readonly sheets: readonly AnnexSheet[];
  /** By SHA-256. */
  readonly fates: ReadonlyMap<string, Fate>;
}

const KB = 1024;
const sizeText = (size: number): string =>
  `${formatDecimal(String(Math.max(1, Math.round(size / KB))))} KB`;

const pagesText = ({ pages }: PaperExam, pdf: boolean): string[] => {
  if (pages !== null) return [`страници: ${pages}`];
  return pdf ? ['страници: неизвестно'] : [];
};

const sheetLines = ({ paper, item }: Annex, exam: PaperExam): string[] => {
  const fate = fateOf(exam);
  const about = `По т. ${item.shown} от дневния ред. ${paper.name}`;
  if (fate === 'whole') return [about];
  const isPdf = !exam.findings.some(({ code }) => code === 'not-pdf');
  const facts = [sizeText(paper.size), ...pagesText(exam, isPdf)].join(', ');
  return [
    `${about}, ${facts}`,
    fate === 'apart'
      ? 'Файлът се прилага отделно и страниците му не са тук. Причини:'
      : 'Следват страниците му, а самият файл се прилага и отделно. Причини:',
    ...sheetReasons(exam),
  ];
};

export const annexSheets = async (
  db: ReadableDb,
  folder: string,
  record: SittingRecord,
): Promise<Result<Annexes, Failure>> => {
  const sheets: AnnexSheet[] = [];
  const fates = new Map<string, Fate>();
  for (const annex of annexes(record)) {
    const { number, paper } = annex;
    const exam = await examOf(db, folder, paper);
    if (exam === null)
      return err(failure('council.paper-absent', { name: paper.name }, paper.name));
    const fate = fateOf(exam);
    fates.set(paper.sha256, fate);
    sheets.push({
      title: `Приложение ${number}. ${paper.title}`,
      lines: sheetLines(annex, exam),
      pages: fate === 'apart' ? 0 : (exam.pages ?? 0),
      bytes: fate === 'apart' ? null : readStoredFile(folder, paper.sha256),
    });
  }
  return ok({ sheets, fates });
};
