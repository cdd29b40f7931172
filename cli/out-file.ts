/** A document written to the place that a person named. */
import { writeFileSync } from 'node:fs';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

export const writeOut = (path: string, bytes: Uint8Array): Result<string, Failure> => {
  try {
    writeFileSync(path, bytes);
    return ok(path);
  } catch (error) {
    return err(failure('file.not-written', { path, detail: codeOf(error) }));
  }
};
