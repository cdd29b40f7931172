import { TRPCClientError } from '@trpc/client';
import { failure, type Failure } from '../../domain/kernel/failure.ts';

/** What the browser says of a file that was deleted, moved or changed after it was chosen. */
const GONE = new Set(['NotFoundError', 'NotReadableError']);

/** The failure that an error of the core carries. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof TRPCClientError) {
    const data = error.data as { failure?: Failure | null } | null | undefined;
    if (data?.failure) return data.failure;
  }
  if (error instanceof DOMException && GONE.has(error.name)) return failure('file.gone');
  return failure('core.bug', { detail: error instanceof Error ? error.message : String(error) });
};
