import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../core/trpc.ts';
import { useFailureNotice } from '../ui/use-failure-notice.ts';
import { useTakenBackNotice } from './use-change-notices.tsx';

/** Ctrl+Z and Ctrl+Y over the change log. */
export const useUndo = () => {
  const trpc = useTRPC();
  const say = useTakenBackNotice();
  const stacks = useQuery(trpc.log.stacks.queryOptions());
  const onError = useFailureNotice();
  const undo = useMutation(
    trpc.log.undo.mutationOptions({ onError, onSuccess: (told) => say(told, 'undo') }),
  );
  const redo = useMutation(
    trpc.log.redo.mutationOptions({ onError, onSuccess: (told) => say(told, 'redo') }),
  );
  return {
    canUndo: stacks.data?.undo !== null && stacks.data !== undefined,
    canRedo: stacks.data?.redo !== null && stacks.data !== undefined,
    undo: () => undo.mutate(),
    redo: () => redo.mutate(),
  };
};
