/** Questions about the chosen report's value, and what the unit answered. */
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReportView } from '../../../../api/progress/views.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { questionWords } from '../../../text/progress-questions.ts';
import classes from './review.module.css';

export const Asked = ({ report }: { readonly report: ReportView }) => {
  const text = useText(questionWords);
  const say = useSentence();
  const trpc = useTRPC();
  const { unit, measure, indicator, period } = report;
  const { data = [] } = useQuery(
    trpc.progress.reports.questions.queryOptions({ unit, measure, indicator, period }),
  );
  const questions = data.flatMap((one) => one.questions);
  const reasonOf = (code: string): string | null =>
    (code === 'falls' ? report.correction?.reason : report.confirmedReason) ?? null;
  const answerOf = (code: string): string => {
    const reason = reasonOf(code);
    return reason === null ? text.answered : text.answeredBecause(reason);
  };
  if (questions.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h6">
        {text.heading}
      </Title>
      {questions.map(({ code, text: asked, answered }) => (
        <Text key={code} size="sm" className={answered ? undefined : classes['warning']}>
          {say(asked)} {answered ? answerOf(code) : text.unanswered}
        </Text>
      ))}
    </div>
  );
};
