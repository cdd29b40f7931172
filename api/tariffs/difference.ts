/** § 6: the difference of a finished upload, claim by claim, with what was refused and why. */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../../db/whole-file.ts';
import { failure, type Failure, type Language } from '../../domain/kernel/failure.ts';
import type { Minor } from '../../domain/kernel/money.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { differenceRules, type DifferenceRules } from '../../domain/tariffs/difference.ts';
import type { Dashes } from '../../domain/kernel/dashes.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import { fileSha256 } from '../files.ts';
import type { Job } from '../jobs.ts';
import { languageInput } from '../pdf/answer.ts';
import { dashesInput } from '../sheets/mapping.ts';
import { answer, reader, router } from '../trpc.ts';
import { claimFile } from './claim-file.ts';
import {
  isRefused,
  type Claimed,
  type ClaimTotals,
  type PaidClaim,
  type RefusedClaim,
} from './claimed.ts';
import { claimsFile, exportClaims } from './difference-run.ts';
import type { ExportedFile } from './export-run.ts';
import { byLineOf, lineAnswers, type LineAnswers } from './line-answers.ts';
import { checkedReadings, readingsInput } from './readings.ts';
import type { TablePlace } from './place.ts';
import type { TableKind } from './result-file.ts';
import { runFolder, runInfo, type RunFolder } from './runs.ts';
import { knownTariff } from './values.ts';

/** Rows shown; the sums, and the file that is written from them, are of all claims. */
const SHOWN = 2000;

export interface DifferenceOutcome {
  readonly shown: readonly PaidClaim[];
  readonly refused: readonly RefusedClaim[];
  readonly claims: number;
  readonly refusals: number;
  readonly bgn: Minor;
  readonly eur: Minor;
  readonly totals: ClaimTotals;
  /** How it was worked out, so that it can be once more with answers about single claims. */
  readonly mapping: Mapping;
  readonly sheet?: string | undefined;
  readonly dashes?: Dashes | undefined;
  readonly readings: Readings;
  readonly byLine: LineAnswers;
  /** Where the claims stand; null for JSON Lines. */
  readonly place: TablePlace | null;
}
/** What a finished file left on the disk beside its claims. */
export interface ClaimedRun {
  readonly totals: ClaimTotals;
  readonly mapping: Mapping;
  readonly sheet?: string | undefined;
  readonly dashes?: Dashes | undefined;
  readonly place?: TablePlace | null;
  readonly version: string;
  readonly readings: Readings;
  readonly sha256: string;
}

interface Settings {
  readonly rules: DifferenceRules;
  readonly readings: Readings;
  readonly mapping: Mapping;
  readonly sheet?: string | undefined;
  readonly dashes?: Dashes | undefined;
  readonly version: string;
  readonly answers: LineAnswers;
}

/** The first claims of both kinds: what a person is shown. */
const firstOf = () => {
  const shown: PaidClaim[] = [];
  const refused: RefusedClaim[] = [];
  return {
    shown,
    refused,
    take: (claim: Claimed): void => {
      if (!isRefused(claim)) {
        if (shown.length < SHOWN) shown.push(claim);
      } else if (refused.length < SHOWN) refused.push(claim);
    },
  };
};

const differenceJob =
  (
    run: RunFolder,
    { rules, readings, mapping, sheet, dashes, version, answers }: Settings,
  ): Job<DifferenceOutcome> =>
  async ({ signal, progress }) => {
    const total = statSync(run.input).size;
    const { take, shown, refused } = firstOf();
    const claims = claimsFile(run.claims);
    rmSync(run.claimed, { force: true });
    const claimed = await claimFile({
      path: run.input,
      name: runInfo(run).name,
      mapping,
      sheet,
      dashes,
      rules,
      readings,
      byLine: byLineOf(answers),
      signal,
      progress: (bytes) => progress(bytes, total),
      write: async (batch) => {
        batch.forEach(take);
        await claims.write(batch);
      },
    });
    await claims.end();
    if (!claimed.ok) return claimed;
    const { totals, place } = claimed.value;
    const sha256 = fileSha256(run.input);
    const kept: ClaimedRun = { totals, mapping, sheet, dashes, place, version, readings, sha256 };
    const { lines, withoutAmount, bgn, eur } = totals.all;
    const counts = { claims: lines, refusals: withoutAmount, bgn, eur };
    const how = { mapping, sheet, dashes, readings, byLine: answers };
    const outcome: DifferenceOutcome = { shown, refused, ...counts, totals, place, ...how };
    writeWhole(run.claimsShown, JSON.stringify(outcome));
    // Last: it says that the work is done.
    writeWhole(run.claimed, JSON.stringify(kept));
    return ok(outcome);
  };

export const claimedRun = (run: RunFolder): Result<ClaimedRun, Failure> =>
  existsSync(run.claimed)
    ? ok(JSON.parse(readFileSync(run.claimed, 'utf8')) as ClaimedRun)
    : err(failure('tariff.run.unfinished'));

const exportJob =
  (run: RunFolder, kind: TableKind, language: Language): Job<ExportedFile> =>
  async ({ signal, progress }) => {
    const kept = claimedRun(run);
    if (!kept.ok) return kept;
    const { mapping, sheet, totals, place = null } = kept.value;
    const input = { path: run.input, name: runInfo(run).name, mapping, sheet };
    let done = 0;
    const moved = (lines: number): void => {
      done += lines;
      progress(done, totals.all.lines);
    };
    const path = run.exported(kind);
    const file = { input, claims: run.claims, totals, place, language };
    const written = await exportClaims(path, kind, file, { signal, moved });
    return written.ok ? ok({ bytes: statSync(path).size, anew: written.value }) : written;
  };

export const differenceRouter = router({
  /** The days between which it runs, and whether the day of force is confirmed. */
  rules: reader.query(({ ctx }) => {
    const rules = answer(differenceRules(knownTariff(ctx.db).values));
    const { activities, acts, deadline, force, confirmed } = rules;
    return { activities, acts, deadline, force, confirmed };
  }),
  start: reader
    .input(
      z.object({
        run: z.string(),
        mapping: z.record(z.string(), z.string()),
        sheet: z.string().max(255).optional(),
        dashes: dashesInput.optional(),
        readings: readingsInput,
      }),
    )
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      const { values, version } = knownTariff(ctx.db);
      const rules = answer(differenceRules(values));
      const readings = answer(checkedReadings(input.readings));
      const { mapping, sheet, dashes } = input;
      const answers = lineAnswers(folder);
      const settings = { rules, readings, mapping, sheet, dashes, version, answers };
      return ctx.jobs.start(differenceJob(folder, settings));
    }),
  /** What a finished file came to, whichever core worked it out; null where none is finished. */
  outcome: reader.input(z.object({ run: z.string() })).query(({ ctx, input }) => {
    const folder = answer(runFolder(ctx.dataDir, input.run));
    return existsSync(folder.claimed)
      ? (JSON.parse(readFileSync(folder.claimsShown, 'utf8')) as DifferenceOutcome)
      : null;
  }),
  /** A job that writes the file that came with columns added; fetched as the batch's results are. */
  export: reader
    .input(z.object({ run: z.string(), kind: z.enum(['csv', 'xlsx']), language: languageInput }))
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      return ctx.jobs.start(exportJob(folder, input.kind, input.language));
    }),
});
