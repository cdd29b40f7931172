/** Records for a person to look at that no choice of a value decides (EXCHANGE §8). */
import { z } from 'zod';
import { markReviewed, reviewedIds } from '../../db/exchange/reviewed.ts';
import { readReviews, type Review } from '../../db/exchange/reviews.ts';
import type { ReadableDb } from '../../db/open.ts';
import { reader, router, writes } from '../trpc.ts';

export const openReviews = (db: ReadableDb): Review[] => {
  const seen = reviewedIds(db);
  return readReviews(db).filter(({ id }) => !seen.has(id));
};

export const reviewsRouter = router({
  list: reader.query(({ ctx }) => openReviews(ctx.db)),
  /** It is not shown here any more, until there is something new in it. */
  done: writes('here')
    .input(z.object({ id: z.string().min(1).max(100) }))
    .mutation(({ ctx: { db, deps }, input }) => markReviewed(db, deps, input.id)),
});
