/** The one router: a part for each feature, named as everywhere. */
import { appPart } from './app.ts';
import { clockRouter } from './clock.ts';
import { councilRouter } from './council.ts';
import { desktopRouter } from './desktop.ts';
import { exchangeRouter } from './exchange.ts';
import { logRouter } from './log.ts';
import { papersRouter } from './papers.ts';
import { planRouter } from './plan.ts';
import { progressRouter } from './progress.ts';
import { tariffsRouter } from './tariffs.ts';
import { createCaller, router } from './trpc.ts';
import { unsavedRouter } from './unsaved.ts';
import { uploadsRouter } from './uploads.ts';
import { workRouter } from './work.ts';

export const appRouter = router({
  app: appPart,
  clock: clockRouter,
  council: councilRouter,
  desktop: desktopRouter,
  exchange: exchangeRouter,
  log: logRouter,
  papers: papersRouter,
  plan: planRouter,
  progress: progressRouter,
  tariffs: tariffsRouter,
  unsaved: unsavedRouter,
  uploads: uploadsRouter,
  work: workRouter,
});

export type AppRouter = typeof appRouter;
export const callerOf = createCaller(appRouter);
