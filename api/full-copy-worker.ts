/** A full copy in a thread of its own: a database with its files takes seconds, and others work on meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { storageFailure } from '../db/faults.ts';
import { closeDb, openReadable } from '../db/open.ts';
import { RefusedWrite } from '../db/refused.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { makeFullCopy, type FullCopy } from './full-copy.ts';

export interface CopyJob {
  readonly database: string;
  readonly folder: string;
  readonly file: string;
}

const make = ({ database, folder, file }: CopyJob): Result<FullCopy, Failure> => {
  try {
    const read = openReadable(database);
    try {
      return ok(makeFullCopy({ read, folder }, file));
    } finally {
      closeDb(read);
    }
  } catch (error) {
    if (error instanceof RefusedWrite) return err(error.failure);
    return err(storageFailure(error, folder) ?? failure('core.bug', { detail: String(error) }));
  }
};

parentPort?.postMessage(make(workerData as CopyJob));
