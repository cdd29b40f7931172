/** The thread in which documents are typeset (started by compile.ts): one answer to a job; null ends it. */
import { parentPort } from 'node:worker_threads';
import { newTypesetter, type PdfJob } from './typeset.ts';

export type PdfAnswer = ReturnType<ReturnType<typeof newTypesetter>['typeset']>;

/** A pack, then its protocol: the pack made again still finds what it had. */
const KEPT_DOCUMENTS = 2;

const typesetter = newTypesetter();

parentPort?.on('message', (job: PdfJob | null) => {
  if (job === null) {
    typesetter.forget(0);
    parentPort?.close();
    return;
  }
  const answer: PdfAnswer = typesetter.typeset(job);
  parentPort?.postMessage(answer, answer.ok ? [answer.value.bytes.buffer as ArrayBuffer] : []);
  typesetter.forget(KEPT_DOCUMENTS);
});
