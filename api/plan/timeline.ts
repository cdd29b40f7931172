/** The timeline as PDF. */
import { z } from 'zod';
import { parseDate } from '../../domain/kernel/date.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { languageInput, pdfAnswer } from '../pdf/answer.ts';
import { compilePdf, template } from '../pdf/compile.ts';
import { paperStyle } from '../papers/stored.ts';
import { answer, reader, router } from '../trpc.ts';
import { timelineReport } from './timeline-report.ts';
import { planOf } from './totals.ts';

const input = z.object({
  edition: z.int().positive().optional(),
  /** The measures to show; all where it is left out. */
  codes: z.array(z.string()).optional(),
  collapsed: z.array(z.string()).default([]),
  paper: z.enum(['a4', 'a3']).default('a4'),
  today: z.string().optional(),
  language: languageInput,
});

export const timelineRouter = router({
  pdf: reader.input(input).query(async ({ ctx, input: asked, signal }) => {
    const plan = answer(planOf(ctx.db, asked.edition));
    const { codes, collapsed, paper, language } = asked;
    const data = timelineReport(plan, {
      measures: plan.measures.filter(({ code }) => codes?.includes(code) ?? true),
      collapsed: new Set(collapsed),
      today: parseDate(asked.today ?? '') ?? sofiaDay(ctx.store.logDeps().now()),
      paper,
      language,
    });
    const look = paperStyle(ctx.db, ctx.store.folder);
    const source = template(new URL('./timeline.typ', import.meta.url));
    return pdfAnswer(answer(await compilePdf({ source, data, look }, signal)));
  }),
});
