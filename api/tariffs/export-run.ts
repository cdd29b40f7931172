/** A run's results as a file of their own: read and written as a stream, from the results on the disk. */
import { copyFileSync, createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Failure, Language } from '../../domain/kernel/failure.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { ResultLine } from '../../domain/tariffs/result-line.ts';
import { resultText } from '../../domain/tariffs/text/results.ts';
import type { PlainTotals } from '../../domain/tariffs/totals.ts';
import { readingFile } from '../sheets/in/unreadable.ts';
import { breathe, type Job } from '../jobs.ts';
import {
  writeResultFile,
  type ResultFile,
  type TableKind,
  type WrittenAnew,
} from './result-file.ts';
import type { TablePlace } from './place.ts';
import { totalsSheet, verdictColumns } from './result-rows.ts';
import type { RunFolder, RunOutcome } from './runs.ts';
import { BATCH_LINES } from './source-line.ts';

export type ExportKind = 'jsonl' | TableKind;

/** Lines of JSON, a thousand at a time; others have their turn in between. */
export async function* jsonBatches<T>(path: string): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const text of createInterface({ input: createReadStream(path) })) {
    batch.push(JSON.parse(text) as T);
    if (batch.length < BATCH_LINES) continue;
    yield batch;
    await breathe();
    batch = [];
  }
  yield batch;
}

export interface ExportedFile {
  readonly bytes: number;
  /** Told to the person: what of their workbook is not in it, and why. */
  readonly anew: WrittenAnew;
}

export interface ValuedInput {
  readonly input: ResultFile['input'];
  /** JSON Lines, in the order of the input. */
  readonly results: string;
  readonly totals: PlainTotals;
  readonly place?: TablePlace | null;
  readonly language: Language;
}

export const exportValued = (
  path: string,
  kind: TableKind,
  { input, results, totals, language, place }: ValuedInput,
  control: Pick<ResultFile, 'signal' | 'moved'>,
): Promise<Result<WrittenAnew, Failure>> =>
  readingFile(() =>
    writeResultFile(path, kind, {
      input,
      sheet: resultText('results', language),
      added: verdictColumns(jsonBatches<ResultLine>(results), language, place?.columns),
      totals: totalsSheet(totals, language),
      language,
      ...control,
    }),
  );

export const exportRun =
  (
    run: RunFolder,
    kind: ExportKind,
    { name, mapping, sheet, totals, place }: RunOutcome,
    language: Language,
  ): Job<ExportedFile> =>
  async ({ signal, progress }) => {
    const path = run.exported(kind);
    let done = 0;
    const moved = (lines: number): void => {
      done += lines;
      progress(done, totals.all.lines);
    };
    let anew: WrittenAnew = null;
    if (kind === 'jsonl') copyFileSync(run.results, path);
    else {
      const valued = { input: { path: run.input, name, mapping, sheet }, results: run.results };
      const written = await exportValued(
        path,
        kind,
        { ...valued, totals, language, place: place ?? null },
        { signal, moved },
      );
      if (!written.ok) return written;
      anew = written.value;
    }
    return signal.aborted
      ? err(failure('tariff.file.cancelled'))
      : ok({ bytes: statSync(path).size, anew });
  };
