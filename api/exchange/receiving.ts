/** The router's part for packages that come in: each is a job, told by its id (api/jobs.ts). */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dropUpload, takeUpload } from '../uploads.ts';
import { answer, reader, refuseIfDoubted, refuseIfGone, refuseNameless } from '../trpc.ts';
import { currentGaps } from './import-report.ts';
import { refusedFiles } from './quarantine.ts';
import { FINGERPRINT_GROUPS } from '../../domain/exchange/fingerprint.ts';
import { isAboutTyping } from '../../domain/exchange/founding.ts';
import { examineJob, importJob, STOPPED } from './receive.ts';
import type { PackageFile } from './taking-in.ts';

/** A small file as it is, a large one as a finished upload (`uploads`). */
const file = z.union([
  z.object({ name: z.string().min(1), base64: z.string() }),
  z.object({ name: z.string().min(1), upload: z.string() }),
]);

/** Of each group of the deployment's fingerprint what was typed, for the first package of all. */
const confirmed = z.object({
  founding: z.array(z.string().max(100)).max(FINGERPRINT_GROUPS).default([]),
});

const fileOf = (folder: string, input: z.infer<typeof file>): PackageFile => {
  if ('base64' in input) return { name: input.name, bytes: Buffer.from(input.base64, 'base64') };
  const { path } = answer(takeUpload(folder, input.upload));
  return { name: input.name, bytes: readFileSync(path) };
};

export const receiving = {
  gaps: reader.query(({ ctx }) => currentGaps(ctx.db)),
  /** Files that were refused and are kept for inspection. */
  refused: reader.query(({ ctx }) => refusedFiles(ctx.store.folder)),
  /** Everything that taking a package in would do; a refused file is kept for inspection. */
  examine: reader.input(file).mutation(({ ctx: { store, jobs, emit }, input }) => {
    refuseIfGone(store);
    const look = examineJob(store, store.logDeps(), fileOf(store.folder, input));
    return jobs.start(async (control) => {
      const outcome = await look(control);
      // Only what can be taken in is asked for again.
      if ('upload' in input && !outcome.ok) dropUpload(store.folder, input.upload);
      if (!outcome.ok) emit({ kind: 'changed' });
      return outcome;
    });
  }),
  /** Takes a package in. Its upload is kept where it was stopped, so that it can be tried again. */
  import: reader
    .input(z.intersection(file, confirmed))
    .mutation(({ ctx: { store, jobs, emit }, input }) => {
      refuseIfGone(store);
      // The journal says who took it in.
      refuseNameless(store);
      refuseIfDoubted({ emit }, store);
      const take = importJob(store, store.logDeps(), fileOf(store.folder, input), input.founding);
      return jobs.start(async (control) => {
        const outcome = await take(control);
        // What was typed wrong is typed again, over the same upload.
        if (outcome === STOPPED || (!outcome.ok && isAboutTyping(outcome.error))) return outcome;
        if ('upload' in input) dropUpload(store.folder, input.upload);
        emit({ kind: 'changed' });
        return outcome;
      });
    }),
};
