/** The tariffs: dated values, valuations of single lines and of whole files, differences, documents. */
import { z } from 'zod';
import { ordinanceText } from '../db/tariffs.ts';
import { coveredParts } from '../domain/tariffs/coverage.ts';
import { loadTariffs } from '../seeds/tariffs-schema.ts';
import { batchRouter } from './tariffs/batch.ts';
import { differenceRouter } from './tariffs/difference.ts';
import { documentsRouter } from './tariffs/documents.ts';
import { laterRouter } from './tariffs/later.ts';
import { readingsRouter } from './tariffs/readings.ts';
import { savedRouter } from './tariffs/saved.ts';
import { valuesRouter } from './tariffs/values.ts';
import { reader, router } from './trpc.ts';

export const tariffsRouter = router({
  values: valuesRouter,
  later: laterRouter,
  readings: readingsRouter,
  batch: batchRouter,
  difference: differenceRouter,
  documents: documentsRouter,
  saved: savedRouter,
  /** The seed's text from start to end, with what became of each part. */
  coverage: reader
    .input(z.object({}).optional())
    .query(() => coveredParts(ordinanceText(), loadTariffs().coverage)),
});
