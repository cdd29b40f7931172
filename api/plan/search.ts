/** Full-text search over the plan and the working data, and which measures the register shows for it. */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { searchPlan } from '../../db/search.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { reader } from '../trpc.ts';

const MAX_HITS = 500;

/** A goal or sub-goal that is named by its number stands for all of its measures. */
const measuresOf = (code: string, words: string, measures: readonly Measure[]): string[] =>
  code === words.trim()
    ? measures.filter((m) => m.goal === code || m.subgoal === code).map((m) => m.code)
    : [];

/** Codes of the measures that answer the words; null where there are no words. */
export const foundCodes = (
  db: ReadableDb,
  words: string,
  measures: readonly Measure[],
): ReadonlySet<string> | null => {
  if (words.trim() === '') return null;
  const hits = searchPlan(db, words, { limit: MAX_HITS });
  return new Set(hits.flatMap(({ code }) => [code, ...measuresOf(code, words, measures)]));
};

export const searchQuery = reader
  .input(
    z.object({
      words: z.string().max(500),
      limit: z.int().positive().max(MAX_HITS).optional(),
    }),
  )
  .query(({ ctx, input: { words, limit } }) =>
    searchPlan(ctx.db, words, limit === undefined ? {} : { limit }),
  );
