/** The tariffs: dated values, valuations of single lines and of whole files, differences, documents. */
import { readingsRouter } from './tariffs/readings.ts';
import { valuesRouter } from './tariffs/values.ts';
import { router } from './trpc.ts';

export const tariffsRouter = router({
  values: valuesRouter,
  readings: readingsRouter,
});
