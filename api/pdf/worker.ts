/** The thread in which a document is typeset (started by compile.ts): one job, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { typeset, type PdfJob } from './typeset.ts';

export type PdfAnswer = ReturnType<typeof typeset>;

parentPort?.postMessage(typeset(workerData as PdfJob) satisfies PdfAnswer);
