/** The one router: a part for each feature, named as everywhere. */
import { appPart } from './app.ts';
import { logRouter } from './log.ts';
import { planRouter } from './plan.ts';
import { tariffsRouter } from './tariffs.ts';
import { createCaller, router } from './trpc.ts';

export const appRouter = router({
  app: appPart,
  log: logRouter,
  plan: planRouter,
  tariffs: tariffsRouter,
});

export type AppRouter = typeof appRouter;
export const callerOf = createCaller(appRouter);
