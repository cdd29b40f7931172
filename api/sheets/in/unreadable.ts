/** Thrown inside a stream where a file cannot be read as a table; caught where the stream is used. */
import { failure, type Failure, type FailureParams } from '../../../domain/kernel/failure.ts';
import { err, type Result } from '../../../domain/kernel/result.ts';

export class UnreadableFile extends Error {
  readonly failure: Failure;
  constructor(reason: Failure) {
    super(reason.code);
    this.failure = reason;
  }
}

export const unreadable = (code: string, file: string, params: FailureParams = {}) =>
  new UnreadableFile(failure(code, { file, ...params }, file));

/** The work's result, or the failure of the file that it threw. */
export const readingFile = async <T>(
  work: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) return err(error.failure);
    throw error;
  }
};
