/** What was answered about single lines of a file, kept with the run from the click on. */
import { useMutation, useQuery } from '@tanstack/react-query';
import type { LineAnswers } from '../../../../api/tariffs/line-answers.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

export const useAnswers = (run: string, followed: LineAnswers) => {
  const trpc = useTRPC();
  const { data = followed, refetch } = useQuery(trpc.tariffs.batch.answers.queryOptions({ run }));
  const save = useMutation(
    trpc.tariffs.batch.answerLine.mutationOptions({
      onSuccess: () => void refetch(),
      onError: useFailureNotice(),
    }),
  );
  return {
    answers: data,
    answered: Object.keys(data).length,
    /** Others than those that the shown result follows. */
    isNew: JSON.stringify(data) !== JSON.stringify(followed),
    /** Empty readings take the answer back. */
    answer: (line: string, readings: Record<string, string>): void =>
      save.mutate({ run, line, readings }),
  };
};
