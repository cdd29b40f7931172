import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { isUnder } from '../core/unsaved/go.ts';
import { keyOf, type Entry } from '../core/unsaved/store.ts';
import { useAllUnsaved, useUnsavedStore } from '../core/unsaved/use-unsaved.ts';
import { allStored } from '../core/unsaved/storing.ts';
import { failureOf, useTRPC } from '../core/trpc.ts';
import { useFailureNotice } from '../ui/use-failure-notice.ts';
import { useGiveUp } from '../ui/use-give-up.tsx';
import { useTakenBackNotice } from './use-change-notices.tsx';

/** The unsaved text under the focus, else the one typed last, where it stands on this page. */
const useInHand = (): (() => Entry | undefined) => {
  const store = useUnsavedStore();
  // Asked again wherever something is typed or stored.
  useAllUnsaved();
  const [path] = useLocation();
  return () => {
    const entries = store.all();
    const marked = document.activeElement?.closest<HTMLElement>('[data-unsaved]');
    const focused = entries.find((entry) => keyOf(entry) === marked?.dataset['unsaved']);
    const last = store.inHand();
    return focused ?? (last !== undefined && isUnder(path, last) ? last : undefined);
  };
};

/**
 * The act whose undo was refused here. As long as it is the newest, another undo passes over it; the core
 * looks whether it is. Button and keys share it.
 */
let refused: number | null = null;

/** Ctrl+Z and Ctrl+Y over the change log; the unsaved text in hand is taken back before anything saved. */
export const useUndo = () => {
  const trpc = useTRPC();
  const say = useTakenBackNotice();
  const stacks = useQuery(trpc.log.stacks.queryOptions());
  const onError = useFailureNotice();
  const inHand = useInHand();
  const giveUp = useGiveUp();
  const undo = useMutation(
    trpc.log.undo.mutationOptions({
      onError: (error) => {
        const { change } = failureOf(error).params;
        if (typeof change === 'number') refused = change;
        onError(error);
      },
      onSuccess: (told) => say(told, 'undo'),
    }),
  );
  const redo = useMutation(
    trpc.log.redo.mutationOptions({ onError, onSuccess: (told) => say(told, 'redo') }),
  );
  const takeBack = async (): Promise<void> => {
    // What is being stored is an act by the time that it can be taken back.
    if (inHand() !== undefined) await allStored();
    const typed = inHand();
    if (typed === undefined) undo.mutate({ over: refused });
    else giveUp([typed]);
  };
  return {
    canUndo: (stacks.data?.undo !== null && stacks.data !== undefined) || inHand() !== undefined,
    canRedo: stacks.data?.redo !== null && stacks.data !== undefined,
    undo: () => void takeBack(),
    redo: () => redo.mutate(),
  };
};
