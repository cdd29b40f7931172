/** The day on which a report was submitted, whether that was in time, and where it cannot be true. */
import { Badge } from '@mantine/core';
import type { Submission } from '../../../api/progress/views.ts';
import { differsFromKnown } from '../../../domain/clock/plausible.ts';
import { knownText, markText } from '../../../domain/clock/texts.ts';
import { formatDate } from '../../../domain/kernel/date.ts';
import { sofiaDay } from '../../../domain/kernel/sofia-time.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { progressWords } from '../../text/progress-common.ts';

const day = (instant: string): string => formatDate(sofiaDay(Date.parse(instant)));

export const SubmittedOn = ({ submission }: { readonly submission: Submission | null }) => {
  const text = useText(progressWords);
  const { language } = useLanguage();
  if (submission === null) return null;
  const { at, known, mark, late } = submission;
  const other = differsFromKnown(submission) && day(at) !== day(known);
  return (
    <>
      {day(at)}
      {late === true && (
        <Badge variant="default" size="sm" tt="none" ml={6}>
          {text.late}
        </Badge>
      )}
      {mark !== null && <div>{markText(mark, language)}</div>}
      {other && <div>{knownText(known, language)}</div>}
    </>
  );
};
