/** An answer of the core: waiting, failed, or there. What was there stays while the next one comes. */
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { failureOf } from '../../../core/trpc.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';

interface Answer<T> {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface LoadedProps<T> {
  readonly answer: Answer<T>;
  readonly children: (data: T) => ReactNode;
}

export function Loaded<T>({ answer, children }: LoadedProps<T>) {
  if (answer.isError)
    return <FailureNote failure={failureOf(answer.error)} onRetry={() => void answer.refetch()} />;
  return answer.data === undefined ? <Skeleton h={360} /> : <>{children(answer.data)}</>;
}
