/**
 * A document as PDF, without holding up anything else: typesetting takes some hundred milliseconds of
 * a whole processor, so it has a thread of its own. The thread stays for a minute after its document:
 * the next one finds the fonts read, and what did not change laid out. Then its memory goes back.
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

const KEPT_MS = 60_000;

interface Idle {
  readonly worker: Worker;
  readonly timer: NodeJS.Timeout;
}
let idle: Idle | null = null;

/** Node's own listeners on a worker stay. */
const unhear = (worker: Worker): void => {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
};

const takeWorker = (): Worker => {
  if (idle === null) return new Worker(WORKER);
  const { worker, timer } = idle;
  idle = null;
  clearTimeout(timer);
  unhear(worker);
  worker.ref();
  return worker;
};

const end = (worker: Worker): void => worker.postMessage(null);

/** It keeps no process alive. */
const putBack = (worker: Worker): void => {
  if (idle !== null) return end(worker);
  const leave = (): void => {
    if (idle?.worker === worker) idle = null;
  };
  const timer = setTimeout(() => {
    leave();
    end(worker);
  }, KEPT_MS).unref();
  idle = { worker, timer };
  worker.once('exit', leave).once('error', leave).unref();
};

export const compilePdf = (job: PdfJob, signal?: AbortSignal): Promise<Result<Pdf, Failure>> =>
  new Promise((resolve) => {
    const worker = takeWorker();
    const stop = (): void => void worker.terminate();
    const finish = (result: Result<Pdf, Failure>): void => {
      signal?.removeEventListener('abort', stop);
      unhear(worker);
      resolve(result);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (answer: PdfAnswer) => {
      finish(answer.ok ? ok(answer.value) : failed(answer.detail));
      putBack(worker);
    });
    worker.once('error', (error) => finish(failed(error)));
    worker.once('exit', (code) => finish(failed(`exit ${code}`)));
    worker.postMessage(job);
  });
