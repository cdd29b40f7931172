/** A run's results as a file of their own: read and written as a stream, from the results on the disk. */
import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { ResultLine } from '../../domain/tariffs/result-line.ts';
import { breathe, type Job } from '../jobs.ts';
import type { RunFolder } from './runs.ts';
import { BATCH_LINES, UnreadableFile } from './source-line.ts';
import { fileSink, type ResultSink } from './write-results.ts';

export type ExportKind = 'jsonl' | 'csv' | 'xlsx';

async function* batches(path: string): AsyncGenerator<ResultLine[]> {
  let batch: ResultLine[] = [];
  for await (const text of createInterface({ input: createReadStream(path) })) {
    batch.push(JSON.parse(text) as ResultLine);
    if (batch.length < BATCH_LINES) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

const copyAll = async (
  run: RunFolder,
  sink: ResultSink,
  signal: AbortSignal,
  moved: (lines: number) => void,
): Promise<boolean> => {
  for await (const batch of batches(run.results)) {
    if (signal.aborted) return false;
    await sink.write(batch);
    moved(batch.length);
    await breathe();
  }
  await sink.end();
  return true;
};

export const exportRun =
  (run: RunFolder, kind: ExportKind, lines: number): Job<{ readonly bytes: number }> =>
  async ({ signal, progress }) => {
    const path = run.exported(kind);
    const sink = fileSink(path);
    if (!sink.ok) return sink;
    let done = 0;
    try {
      const whole = await copyAll(run, sink.value, signal, (count) => {
        done += count;
        progress(done, lines);
      });
      if (whole) return ok({ bytes: statSync(path).size });
      sink.value.drop();
      return err(failure('tariff.file.cancelled'));
    } catch (error) {
      sink.value.drop();
      if (error instanceof UnreadableFile) return err(error.failure);
      throw error;
    }
  };
