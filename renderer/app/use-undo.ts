import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../core/trpc.ts';
import { useSentence, useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';

/** Ctrl+Z and Ctrl+Y over the change log. */
export const useUndo = () => {
  const trpc = useTRPC();
  const text = useText(shellWords);
  const say = useSentence();
  const stacks = useQuery(trpc.log.stacks.queryOptions());
  const onError = (error: unknown) =>
    notifications.show({ color: 'red', message: say(failureOf(error)) });
  const undo = useMutation(
    trpc.log.undo.mutationOptions({
      onError,
      onSuccess: () => notifications.show({ message: text.undone }),
    }),
  );
  const redo = useMutation(
    trpc.log.redo.mutationOptions({
      onError,
      onSuccess: () => notifications.show({ message: text.redone }),
    }),
  );
  return {
    canUndo: stacks.data?.undo !== null && stacks.data !== undefined,
    canRedo: stacks.data?.redo !== null && stacks.data !== undefined,
    undo: () => undo.mutate(),
    redo: () => redo.mutate(),
  };
};
