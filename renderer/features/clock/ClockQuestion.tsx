/**
 * The one question about the clock. It stands as soon as the core doubts, and again when it refused to
 * write; whoever only reads may leave it for later.
 */
import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CoreEvent } from '../../../api/events.ts';
import { asksForTime, type ClockQuestion as Question } from '../../../domain/clock/question.ts';
import { useCoreEvents } from '../../app/bus.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { clockWords } from '../../text/clock.ts';
import { useText } from '../../text/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { whenText } from '../../ui/when.ts';
import { TrueTime } from './TrueTime.tsx';

interface AskedProps {
  readonly question: Question;
  readonly onLater: () => void;
}

const Asked = ({ question, onLater }: AskedProps) => {
  const text = useText(clockWords);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const typing = asksForTime(question.kind);
  const [wrong, setWrong] = useState(typing);
  const answer = useMutation(trpc.clock.answer.mutationOptions());
  const [shown, last] = [whenText(question.shown), whenText(question.last)];
  const lookAgain = (): void =>
    void queries.invalidateQueries({ queryKey: trpc.clock.state.queryKey() });
  return (
    <Dialog title={text.ask} onClose={onLater} centered>
      <Stack gap="sm">
        <Text fw={500}>{text.asked[question.kind](shown, last)}</Text>
        <Text size="sm">{text.why}</Text>
        {answer.error !== null && <FailureNote failure={failureOf(answer.error)} />}
        {wrong ? (
          <TrueTime needed={typing} />
        ) : (
          <>
            <Button
              loading={answer.isPending}
              onClick={() => answer.mutate({ trueNow: 'machine' })}
            >
              {text.right(shown)}
            </Button>
            <Button variant="default" onClick={() => setWrong(true)}>
              {text.wrong}
            </Button>
          </>
        )}
        {wrong && (
          <Button variant="default" onClick={lookAgain}>
            {text.setItself}
          </Button>
        )}
        <Button variant="subtle" onClick={onLater}>
          {text.later}
        </Button>
      </Stack>
    </Dialog>
  );
};

const useAskedAgain = (again: () => void): void => {
  const listener = useCallback(
    (event: CoreEvent) => {
      if (event.kind === 'clock') again();
    },
    [again],
  );
  useCoreEvents(listener);
};

export const ClockQuestion = () => {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.clock.state.queryOptions());
  const [put, setPut] = useState('');
  const again = useCallback(() => setPut(''), []);
  useAskedAgain(again);
  const question = data?.question ?? null;
  const key = question === null ? '' : `${question.kind} ${question.last}`;
  if (question === null || key === put) return null;
  return <Asked key={key} question={question} onLater={() => setPut(key)} />;
};
