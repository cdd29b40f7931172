/**
 * A file of claims (§ 6) in, what each came to out, in the same order, and the sums of all; the window's
 * job and the command line read it by this one function.
 */
import { parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { isNoData, shownText, type TableCell } from '../../domain/kernel/table-cell.ts';
import { difference, type Claim, type DifferenceRules } from '../../domain/tariffs/difference.ts';
import { REPORTED } from '../../domain/tariffs/mapping.ts';
import { parseLine, type LineForm } from '../../domain/tariffs/parse-line.ts';
import type { FieldProblem, InvalidLine } from '../../domain/tariffs/problem.ts';
import type { ActivityLine } from '../../domain/tariffs/line.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import { misfit, readCellField, type Misfit } from '../../domain/tariffs/read-cell.ts';
import { closeTotals, countAmount, plainTotals, startTotals } from '../../domain/tariffs/totals.ts';
import { breathe } from '../jobs.ts';
import { isRefused, paidClaim, type Claimed, type ClaimTotals } from './claimed.ts';
import { lineReadings, type LineReadings, type ReadingsByLine } from './line-readings.ts';
import { lineNumbers, type Numbers } from './numbers.ts';
import { readingLines, type OpenedFile } from './read-file.ts';
import { placeOf, type TablePlace } from './place.ts';
import type { TableChoice } from './read-table.ts';
import type { SourceLine } from './source-line.ts';

/** Of a table, a cell; of JSON, a text. */
const reportedDay = (value: unknown, form: LineForm): Result<LocalDate, Misfit> => {
  const read =
    form === 'table'
      ? readCellField({ name: REPORTED, kind: 'date' }, value as TableCell)
      : ok(parseDate(typeof value === 'string' ? value : ''));
  if (!read.ok) return read;
  return read.value === null ? misfit('tariff.field.not-date') : ok(read.value as LocalDate);
};

const problemOf = ({ field, code, params }: FieldProblem, id: string | null): Failure =>
  failure(code, { ...params, field }, id ?? undefined);

/** A number that stands once more is the same claim once more, also where the first was refused. */
const twice = (id: string | null, n: number, numbers: Numbers): Failure | null => {
  const found = numbers.before(id, n);
  if (found === null) return null;
  const { first, spelt } = found;
  const params = { value: id ?? '', first, spelt: spelt ?? '' };
  const code = spelt === null ? 'tariff.difference.twice' : 'tariff.field.near-id';
  return failure(code, params, id ?? undefined);
};

const invalid = ({ id, problems: [problem] }: InvalidLine): Failure =>
  problem === undefined ? failure('tariff.field.not-json') : problemOf(problem, id);

const claimOf = (line: ActivityLine, reported: unknown, form: LineForm): Result<Claim, Failure> => {
  if (reported === undefined || (form === 'table' && isNoData(reported as TableCell)))
    return ok({ line });
  const reportedOn = reportedDay(reported, form);
  if (reportedOn.ok) return ok({ line, reportedOn: reportedOn.value });
  const value = form === 'table' ? shownText(reported as TableCell) : JSON.stringify(reported);
  const { code, params } = reportedOn.error;
  const problem = { field: REPORTED, code, params: { ...params, value: `„${value}“` } };
  return err(problemOf(problem, line.id));
};

export interface ClaimJob extends TableChoice {
  readonly path: string;
  readonly name: string;
  readonly rules: DifferenceRules;
  readonly readings: Readings;
  /** What is decided of one line alone. */
  readonly byLine?: ReadingsByLine;
  readonly signal?: AbortSignal;
  readonly progress?: (bytes: number) => void;
  readonly write: (claims: readonly Claimed[]) => Promise<void>;
}

export interface ClaimedFile {
  readonly totals: ClaimTotals;
  /** Where the claims stood; null for JSON Lines. */
  readonly place: TablePlace | null;
}

const claimed = (
  { n, raw, hospital, twice: name }: SourceLine,
  form: LineForm,
  rules: DifferenceRules,
  readings: LineReadings,
  numbers: Numbers,
): Claimed => {
  const { [REPORTED]: reported, ...fields } = raw ?? {};
  const line = parseLine(fields, form);
  const { id, row } = line.ok ? line.value : line.error;
  const refused = (reason: Failure): Claimed => ({ n, id, row, hospital, refused: reason });
  if (name !== undefined)
    return refused(
      invalid({
        id,
        row,
        problems: [{ field: name, code: 'tariff.field.twice', params: { field: name } }],
      }),
    );
  const again = twice(id, n, numbers);
  if (again !== null) return refused(again);
  if (!line.ok) return refused(invalid(line.error));
  const claim = claimOf(line.value, reported, form);
  if (!claim.ok) return refused(claim.error);
  const found = difference(claim.value, rules, readings.of(id));
  return found.ok ? paidClaim(n, hospital, found.value) : refused(found.error);
};

const NO_AMOUNT = { bgn: null, eur: null };

const claimAll = async (job: ClaimJob, file: OpenedFile): Promise<Result<ClaimedFile, Failure>> => {
  const counting = startTotals();
  const numbers = lineNumbers();
  const readings = lineReadings(job.readings, job.byLine);
  for await (const batch of file.batches) {
    if (job.signal?.aborted === true) return err(failure('tariff.file.cancelled'));
    const claims = batch.map((line) => claimed(line, file.form, job.rules, readings, numbers));
    for (const claim of claims)
      countAmount(counting, isRefused(claim) ? NO_AMOUNT : claim, claim.row, claim.hospital);
    await job.write(claims);
    job.progress?.(file.bytesRead());
    await breathe();
  }
  if (counting.all.lines === 0) return err(failure('sheet.no-rows', { file: job.name }));
  const met = readings.allMet();
  if (!met.ok) return met;
  const { all, byRow, byHospital } = plainTotals(closeTotals(counting));
  return ok({ totals: { all, byRow, byHospital }, place: placeOf(file) });
};

export const claimFile = (job: ClaimJob): Promise<Result<ClaimedFile, Failure>> =>
  readingLines(job, (file) => claimAll(job, file));
