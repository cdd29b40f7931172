/**
 * A document as PDF, without holding up anything else: typesetting takes some hundred milliseconds of
 * a whole processor, so each document has a thread of its own that ends with it.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Pdf, PdfJob } from './typeset.ts';
import type { PdfAnswer } from './worker.ts';

/** `.ts` from a checkout, `.js` in the built application. */
const WORKER = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);

/** A template that lies beside its feature: `template(new URL('./money.typ', import.meta.url))`. */
export const template = (url: URL): string => readFileSync(url, 'utf8');

const failed = (detail: unknown): Result<Pdf, Failure> =>
  err(failure('pdf.failed', { detail: String(detail) }));

export const compilePdf = (job: PdfJob, signal?: AbortSignal): Promise<Result<Pdf, Failure>> =>
  new Promise((resolve) => {
    const worker = new Worker(WORKER, { workerData: job });
    const stop = (): void => void worker.terminate();
    const finish = (result: Result<Pdf, Failure>): void => {
      signal?.removeEventListener('abort', stop);
      resolve(result);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (answer: PdfAnswer) =>
      finish(answer.ok ? ok(answer.value) : failed(answer.detail)),
    );
    worker.once('error', (error) => finish(failed(error)));
    // After a message this changes nothing: a promise is settled once.
    worker.once('exit', (code) => finish(failed(`exit ${code}`)));
  });
