/**
 * What this window deleted, for the notice that offers it back. The core's answer itself says that
 * something was deleted (api/deletion.ts), so no page has to ask for the notice.
 */
import type { TRPCLink } from '@trpc/client';
import { observable, tap } from '@trpc/server/observable';
import type { Deletion } from '../../api/deletion.ts';
import type { AppRouter } from '../../api/router.ts';
import type { ToldChange } from '../../domain/plan/undo-texts.ts';

type Listener = (deleted: ToldChange) => void;

const listeners = new Set<Listener>();

export const onDeletion = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const isDeletion = (data: unknown): data is Deletion =>
  typeof data === 'object' && data !== null && 'deleted' in data;

export const deletionLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op)
        .pipe(
          tap({
            next: ({ result }) => {
              const data: unknown = 'data' in result ? result.data : null;
              if (op.type !== 'mutation' || !isDeletion(data) || data.deleted === null) return;
              const { deleted } = data;
              listeners.forEach((listener) => listener(deleted));
            },
          }),
        )
        .subscribe(observer),
    );
