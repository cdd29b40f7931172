import { TRPCClientError } from '@trpc/client';
import { failure, type Failure } from '../../domain/kernel/failure.ts';

/** The failure that an error of the core carries. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof TRPCClientError) {
    const data = error.data as { failure?: Failure | null } | null | undefined;
    if (data?.failure) return data.failure;
  }
  return failure('core.bug', { detail: error instanceof Error ? error.message : String(error) });
};
