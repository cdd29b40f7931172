/** § 6: the difference of a finished upload, claim by claim, with what was refused and why. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure, type Language } from '../../domain/kernel/failure.ts';
import { eurOfBgn, minor, type Minor } from '../../domain/kernel/money.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { shownText, type TableCell } from '../../domain/kernel/table-cell.ts';
import {
  difference,
  differenceRules,
  type Claim,
  type DifferenceRules,
} from '../../domain/tariffs/difference.ts';
import { REPORTED, type Mapping } from '../../domain/tariffs/mapping.ts';
import { parseLine, type LineForm } from '../../domain/tariffs/parse-line.ts';
import type { FieldProblem } from '../../domain/tariffs/problem.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import { readCellField } from '../../domain/tariffs/read-cell.ts';
import { breathe, type Job, type JobControl } from '../jobs.ts';
import { languageInput } from '../pdf/answer.ts';
import { readingFile } from '../sheets/in/unreadable.ts';
import { answer, reader, router } from '../trpc.ts';
import {
  claimedOf,
  claimsFile,
  exportClaims,
  type Claimed,
  type ClaimSums,
} from './difference-run.ts';
import { checkedReadings, readingsInput } from './readings.ts';
import { lineNumbers, type Numbers } from './numbers.ts';
import { openLines, type OpenedFile } from './read-file.ts';
import type { TableKind } from './result-file.ts';
import { runFolder, runInfo, type RunFolder } from './runs.ts';
import type { SourceLine } from './source-line.ts';
import { knownTariff } from './values.ts';

/** Rows shown; the sums, and the file that is written from them, are of all claims. */
const SHOWN = 2000;

/** Of a table, a cell; of JSON, a text. */
const reportedDay = (value: unknown, form: LineForm): Result<LocalDate, string> => {
  const read =
    form === 'table'
      ? readCellField({ name: REPORTED, kind: 'date' }, value as TableCell)
      : ok(parseDate(typeof value === 'string' ? value : ''));
  if (!read.ok) return read;
  return read.value === null ? err('tariff.field.not-date') : ok(read.value as LocalDate);
};

const problemOf = ({ field, code, params }: FieldProblem, id: string | null): Failure =>
  failure(code, { ...params, field }, id ?? undefined);

/** A number that stands once more is the same claim once more, also where the first was refused. */
const twice = (id: string | null, n: number, numbers: Numbers): Failure | null => {
  const first = numbers.before(id, n);
  if (first === null) return null;
  return failure('tariff.difference.twice', { value: id ?? '', first }, id ?? undefined);
};

const claimOf = (
  { n, raw }: SourceLine,
  form: LineForm,
  numbers: Numbers,
): Result<Claim, Failure> => {
  const { [REPORTED]: reported, ...fields } = raw ?? {};
  const line = parseLine(fields, form);
  const again = twice(line.ok ? line.value.id : line.error.id, n, numbers);
  if (again !== null) return err(again);
  if (!line.ok) {
    const [problem] = line.error.problems;
    return problem === undefined
      ? err(failure('tariff.field.not-json'))
      : err(problemOf(problem, line.error.id));
  }
  if (reported === undefined) return ok({ line: line.value });
  const reportedOn = reportedDay(reported, form);
  if (reportedOn.ok) return ok({ line: line.value, reportedOn: reportedOn.value });
  const value = form === 'table' ? shownText(reported as TableCell) : JSON.stringify(reported);
  const problem = { field: REPORTED, code: reportedOn.error, params: { value: `„${value}“` } };
  return err(problemOf(problem, line.value.id));
};

export interface DifferenceOutcome {
  readonly shown: readonly Extract<Claimed, { readonly id: string }>[];
  readonly refused: readonly Extract<Claimed, { readonly refused: Failure }>[];
  readonly claims: number;
  readonly refusals: number;
  readonly bgn: Minor;
  readonly eur: Minor;
}

interface Settings {
  readonly rules: DifferenceRules;
  readonly readings: Readings;
  readonly mapping: Mapping;
}

/** What a person is shown, and the sums of everything. */
const tally = () => {
  const shown: Extract<Claimed, { readonly id: string }>[] = [];
  const refused: Extract<Claimed, { readonly refused: Failure }>[] = [];
  const sum = { claims: 0, refusals: 0, bgn: 0 };
  return {
    take: (claim: Claimed): void => {
      sum.claims += 1;
      if ('refused' in claim) {
        sum.refusals += 1;
        if (refused.length < SHOWN) refused.push(claim);
      } else {
        sum.bgn += claim.bgn;
        if (shown.length < SHOWN) shown.push(claim);
      }
    },
    close: (): DifferenceOutcome => {
      const bgn = minor(sum.bgn);
      return { shown, refused, ...sum, bgn, eur: eurOfBgn(bgn) };
    },
  };
};

const claimAll = async (
  run: RunFolder,
  file: OpenedFile,
  { rules, readings }: Settings,
  { signal, progress }: JobControl,
): Promise<Result<DifferenceOutcome, Failure>> => {
  const total = statSync(run.input).size;
  const counted = tally();
  const claims = claimsFile(run.claims);
  const numbers = lineNumbers();
  for await (const batch of file.batches) {
    if (signal.aborted) return err(failure('tariff.file.cancelled'));
    const claimed = batch.map((line) => {
      const claim = claimOf(line, file.form, numbers);
      return claimedOf(line.n, claim.ok ? difference(claim.value, rules, readings) : claim);
    });
    claimed.forEach(counted.take);
    await claims.write(claimed);
    progress(file.bytesRead(), total);
    await breathe();
  }
  await claims.end();
  return ok(counted.close());
};

const differenceJob =
  (run: RunFolder, settings: Settings): Job<DifferenceOutcome> =>
  (control) =>
    readingFile(async () => {
      const { mapping } = settings;
      const file = await openLines(run.input, runInfo(run).name, mapping);
      if (!file.ok) return file;
      try {
        const outcome = await claimAll(run, file.value, settings, control);
        if (outcome.ok) {
          const { claims, refusals, bgn } = outcome.value;
          writeFileSync(run.claimed, JSON.stringify({ claims, refusals, bgn, mapping }));
        }
        return outcome;
      } finally {
        file.value.close();
      }
    });

const exportJob =
  (run: RunFolder, kind: TableKind, language: Language): Job<{ readonly bytes: number }> =>
  async ({ signal, progress }) => {
    if (!existsSync(run.claimed)) return err(failure('tariff.run.unfinished'));
    const { mapping, ...sums } = JSON.parse(readFileSync(run.claimed, 'utf8')) as ClaimSums & {
      readonly mapping: Mapping;
    };
    const input = { path: run.input, name: runInfo(run).name, mapping };
    let done = 0;
    const moved = (lines: number): void => {
      done += lines;
      progress(done, sums.claims);
    };
    const path = run.exported(kind);
    const file = { input, claims: run.claims, sums, language };
    const written = await exportClaims(path, kind, file, { signal, moved });
    return written.ok ? ok({ bytes: statSync(path).size }) : written;
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
      return ctx.jobs.start(differenceJob(folder, { rules, readings, mapping: input.mapping }));
    }),
  /** A job that writes the file that came with columns added; fetched as the batch's results are. */
  export: reader
    .input(z.object({ run: z.string(), kind: z.enum(['csv', 'xlsx']), language: languageInput }))
    .mutation(({ ctx, input }) => {
      const folder = answer(runFolder(ctx.dataDir, input.run));
      return ctx.jobs.start(exportJob(folder, input.kind, input.language));
    }),
});
