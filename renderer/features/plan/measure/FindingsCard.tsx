/** What the consistency checker says of this measure, and what was decided about it. */
import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { GRADES } from '../../../../domain/plan/findings/grades.ts';
import { findingMessage } from '../../../../domain/plan/findings/messages.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { SeverityIcon } from '../findings/SeverityIcon.tsx';
import { Card } from './Card.tsx';
import classes from './measure.module.css';

export const FindingsCard = ({ code }: { readonly code: string }) => {
  const text = useText(measureWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const list = useQuery(trpc.plan.findings.list.queryOptions());
  if (list.isError) return <FailureNote failure={failureOf(list.error)} />;
  const mine = (list.data ?? []).filter(({ measures }) => measures.includes(code));
  return (
    <Card
      title={text.findings}
      aside={
        mine.length > 0 && (
          <Link href="/findings" state={{ measure: code }} asChild>
            <Anchor size="xs" className="no-print">
              {text.toFindings}
            </Anchor>
          </Link>
        )
      }
    >
      {list.isPending && <Skeleton h={18} />}
      {list.data !== undefined && mine.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.noFindings}
        </Text>
      )}
      <ul className={classes['findings']}>
        {mine.map((finding) => (
          <li key={finding.id}>
            <SeverityIcon severity={finding.severity} />
            <span>
              {findingMessage(finding, language)}{' '}
              <span className={classes['decided']}>
                ({GRADES[language].confidence[finding.confidence]})
              </span>
              {finding.state !== 'open' && (
                <span className={classes['decided']}> – {text.findingStates[finding.state]}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
