/** The adopted document built again from an edition, as DOCX or PDF, with changes marked on request. */
import { z } from 'zod';
import type { ReadableDb } from '../../../db/open.ts';
import { latestEdition, readPlan } from '../../../db/plan.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import { planDocument } from '../../../domain/plan/document/document.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { answer, reader, router } from '../../trpc.ts';
import { paperStyle } from '../../papers/stored.ts';
import { openDoubts } from '../doubts.ts';
import { planDocx } from './docx.ts';
import { planPdf } from './pdf.ts';

export const DOCUMENT_KINDS = ['docx', 'pdf'] as const;
const MIME = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

const planOf = (db: ReadableDb, edition: number): Plan => {
  const plan = readPlan(db, edition);
  return answer(plan === null ? err(failure('plan.no-edition', { edition })) : ok(plan));
};

export const documentRouter = router({
  make: reader
    .input(
      z.object({
        kind: z.enum(DOCUMENT_KINDS),
        /** The latest where none is named. */
        edition: z.int().positive().optional(),
        /** Marks what changed since this edition. */
        against: z.int().positive().optional(),
      }),
    )
    .query(async ({ ctx: { db, store }, input: { kind, edition, against } }) => {
      const plan = planOf(db, edition ?? latestEdition(db));
      const before = against === undefined ? null : planOf(db, against);
      const parts = planDocument(plan, before, openDoubts(db, plan));
      const { title, n } = plan.edition;
      const since = before === null ? '' : `, промени спрямо редакция № ${before.edition.n}`;
      const texts = { title, footer: `${title} Редакция № ${n}${since}` };
      const bytes =
        kind === 'docx'
          ? planDocx(parts, texts)
          : answer(await planPdf(parts, texts, paperStyle(db, store.folder))).bytes;
      const stem =
        before === null ? `план-редакция-${n}` : `план-редакция-${n}-спрямо-${before.edition.n}`;
      return {
        name: `${stem}.${kind}`,
        mime: MIME[kind],
        base64: Buffer.from(bytes).toString('base64'),
      };
    }),
});
