/** Saves who works here and what the workplace is called; fails where one of them is no name. */
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../core/trpc.ts';

export interface Who {
  readonly person: string;
  readonly workplace: string;
}

export const useSaveWho = () => {
  const trpc = useTRPC();
  const person = useMutation(trpc.app.setPerson.mutationOptions());
  const workplace = useMutation(trpc.app.setWorkplace.mutationOptions());
  const save = async (who: Who): Promise<void> => {
    await workplace.mutateAsync({ workplace: who.workplace });
    await person.mutateAsync({ person: who.person });
  };
  return { save, busy: person.isPending || workplace.isPending };
};
