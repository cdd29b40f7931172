/** Full-text search over the plan and the working data. */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { searchPlan } from '../../db/search.ts';
import { SEARCH_LIMIT } from '../../domain/plan/register-lines.ts';
import { reader } from '../trpc.ts';

/** Codes of what answers the words; null where there are no words. */
export const foundCodes = (db: ReadableDb, words: string): ReadonlySet<string> | null =>
  words.trim() === ''
    ? null
    : new Set(searchPlan(db, words, { limit: SEARCH_LIMIT }).map(({ code }) => code));

export const searchQuery = reader
  .input(
    z.object({
      words: z.string().max(500),
      limit: z.int().positive().max(SEARCH_LIMIT).optional(),
    }),
  )
  .query(({ ctx, input: { words, limit } }) =>
    searchPlan(ctx.db, words, limit === undefined ? {} : { limit }),
  );
