/** What only a desktop host can do for its window. */
import { z } from 'zod';
import { procedure, router } from './trpc.ts';

export interface Desktop {
  /** Opens the folder of a file that was saved (`SavedEvent`), with the file marked. */
  readonly showSaved: (id: number) => void;
}

export const desktopRouter = router({
  showSaved: procedure
    .input(z.object({ id: z.int() }))
    .mutation(({ ctx, input }) => ctx.desktop?.showSaved(input.id)),
});
