/** § 6: the difference of a finished upload, claim by claim, with what was refused and why. */
import { z } from 'zod';
import { parseDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { minor } from '../../domain/kernel/money.ts';
import { eurOfBgn, type Minor } from '../../domain/kernel/money.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import {
  difference,
  differenceRules,
  type Claim,
  type Difference,
  type DifferenceRules,
} from '../../domain/tariffs/difference.ts';
import { applyMapping, type Mapping } from '../../domain/tariffs/mapping.ts';
import { parseLine, type LineForm } from '../../domain/tariffs/parse-line.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import type { Job } from '../jobs.ts';
import { answer, reader, router } from '../trpc.ts';
import { checkedReadings, readingsInput } from './readings.ts';
import { openLines } from './read-file.ts';
import { runFolder, runInfo, type RunFolder } from './runs.ts';
import { UnreadableFile, type SourceLine } from './source-line.ts';
import { knownTariff } from './values.ts';

/** Rows shown; the sums are of all claims. */
const SHOWN = 2000;
/** A field of § 4 and § 5 acts beside those of the contract. */
const REPORTED = 'reportedOn';

const claimOf = ({ raw }: SourceLine, form: LineForm, mapping: Mapping): Result<Claim, Failure> => {
  const { [REPORTED]: reported, ...fields } = applyMapping(raw ?? {}, mapping).raw;
  const line = parseLine(fields, form);
  if (!line.ok) {
    const { id, problems } = line.error;
    const field = problems[0]?.field ?? '';
    return err(failure('tariff.line.invalid', { field }, id ?? ''));
  }
  if (reported === undefined) return ok({ line: line.value });
  const reportedOn = parseDate(typeof reported === 'string' ? reported : '');
  return reportedOn === null
    ? err(failure('tariff.line.invalid', { field: REPORTED }, line.value.id))
    : ok({ line: line.value, reportedOn });
};

interface Found {
  readonly id: string;
  readonly row: string;
  readonly basis: Difference['basis'];
  readonly old: Minor | null;
  readonly new: Minor | null;
  readonly bgn: Minor;
  readonly eur: Minor;
}
const foundOf = (one: Difference): Found => ({
  id: one.id,
  row: one.row,
  basis: one.basis,
  old: one.old?.bgn ?? null,
  new: one.new.bgn,
  bgn: one.bgn,
  eur: one.eur,
});

export interface DifferenceOutcome {
  readonly shown: readonly Found[];
  readonly refused: readonly Failure[];
  readonly claims: number;
  readonly refusals: number;
  readonly bgn: Minor;
  readonly eur: Minor;
}

const differenceJob =
  (
    run: RunFolder,
    rules: DifferenceRules,
    readings: Readings,
    mapping: Mapping,
  ): Job<DifferenceOutcome> =>
  async ({ signal, progress }) => {
    const file = openLines(run.input, runInfo(run).name, mapping);
    if (!file.ok) return file;
    const shown: Found[] = [];
    const refused: Failure[] = [];
    const sum = { claims: 0, refusals: 0, bgn: 0 };
    const take = (line: SourceLine): void => {
      const claim = claimOf(line, file.value.form, mapping);
      const result = claim.ok ? difference(claim.value, rules, readings) : claim;
      sum.claims += 1;
      if (result.ok) {
        sum.bgn += result.value.bgn;
        if (shown.length < SHOWN) shown.push(foundOf(result.value));
      } else {
        sum.refusals += 1;
        if (refused.length < SHOWN) refused.push(result.error);
      }
    };
    try {
      for await (const batch of file.value.batches) {
        if (signal.aborted) return err(failure('tariff.file.cancelled'));
        batch.forEach(take);
        progress(file.value.bytesRead(), null);
      }
    } catch (error) {
      if (error instanceof UnreadableFile) return err(error.failure);
      throw error;
    }
    const bgn = minor(sum.bgn);
    return ok({ shown, refused, ...sum, bgn, eur: eurOfBgn(bgn) });
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
        readings: readingsInput,
      }),
    )
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      const rules = answer(differenceRules(knownTariff(ctx.db).values));
      const readings = answer(checkedReadings(input.readings));
      return ctx.jobs.start(differenceJob(folder, rules, readings, input.mapping));
    }),
});
