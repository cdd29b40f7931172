/** The day on which a report was submitted, whether that was in time, and where it cannot be true. */
import { Badge, Text, Tooltip } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import type { Submission } from '../../../api/progress/views.ts';
import { differsFromKnown } from '../../../domain/clock/plausible.ts';
import { knownText, markText } from '../../../domain/clock/texts.ts';
import { formatDate } from '../../../domain/kernel/date.ts';
import { sofiaDay } from '../../../domain/kernel/sofia-time.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { progressWords } from '../../text/progress-common.ts';
import classes from './submitted-on.module.css';

const day = (instant: string): string => formatDate(sofiaDay(Date.parse(instant)));

/** What speaks against the claimed day, in sentences; empty where nothing does. */
const useDoubts = (submission: Submission | null): string[] => {
  const { language } = useLanguage();
  if (submission === null) return [];
  const { at, known, mark } = submission;
  const other = differsFromKnown(submission) && day(at) !== day(known);
  return [
    ...(mark === null ? [] : [markText(mark, language)]),
    ...(other ? [knownText(known, language)] : []),
  ];
};

interface SubmittedOnProps {
  readonly submission: Submission | null;
  /** The doubts as a sign, where there is no room for sentences. */
  readonly short?: boolean;
}

export const SubmittedOn = ({ submission, short = false }: SubmittedOnProps) => {
  const text = useText(progressWords);
  const doubts = useDoubts(submission);
  if (submission === null) return null;
  return (
    <>
      <span className={classes['day']}>{day(submission.at)}</span>{' '}
      {submission.late === true && (
        <Badge variant="default" size="sm" tt="none">
          {text.late}
        </Badge>
      )}
      {short && doubts.length > 0 && (
        <Tooltip label={doubts.join('; ')}>
          <IconClockExclamation
            size={15}
            role="img"
            aria-label={doubts.join('; ')}
            className={classes['doubt']}
          />
        </Tooltip>
      )}
      {!short && doubts.map((doubt) => <div key={doubt}>{doubt}</div>)}
    </>
  );
};

/** The same as a line of its own, where the day is doubted; nothing elsewhere. */
export const DoubtedDay = ({ submission }: { readonly submission: Submission | null }) => {
  const text = useText(progressWords);
  const doubts = useDoubts(submission);
  if (submission === null || doubts.length === 0) return null;
  return (
    <Text size="sm">
      {text.submittedOn(day(submission.at))}: {doubts.join('; ')}.
    </Text>
  );
};
