/**
 * A file of activity lines in, a verdict per line out, in the same order, totals at the end.
 *
 * One batch of lines is in memory at a time. What grows with the file is the set of ids (each must be
 * unique in the file), some hundred bytes a line. The work lets others run after every batch, reports
 * progress in bytes, and stops where it is told to.
 */
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { REPORTED } from '../../domain/tariffs/mapping.ts';
import { parseLine } from '../../domain/tariffs/parse-line.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import type { Tariff } from '../../domain/tariffs/snapshot.ts';
import {
  closeTotals,
  countValuation,
  startTotals,
  type Totals,
} from '../../domain/tariffs/totals.ts';
import type { Valuation } from '../../domain/tariffs/valuation.ts';
import { invalidValuation, valueLine } from '../../domain/tariffs/value-line.ts';
import { breathe } from '../jobs.ts';
import { lineReadings, type LineReadings, type ReadingsByLine } from './line-readings.ts';
import { lineNumbers, type Numbers } from './numbers.ts';
import { readingLines, type OpenedFile } from './read-file.ts';
import { placeOf, type TablePlace } from './place.ts';
import type { TableChoice } from './read-table.ts';
import { fileSha256 } from '../files.ts';
import type { LineSource, SourceLine } from './source-line.ts';

export interface ValueJob extends TableChoice {
  readonly path: string;
  readonly name: string;
  readonly tariff: Tariff;
  readonly readings: Readings;
  /** What is decided of one line alone. */
  readonly byLine?: ReadingsByLine;
  /** The day of the calculation. */
  readonly today: LocalDate;
  readonly signal?: AbortSignal;
  readonly progress?: (bytes: number) => void;
  /** Takes the results of a batch and their rows in the file; what it promises is waited for. */
  readonly write: (results: readonly Valuation[], rows: readonly number[]) => Promise<void> | void;
  /** Called once after the last batch. */
  readonly end?: () => Promise<void>;
}

export interface ValuedFile {
  /** Where the lines stood; null for JSON Lines. */
  readonly place: TablePlace | null;
  readonly totals: Totals;
  readonly sha256: string;
}

const NOT_A_RECORD = { field: 'line', code: 'tariff.field.not-json', params: {} } as const;

interface Verdict {
  readonly valuation: Valuation;
  readonly hospital: string | null;
}

const verdictOf = (
  { n, raw, hospital, twice }: SourceLine,
  form: LineSource['form'],
  { tariff, today }: Pick<ValueJob, 'tariff' | 'today'>,
  readings: LineReadings,
  numbers: Numbers,
): Verdict => {
  if (raw === null) {
    const invalid = invalidValuation({ id: null, row: null, problems: [NOT_A_RECORD] });
    return { valuation: invalid, hospital };
  }
  const { [REPORTED]: _, ...fields } = raw;
  const line = parseLine(form === 'table' ? fields : raw, form);
  const { id, row } = line.ok ? line.value : line.error;
  if (twice !== undefined) {
    const problem = { field: twice, code: 'tariff.field.twice', params: { field: twice } };
    return { valuation: invalidValuation({ id, row, problems: [problem] }), hospital };
  }
  const first = numbers.before(id, n);
  if (first !== null) {
    const code = first.spelt === null ? 'tariff.field.duplicate-id' : 'tariff.field.near-id';
    const params = { value: id ?? '', first: first.first, spelt: first.spelt ?? '' };
    const problem = { field: 'id', code, params };
    return { valuation: invalidValuation({ id, row, problems: [problem] }), hospital };
  }
  return {
    valuation: line.ok
      ? valueLine(line.value, tariff, readings.of(id), { explained: true, today })
      : invalidValuation(line.error),
    hospital,
  };
};

const valueAll = async (job: ValueJob, file: OpenedFile): Promise<Result<ValuedFile, Failure>> => {
  const counting = startTotals();
  const numbers = lineNumbers();
  const readings = lineReadings(job.readings, job.byLine);
  for await (const batch of file.batches) {
    if (job.signal?.aborted === true) return err(failure('tariff.file.cancelled'));
    const verdicts = batch.map((line) => verdictOf(line, file.form, job, readings, numbers));
    for (const { valuation, hospital } of verdicts) countValuation(counting, valuation, hospital);
    await job.write(
      verdicts.map(({ valuation }) => valuation),
      batch.map(({ n }) => n),
    );
    job.progress?.(file.bytesRead());
    await breathe();
  }
  if (counting.all.lines === 0) return err(failure('sheet.no-rows', { file: job.name }));
  await job.end?.();
  const met = readings.allMet();
  if (!met.ok) return met;
  const totals = closeTotals(counting);
  return ok({ totals, sha256: fileSha256(job.path), place: placeOf(file) });
};

export const valueFile = (job: ValueJob): Promise<Result<ValuedFile, Failure>> =>
  readingLines(job, (file) => valueAll(job, file));
