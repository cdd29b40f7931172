/** Saves who works here and what the workplace is called; fails where one of them is no name. */
import { useMutation } from '@tanstack/react-query';
import { useTRPCClient } from '../../core/trpc.ts';
import type { Sends } from '../../core/unsaved/use-unsaved.ts';

export interface Who {
  readonly person: string;
  readonly workplace: string;
}

type SendsOf = Readonly<Record<keyof Who, Sends>>;

interface Saving {
  readonly who: Who;
  readonly sends: SendsOf | undefined;
}

export const useSaveWho = () => {
  const { app } = useTRPCClient();
  const saving = useMutation({
    mutationFn: async ({ who, sends }: Saving): Promise<void> => {
      await app.setWorkplace.mutate({ workplace: who.workplace }, sends?.workplace);
      await app.setPerson.mutate({ person: who.person }, sends?.person);
    },
  });
  /** `sends`: of the fields that keep what is typed in them. */
  const save = (who: Who, sends?: SendsOf): Promise<void> => saving.mutateAsync({ who, sends });
  return { save, busy: saving.isPending };
};
